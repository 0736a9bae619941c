// The words of the hand-over, in English.
import { counted } from '../plural';
import type { HandOverViewMessages } from '../sidebar-hand-over';

const invitations = counted('en', { one: 'invitation', other: 'invitations' });
const events = counted('en', { one: 'event', other: 'events' });
const minutes = counted('en', { one: 'minute', other: 'minutes' });

const LINES: HandOverViewMessages['line'] = (key, state, params) => {
  const fine = state === 'ok';
  switch (key) {
    case 'account':
      return fine ? 'The program works under this account.' : 'The program belongs to another account. Take it over.';
    case 'triggers':
      return fine ? 'All triggers are there.' : `Triggers are missing: ${params.missing}. Run the set-up again.`;
    case 'heartbeat':
      return fine
        ? `The hourly run was ${minutes(Number(params.minutes) || 0)} ago.`
        : 'There was no hourly run yet. Check again in an hour.';
    case 'form':
      return fine
        ? 'The form opens, its responses can be read.'
        : 'The form does not open, or takes no responses. Check who may edit it.';
    case 'calendar':
      return fine
        ? 'An event was made and deleted.'
        : 'No event could be made. If there are many, try again in ten minutes.';
    case 'mail':
      return fine
        ? `Letters can be sent: ${params.left} more today.`
        : 'No letters are left for today. Try again tomorrow.';
    case 'register':
      return fine
        ? 'The register was written to.'
        : 'The register could not be written to. Check who may edit the spreadsheet.';
    case 'time_zone':
      return fine
        ? `The time zone is the same: ${params.school}.`
        : `The school's zone is ${params.school}, the spreadsheet's ${params.sheet}. Correct it in the spreadsheet's settings.`;
  }
};

export const handOverView: HandOverViewMessages = {
  nav: 'Hand-over',
  title: 'Hand-over to another account',
  hint: 'Triggers, form and calendar belong to one Google account. When its owner leaves, all of them go to another.',
  owner: (name, email) => `Now: ${name ? `${name}, ` : ''}${email}`,
  me: (email) => `You are signed in as ${email}`,
  waiting: (email) => `The hand-over has begun. ${email} has to take over.`,
  give: 'Hand over',
  giveHint: 'First appoint the new responsible person by order (section “Conditions”): only they can take over.',
  noCandidate: 'Nobody else is responsible today and has an e-mail address.',
  to: 'To whom',
  giveYes: 'Hand over',
  giveTitle: (name) => `Hand over to ${name}?`,
  giveText: (name) =>
    `${name} may then edit the spreadsheet and the form. Your triggers are removed, coming events in your calendar are cancelled without letters. Until it is taken over the program does nothing.`,
  given: (email) => `Handed over. Now ${email} opens the sidebar and presses “Take over”.`,
  left: (n) => `Not cancelled yet: ${events(n)}. Google limits how many go at once. Press “Go on” in ten minutes.`,
  finish: 'Go on',
  takeBack: 'Take it back',
  takeBackText: (n) =>
    `Your triggers come back, and the events return to your calendar. Up to ${n} letters with invitations go out anew.`,
  takenBack: 'The hand-over was taken back. Events are sent out anew.',
  take: 'Take over',
  takeText: (n) =>
    `You become the owner. Your triggers and a new calendar are made, and up to ${n} letters with invitations go out anew. Share the calendar with the staff yourself.`,
  takeYes: 'Take over',
  alone: 'Take over without the owner before',
  aloneHint: 'Only if the account before is gone or out of reach. Otherwise let its owner hand over.',
  aloneText: (n, owner) =>
    `Your triggers and a new calendar are made, and up to ${invitations(n)} go out anew. Old invitations from ${owner} stay in people's calendars: the program cannot remove them there.`,
  formLost: 'You cannot open the form. A new one will be made, and its link changes: tell the teachers.',
  newForm: 'A new form was made. Tell the teachers the new link; close the old form if anybody can open it.',
  taken: 'Taken over. Below is what works.',
  prove: 'Check that everything works',
  proof: 'Check',
  nothing: 'The owner can hand over, the appointed responsible person can take over.',
  states: { ok: 'works', waiting: 'waiting', failure: 'does not work' },
  line: LINES,
};
