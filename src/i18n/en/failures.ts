// What went wrong, what was kept and what to do, in English.
import type { Params } from '../messages';
import { fillFailure, wordOrBeginning } from '../phrases';

const NOTHING = 'Nothing was written.';
const KEPT = 'The request is kept.';
const FIX = 'Correct the file and choose it again.';

const failures: Readonly<Record<string, string>> = {
  'slot.taken': `This time has just been taken. ${KEPT} Choose one of the nearest.`,
  'slot.past': `This time is over. ${KEPT} Choose another.`,
  'slot.gone': `This time is no longer in the schedule. ${KEPT} Choose another.`,
  'slot.unknown': `The schedule has no such time. ${KEPT} Choose a time from the list.`,
  'slot.does_not_fit': `This time is for other topics or another format. ${KEPT} Choose one that fits.`,
  'slot.clash': `This time overlaps another booking. ${KEPT} Choose another.`,
  'slot.too_late': `This time is too near to be booked. ${KEPT} Choose a later one.`,
  'slot.day_limit': `This teacher already has a consultation on that day. ${KEPT} Choose another day.`,
  'slot.none': `No free time fits. ${KEPT} Answer in writing or agree on a time in person.`,
  'slot.*': `This time could not be booked. ${KEPT} Choose another.`,
  'low_data.names': `In low-data mode no names and addresses are taken. ${NOTHING} Choose the file in the sidebar: it takes them out on this computer.`,
  'low_data.key_old':
    'The staff list has changed since the file with the names was saved. Nothing was changed. Save the file again.',
  'low_data.owner_only':
    'Only the account that set the spreadsheet up can switch this mode: without addresses nobody else can be recognised. Nothing was changed.',
  'request.unknown': 'There is no such request. Nothing was changed. Refresh the list.',
  'request.already_closed': 'This request was closed before. Nothing was changed. Open it again to see the answer.',
  'request.only_deputy':
    'A method question is answered by the deputy head for teaching (cl. 3.1). The answer was not sent. Pass the question on.',
  'request.not_quarantined': 'This request was settled before. Nothing was changed. Refresh the list.',
  'request.quarantined':
    'The sender of this request is not settled yet. Nothing was changed. First decide whose it is.',
  'request.not_open':
    'This cannot be done with this request: it is closed or under review. Nothing was changed. Open it again.',
  'request.not_closed': 'This request is open anyway. Nothing was changed. Refresh the list.',
  'request.not_answered': 'This request has no answer yet. Nothing was changed. Answer it first.',
  'request.not_booked': 'This request has no time. Nothing was changed. Refresh the list.',
  'request.booked': 'This request has a time. Nothing was changed. Say what became of the meeting, or answer.',
  'request.not_begun': 'The consultation has not begun yet. Nothing was changed. Say later what became of it.',
  'request.itself': 'A request cannot be merged with itself. Nothing was changed. Choose another.',
  'request.other_person': 'Only requests of one person can be merged. Nothing was changed. Choose another.',
  'request.same_topic': 'The message has a request on this topic already. Nothing was changed. Choose another topic.',
  'request.topic_of_other_role': 'Another role answers this topic. Nothing was changed. Choose a topic of this role.',
  'request.*': 'This cannot be done with this request. Nothing was changed. Open it again.',
  'erasure.done': 'This person is anonymous already. Nothing was changed.',
  'erasure.prepared':
    'Erasing is prepared already. Nothing was changed. Confirm it or take it back in the list of erasures.',
  'erasure.owner': 'This address owns the form and the calendar. Nothing was changed. Hand the register over first.',
  'erasure.role': 'This person holds a role or has a session to lead. Nothing was changed. End that first.',
  'erasure.active': 'This person works here. Nothing was changed. Write the last day into the tab “Staff” first.',
  'erasure.open_requests': 'Open requests: {n} ({list}). Nothing was changed. Answer or close them first.',
  'erasure.settled': 'This erasing is settled already. Nothing was changed. Refresh the list.',
  'notice.no_version': 'No wording was named. Nothing was recorded. Write it down.',
  'notice.future': 'That day is still to come. Nothing was recorded. Take today or a day before.',
  'notice.before_given': 'It cannot be withdrawn before it was given. Nothing was recorded. Check the date.',
  'reason.empty': 'There is no reason. Nothing was changed. Write at least one sentence.',
  'reason.personal_data':
    'This looks like a password, a pupil’s name or other personal details. Nothing was changed or sent. Take them out and try again.',
  'reason.*': 'These words cannot be written down. Nothing was changed. Correct them.',
  'paper.no_number': 'No number is given. Nothing was written. Enter the number that the paper is registered under.',
  'paper.number_taken': 'Number {number} belongs to “{title}” already. Nothing was written. Give another number.',
  'paper.*': 'There is no such paper. Nothing was changed. Refresh the list.',
  'schedule.unknown': 'There is no such version of the schedule. Nothing was changed. Reload the list.',
  'schedule.not_draft': 'This version is no longer a draft. Nothing was changed. Reload the list.',
  'schedule.dates': 'The days are wrong: the first is after the last. Nothing was changed. Correct the dates.',
  'schedule.not_ready': 'The draft still has errors. It was not approved. Correct the rows that are marked as errors.',
  'schedule.no_order': "The order's number and date are missing. The draft was not approved. Fill them in.",
  'schedule.later_stands':
    'A later version is approved from that day on already. The draft was not approved. Change its days.',
  'schedule.not_edited': 'This version is as it was approved. Nothing was changed. Reload the list.',
  'schedule.no_rows_kept':
    'The rows that the version was approved with are lost. Nothing was changed. Make a new version of the schedule.',
  'schedule.*': 'This cannot be done with the schedule. Nothing was changed. Reload the list.',
  'hand_over.not_now':
    'This account cannot do that now. Nothing was changed. Refresh the page and see whose turn it is.',
  'hand_over.not_lead':
    'This account does not belong to the person responsible for the e-journal. Nothing was changed. Appoint them by order first.',
  'hand_over.other': 'A hand-over to somebody else has begun. Nothing was changed. Take it back first.',
  'hand_over.*': 'It cannot be handed over like this. Nothing was changed. Refresh the page.',
  'closing.other': 'Another school year is being closed: {year}. Nothing was changed. Refresh the page.',
  'closing.rows_left':
    'The register still holds finished rows of the past year. The year was not begun. Take them out first.',
  'closing.unreadable':
    'This file cannot be read as an archive. Nothing was changed. Choose the .xlsx file saved on this page.',
  'closing.*': 'This cannot be done with the school year. Nothing was changed. Refresh the page.',
  'incident.unknown': 'There is no such incident. Nothing was changed. Refresh the list.',
  'incident.over': 'This incident is over already. Nothing was changed. Refresh the list.',
  'incident.times':
    'The times do not fit: the end is before the beginning or has not come yet. Nothing was changed. Correct them.',
  'incident.past': 'That time is over. Nothing was changed. Choose another.',
  'incident.no_title': 'The maintenance has no name. Nothing was changed. Write what will be done.',
  'incident.vendor_due': 'Name the supplier and a deadline not before today. Nothing was changed.',
  'incident.not_its_report': 'This request does not belong to this incident. Nothing was changed. Refresh the list.',
  'incident.not_now': 'This cannot be done now. Nothing was changed. Refresh the list.',
  'incident.*': 'This cannot be done with this incident. Nothing was changed. Refresh the list.',
  'memo.unknown': 'There is no such memo. Nothing was changed. Refresh the list.',
  'memo.empty': 'A memo needs a question and an answer. Nothing was saved. Write them.',
  'memo.not_approved':
    'A method question is answered without the deputy only by an approved memo (cl. 3.1). The answer was not sent. Choose another.',
  'memo.not_in_answer': 'The answer has to hold the text of the approved memo (cl. 3.1). It was not sent. Put it back.',
  'memo.not_owner': 'This memo is approved by whoever answers for its topic. Nothing was changed. Pass it on.',
  'memo.not_now': 'This cannot be done with this memo now. Nothing was changed. Refresh the list.',
  'memo.request_open': 'A memo is made from an answered request. Nothing was saved. Answer it first.',
  'memo.*': 'This cannot be done with this memo. Nothing was changed. Refresh the list.',
  'staff.unknown': 'The register has no such person. Nothing was changed. Choose a person from the list.',
  'waiting.no_such_time':
    'The schedule has no consultations on this topic: there is nothing to wait for. Nothing was changed. Answer in writing.',
  'waiting.has_time': 'This request has a time already. Nothing was changed. Refresh the list.',
  'edit.unknown': 'This calendar edit is settled already. Nothing was changed. Refresh the workbench.',
  'edit.past': 'The new time is over. Nothing was changed. Put the event back, or give another time.',
  'edit.too_short': 'The event does not begin and end on one day. Nothing was changed. Put it back.',
  'edit.day_off': 'That day is a day off for the staff. Nothing was changed. Put the event back.',
  'edit.no_consultant': 'There is no consultant that day. Nothing was changed. Put the event back.',
  'edit.training':
    'A training takes the same room or the same consultant at that time. Nothing was changed. Put the event back.',
  'edit.overlap': 'The consultant or the room is taken at that time. Nothing was changed. Put the event back.',
  'edit.person_busy': 'The teacher has another consultation at that time. Nothing was changed. Put the event back.',
  'edit.*': 'The event cannot stay like this. Nothing was changed. Put it back.',
  'training.unknown': 'There is no such training. Nothing was changed. Reload the list.',
  'training.past':
    'This training has begun or is over. Nothing was changed. Tick who was there, or choose a time ahead.',
  'training.day_off': 'That day is a day off for staff. Nothing was changed. Choose another.',
  'training.no_leader':
    'There is no e-journal lead that day. Nothing was changed. Appoint one on the tab “Roles”, or choose another day.',
  'training.leader_busy': 'The leader is busy or away at that time. Nothing was changed. Choose another time.',
  'training.room_taken':
    'Another training takes that room at that time. Nothing was changed. Choose another room or time.',
  'training.over_capacity':
    'The group ({group}) is larger than the places with a computer ({places}). Nothing was changed. Choose another room, or take some people out.',
  'training.no_topic':
    'There is no topic: without one a training does not count (clause 2.1). Nothing was changed. Tick at least one.',
  'training.no_reason':
    'This training is approved, so its people need to know why it is cancelled. Nothing was changed. Write a reason.',
  'training.nobody_present':
    'Nobody is ticked as present. Nothing was saved. Tick who was there, or cancel the training.',
  'training.not_approved': 'This training is not approved yet. Nothing was saved. Approve it first.',
  'training.not_over': 'This training is not over yet. Nothing was saved. Check the times.',
  'training.outside_term': 'That date lies outside the term’s window. Nothing was changed. Choose a day within it.',
  'training.is_leader':
    'The leader cannot take part in the same training. Nothing was changed. Take them out of the group.',
  'training.held': 'This training has been held. Nothing was changed. Only the attendance can be corrected.',
  'training.cancelled': 'This training is cancelled. Nothing was changed. Add a new one.',
  'training.personal_data':
    'This looks like health details, a pupil’s name or other personal data. Nothing was sent. Take it out: the whole group will read these words.',
  'training.*': 'This cannot be done with this training. Nothing was changed. Reload the section and check.',
  'term.unknown': 'There is no such term. Nothing was changed. Reload the section.',
  'term.not_closed': 'The figures of this term are not closed yet. Nothing was changed.',
  'term.*': 'This cannot be done with this term. Nothing was changed. Reload the section.',
  'substitution.self':
    'The holder of a role cannot stand in for themselves. Nothing was changed. Choose somebody else.',
  'substitution.loop':
    'It makes a circle: somebody stands in for the substitute on these days. Nothing was changed. Choose somebody else.',
  'substitution.unqualified':
    'This person cannot stand in: not employed on all these days, or not teaching staff (school rule). Nothing was changed. Choose somebody else.',
  'substitution.away': 'This person is away on these days. Nothing was changed. Choose somebody else or other days.',
  'substitution.overlap':
    'Somebody already stands in on these days for these topics. Nothing was changed. End that substitution first, or choose other days.',
  'substitution.order_missing': 'The number and date of the order are needed. Nothing was changed. Add them.',
  'substitution.topics': 'These topics are not this role’s. Nothing was changed. Choose its own.',
  'substitution.dates':
    'The days do not fit: the last is before the first, or is over. Nothing was changed. Correct the dates.',
  'substitution.no_holder': 'Nobody holds the role on these days. Nothing was changed. Choose other days.',
  'substitution.no_role':
    'There is no such role on the “Roles” sheet. Nothing was changed. Write down its holder first.',
  'substitution.no_address': '{person} has no e-mail address: invitations will not arrive. Tell them in person.',
  'substitution.*': 'A substitution cannot be set like this. Nothing was changed. Refresh the section.',
  'day.past': 'This day is over. Nothing was changed. Choose another one.',
  'day.unknown': 'There is no such day in the list. Nothing was changed. Refresh the section.',
  'day.no_name': 'The day has no name. Nothing was changed. Name it.',
  'day.not_saturday': 'Only a Saturday can be a working Saturday. Nothing was changed. Correct the date.',
  'day.*': 'This day cannot be written down. Nothing was changed. Check it.',
  'year.none': 'The file does not have the year that is needed ({value}). Nothing was changed. Download a newer file.',
  'year.months': 'The line of the year does not have twelve months.',
  'year.month': 'The month is empty.',
  'year.day': 'Not a day of the month.',
  'year.sunday': 'A working Sunday: write this day down yourself if it concerns you.',
  'year.*': 'The file does not look like a working-day calendar. Nothing was changed. Check it.',
  'room.computers': 'No more computers can work than there are ({total}). Nothing was changed. Correct the number.',
  'room.hours': 'Not days and hours: “{hours}”. Nothing was changed. Write, for example, 1-5 14:30-16:30.',
  'device.unknown': 'There is no such device. Nothing was changed. Refresh the list.',
  'device.unnamed': 'Give the number and the name of the device. Nothing was changed.',
  'device.taken': 'Number {device} is taken. Nothing was changed. Choose another one.',
  'device.written_off': 'This device is written off. Nothing was changed.',
  'device.no_report': 'There is no request or failure no. {report}. Nothing was changed. Check the number.',
  'upgrade.unknown': 'There is no such wish. Nothing was changed. Refresh the list.',
  'upgrade.unnamed': 'Say what is needed. Nothing was changed.',
  'upgrade.not_now': 'It cannot become that from what it is. Nothing was changed. Refresh the list.',
  'room.unknown': 'There is no such room. Nothing was changed. Choose a room from the list.',
  'self_check.too_soon':
    'A round is held twice a year at most: the next one can be opened from {date}. Nothing was sent.',
  'self_check.nobody':
    'There is nobody to ask: everyone who works here has answered or does not teach. Nothing was sent.',
  'self_check.low_data':
    'In the mode without names there are no forms and no letters. Nothing was sent. Hold the self-check on paper.',
  'self_check.unknown': 'This proposal is gone. Nothing was changed. Refresh the section.',
  'self_check.*': 'That cannot be done with the self-check. Nothing was changed. Refresh the section.',
  'report.unknown': 'There is no such report. Nothing was changed. Refresh the section.',
  'report.personal_data':
    'This looks like health details, a pupil’s name or other personal data. The report was not saved. Take it out: the council will read the report.',
  'report.too_large':
    'The report is too large for the register of documents. Nothing was saved. Shorten the conclusions and the decision.',
  'report.nobody':
    'It is not said whom to send it to. Nothing was sent. Put addresses into the setting report_to on the settings tab.',
  'report.sent': 'This report was sent already and is not sent again. Save a new one if something has changed.',
  'report.no_rows': 'The spreadsheet has no rows for this figure. Nothing was changed.',
  'report.*': 'That cannot be done with this report. Nothing was changed. Refresh the section.',
  'args.times': 'The end is not after the beginning. Nothing was changed. Correct the times.',
  'answer.empty': 'The answer has no text. The request is still open. Write at least one sentence.',
  'answer.personal_data':
    'The answer seems to hold a password, a pupil’s name or other personal details. It was not sent, the request is open. Take them out and close it again.',
  'access.denied': 'Your account may not do this. Nothing was changed. Ask the e-journal lead.',
  'access.wrong_account':
    'Google ran this as another account. Nothing was changed. Sign out of the other accounts or open the sheet in a browser profile of its own.',
  'setup.not_done': 'The add-on is not set up yet. Open “E-journal help → Set up”.',
  'setup.missing_scope':
    'A permission is missing: {scope}. What was done is kept. Run the set-up again and allow access.',
  'setup.busy': 'The set-up is already running. What is done is kept. Wait a minute and press again.',
  'setup.*': 'The set-up has stopped. What was done is kept. Press “Set up” again.',
  'lock.busy': 'The sheet is busy with another check. Nothing was changed. Try again in half a minute.',
  'args.invalid':
    'The request was not understood (field “{path}”). Nothing was changed. Check the field and try again.',
  'file.unknown_table': `The name of file “{file}” does not tell its table. ${NOTHING} Name it after the table: staff.csv, rooms.csv…`,
  'file.not_csv': `This is no CSV. ${NOTHING} Save the table as “CSV UTF-8” and choose it again.`,
  'file.empty': `The file has no rows. ${NOTHING} Check that it is the right one.`,
  'file.too_large': `The file is too large. ${NOTHING} Split it.`,
  'file.table_twice': `Two files are chosen for one table. ${NOTHING} Keep one.`,
  'file.*': `The file could not be read. ${NOTHING} ${FIX}`,
  'column.missing': `A required column is missing. ${NOTHING} Add it and choose the file again.`,
  'column.duplicate': `A column stands twice. ${NOTHING} ${FIX}`,
  'cell.required': 'A required cell is empty. Fill it in.',
  'cell.date': 'Not a date. Write, for example, 2026-09-01.',
  'cell.time': 'Not a time. Write, for example, 14:40.',
  'cell.datetime': 'Not a date and time. Write, for example, 2026-09-01 14:40.',
  'cell.int': 'Not a whole number.',
  'cell.option': 'Not one of the values. Possible: {option}.',
  'cell.email': 'Does not look like an e-mail address.',
  'cell.yes_no': 'Write yes or no.',
  'cell.reference': 'Neither file nor sheet has this code. Add its row or correct the code.',
  'cell.range': 'The end is before the beginning, or the number is out of bounds.',
  'cell.*': 'The value does not fit.',
  'row.duplicate': 'This key stands in the file already. Keep one row.',
  'row.erased': 'This person’s data was erased: the row is left out. To enter the person again, give a new code.',
  'row.columns': 'The row has more cells than there are columns. There may be a comma too many or no quotes.',
  'row.quotes': 'A quote is opened but never closed. Correct the row.',
  'row.dates': 'The last date is before the first. Swap or correct them.',
  'row.times': 'The end is not after the beginning. Correct the row.',
  'row.*': 'The row does not fit.',
  'timetable.overlap': 'The time overlaps another row of the schedule: same room or consultant.',
  'timetable.room_overlap': 'Another row of the schedule has the room at this time: {other}.',
  'timetable.consultant_overlap': 'Another row of the schedule has the consultant at this time: {other}.',
  'timetable.*': 'This row of the schedule is doubtful. Check it.',
  'settings.bad_value': 'Setting “{key}” does not take this value. Correct it.',
  'settings.*':
    'The value of setting “{key}” does not fit. The usual one is used for now. Correct it on the tab “Settings”.',
  'register.column_missing':
    'The tab “{table}” has no column “{column}” (its key stands in hidden row 1). The data are untouched. Put the column back or run the set-up again.',
  'register.row_moved':
    'A row was moved while it was being written. No other row was touched. The next check does it again.',
  'register.tab_missing':
    'The tab “{table}” is missing. Bring it back from the version history or run the set-up again.',
  'register.*': 'The sheet is not built as expected. The data are untouched. Run the set-up again.',
  'calendar.no_trigger':
    'Google does not let the add-on watch the calendar at once. Nothing is lost: changes are read every hour.',
  'calendar.quota':
    'Google does not allow more events for now. The bookings are kept, the events will follow by themselves.',
  'calendar.share_by_hand':
    'Only you see the calendar. Open its settings and share it with the staff: this is one step.',
  'calendar.*': 'The calendar did not respond. The bookings are kept, the add-on will try again.',
  'mail.quota': 'No letters are left for today. They are kept and will go out tomorrow.',
  'mail.failed': 'The letter was not sent. It is kept and the add-on will try again. Check the address.',
  'mail.*': 'The letter was not sent yet. It is kept and the add-on will try again.',
  'form.missing':
    'The form was not found. The requests in the sheet are safe. Run the set-up again: it makes or finds the form.',
  'form.*': 'The form did not respond. The requests are safe, the add-on will try again.',
  'unexpected.*':
    'Google did not finish the call. Refresh the sidebar and see what was written. Then you may try again: nothing is written twice.',
  unexpected:
    'The add-on failed ({execution}). What was written before is safe. Try again; if that does not help, give this number to the administrator.',
};
export const failureCodes = Object.keys(failures);

export const failure = (code: string, params: Params = {}): string => {
  // Where the call itself broke off, no execution is known to look up.
  const known = code === 'unexpected' && !params.execution ? 'unexpected.broken_off' : code;
  const text = wordOrBeginning(failures, known);
  return text
    ? fillFailure(text, code, params)
    : `This was not done (code “${code}”). The data are untouched. Try again or tell the administrator.`;
};
