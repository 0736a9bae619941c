// The journal in English: acts and the rules they rest on.
import { wordOrBeginning } from '../phrases';

export const journalActs: Readonly<Record<string, string>> = {
  'request.received': 'Request received',
  'request.quarantined': 'Request put aside for a check',
  'request.linked': 'Linked request made',
  'request.booked': 'Time booked',
  'request.answered': 'Answer given',
  'request.closed': 'Request closed',
  'request.released': 'Sender confirmed',
  'request.discarded': 'Request discarded',
  'request.assigned': 'Person assigned',
  'request.duplicate': 'Marked as sent before',
  'request.incident': 'Marked as the same failure',
  'booking.refused': 'Chosen time not available',
  'booking.lost': 'Booking lost to the schedule',
  'booking.released': 'Time given back',
  'text.masked': 'Personal details masked',
  'slot.added': 'Time added',
  'slots.added': 'Consultation times added',
  'slot.withdrawn': 'Time withdrawn',
  'slot.reopened': 'Time open again',
  'slot.removed': 'Scheduled time will not take place',
  'slot.changed': 'Time changed',
  'slot.lost': 'Booking lost to the schedule',
  'alarm.raised': 'Alarm raised',
  'alarm.cleared': 'Alarm cleared',
  'event.created': 'Event created',
  'event.updated': 'Event changed',
  'event.cancelled': 'Event cancelled',
  'mail.sent': 'Letter sent',
  'mail.failed': 'Letter not sent',
  'training.proposed': 'Training proposed',
  'training.replanned': 'The proposal got another time',
  'training.withdrawn': 'Proposal taken back',
  'training.regrouped': 'Group changed',
  'training.addition': 'Participant proposed',
  'training.approved': 'Training approved',
  'training.invited': 'New participants invited',
  'training.moved': 'Training moved',
  'training.changed': 'Training changed',
  'training.affected': 'A change affects the training',
  'training.unaffected': 'Nothing stands against the training any more',
  'training.kept': 'Training kept as it is',
  'training.cancelled': 'Training cancelled',
  'training.held': 'Training held',
  'training.confirmed': 'Training confirmed',
  'training.corrected': 'Attendance corrected',
  'training.declined': 'Invitation declined',
  'training.reminded': 'Reminder to answer',
  'training.unconfirmed': 'Reminder to confirm',
  'training.*': 'Training',
  'term.closed': 'Term closed',
  'term.recounted': 'Term counted anew',
  'term.kept': 'Term’s figures kept',
  'form.offered': 'Times in the form updated',
  'setup.tables': 'Set-up: tables',
  'setup.form': 'Set-up: form',
  'setup.calendar': 'Set-up: calendar',
  'setup.triggers': 'Set-up: hourly check',
  'setup.done': 'Set-up finished',
  'setup.*': 'Set-up',
  'import.done': 'School data imported',
  'calendar.edited': 'Event changed in the calendar',
  'rsvp.read': 'Reply to the invitation read',
  'register.edited': 'Edit in the sheet',
};

export const journalAct = (act: string): string => wordOrBeginning(journalActs, act) || `Act “${act}”`;

export const rule = (key: string): string => {
  if (!key) return '';
  if (key === 'school') return 'school rule';
  if (key === '3.2-lead') return 'cl. 3.2 (e-journal lead)';
  if (key === '3.2-sysadmin') return 'cl. 3.2 (system administrator)';
  return /^\d/.test(key) ? `cl. ${key}` : key;
};
