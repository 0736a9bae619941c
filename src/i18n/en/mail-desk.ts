// The request desk in English: letters, the teacher's own line, and the form's help. No event title names a person or quotes a text.
import type { DeskMail, DigestLine, OfferedTime, OwnLineFacts } from '../mail-desk';
import { bullets, lines, paragraphs, sentence, wordOrBeginning } from '../phrases';
import { greeting, REFUSALS, signature } from './mail';
import { date, dateTime, words } from './words';

const KINDS = { works: 'works', does_not_work: 'does not work', time: 'another time' } as const;
const offered = ({ label, link }: OfferedTime): string => (link ? `${label}\n  ${link}` : label);

const offer: DeskMail['offer'] = (offers, form_url, until) =>
  offers.length > 0
    ? lines(
        'The nearest free times:',
        bullets(offers.map(offered)),
        until && `The places are kept for you until ${dateTime(until)}.`,
        offers.some(({ link }) => link)
          ? 'Open the link of the one that suits you and send the form: it is filled in already.'
          : `Reply with the one that suits you${form_url ? `, or choose a time in the form: ${form_url}` : '.'}`,
      )
    : 'There is no free time in the schedule now: you will be answered by letter, or we will agree on a time.';

const TRAINING: Readonly<Record<OwnLineFacts['training'], (on: string) => string>> = {
  done: (on) => `this term’s training was done on ${date(on)}`,
  invited: (on) => `you are invited to training on ${date(on)}`,
  not_yet: () => 'this term’s training is still to come',
  nothing: () => '',
};
const why = (reason: string): string => {
  if (reason === 'no_show') return 'It seems that we did not meet. Your request stays open.';
  if (reason === 'removed')
    return 'The meeting was cancelled in the calendar: the time is free again, your request stays open.';
  if (reason === 'declined') return 'You declined the invitation: the time is free again, your request stays open.';
  if (reason === 'written') return 'You declined again, so no more times are offered: the answer will come by letter.';
  return `The time you chose could not be booked: ${wordOrBeginning(REFUSALS, reason) || 'it is not available'}. Your request stands.`;
};
const digestLines = (title: string, requests: readonly DigestLine[]): string | false =>
  requests.length > 0 &&
  lines(
    title,
    bullets(
      requests.map(
        ({ request_id, topic, due_on }) =>
          `No. ${request_id} — ${words.topicsShort[topic]}${due_on ? `, due ${date(due_on)}` : ''}`,
      ),
    ),
  );

export const deskMail: DeskMail = {
  reply: (request_id, kind) => `Request no. ${request_id}: ${KINDS[kind]}`,
  offer,
  ownLine: ({ training, on, next, open }) => {
    const parts = [
      TRAINING[training](on),
      next && `your next consultation: ${next}`,
      open.length > 0 && `open requests: ${open.map((id) => `No. ${id}`).join(', ')}`,
    ].filter(Boolean);
    return parts.length > 0 ? sentence(`For you: ${parts.join('; ')}`) : '';
  },
  question: ({ name, request_id, topic, note, assignee, school_name }) => ({
    subject: `A question about request No. ${request_id}: ${words.topicsShort[topic]}`,
    text: paragraphs(
      greeting(name),
      `To answer your request No. ${request_id} we need to know:`,
      note,
      'Please reply to this letter or in person. Until you do, the deadline rests.',
      assignee && sentence(`Asked by: ${assignee}`),
      signature(school_name),
    ),
  }),
  reopened: ({ name, request_id, topic, assignee, due_on, school_name }) => ({
    subject: `Request No. ${request_id} is open again: ${words.topicsShort[topic]}`,
    text: paragraphs(
      greeting(name),
      `Your request No. ${request_id} is open again and goes first.${due_on ? ` The reply is due by ${date(due_on)}.` : ''}`,
      assignee && sentence(`Who replies: ${assignee}`),
      signature(school_name),
    ),
  }),
  dropped: ({ name, request_id, topic, note, form_url, school_name }) => ({
    subject: `Request No. ${request_id} is closed: ${words.topicsShort[topic]}`,
    text: paragraphs(
      greeting(name),
      sentence(`Your request No. ${request_id} was closed without an answer: ${note}`),
      `If the question stands, write again${form_url ? `: ${form_url}` : '.'}`,
      signature(school_name),
    ),
  }),
  bookingDeclined: ({ name, request_id, reason, offers, until, form_url, school_name }) => ({
    subject:
      reason === 'written'
        ? `Request No. ${request_id}: the answer will come by letter`
        : `Request No. ${request_id}: choose another time`,
    text: paragraphs(
      greeting(name),
      why(reason),
      reason !== 'written' && offer(offers, form_url, until),
      signature(school_name),
    ),
  }),
  placeOffered: ({ name, request_id, topic, offers, until, school_name }) => ({
    subject: `A time is free: request No. ${request_id}, ${words.topicsShort[topic]}`,
    text: paragraphs(
      greeting(name),
      `You waited for a free time for request No. ${request_id}. Here it is:`,
      bullets(offers.map(offered)),
      `The place is kept for you until ${dateTime(until)}, then it is offered to the next. ${
        offers.some(({ link }) => link)
          ? 'If it suits you, open the link and send the form: it is filled in already.'
          : 'If it suits you, reply to this letter.'
      }`,
      signature(school_name),
    ),
  }),
  followup: ({ name, request_id, topic, works, does_not_work, school_name }) => ({
    subject: `Did it work? Request No. ${request_id}: ${words.topicsShort[topic]}`,
    text: paragraphs(
      greeting(name),
      `A week ago you were answered on “${words.topics[topic]}” (request No. ${request_id}). Did it work?`,
      works ? `Yes, it works:\n  ${works}` : 'Reply to this letter: yes or no.',
      does_not_work && `No, it does not — we will look again, first thing:\n  ${does_not_work}`,
      works && 'The link opens the form filled in: just send it. If you do not, you will not be asked again.',
      signature(school_name),
    ),
  }),
  digest: ({ name, overdue, today, tomorrow, reopened, decisions, school_name }) => ({
    subject: `Requests today: ${[
      overdue.length > 0 && `overdue ${overdue.length}`,
      today.length > 0 && `due today ${today.length}`,
      tomorrow.length > 0 && `due tomorrow ${tomorrow.length}`,
      reopened.length > 0 && `open again ${reopened.length}`,
      decisions > 0 && `to decide ${decisions}`,
    ]
      .filter(Boolean)
      .join(', ')}`,
    text: paragraphs(
      greeting(name),
      digestLines('Overdue:', overdue),
      digestLines('Due today:', today),
      digestLines('Due tomorrow:', tomorrow),
      digestLines('Did not work, open again:', reopened),
      decisions > 0 && `Waiting for your decision: ${decisions}.`,
      'Open the sheet, “E-journal help → Workbench”.',
      signature(school_name),
    ),
  }),
  escalation: ({ name, request_id, topic, due_on, assignee, school_name }) => ({
    subject: `No answer: request No. ${request_id}, due ${date(due_on)}`,
    text: paragraphs(
      greeting(name),
      `Request No. ${request_id} (${words.topics[topic]}) was due on ${date(due_on)} and has no answer.${assignee ? ` ${sentence(`Who replies: ${assignee}`)}` : ' Nobody is in charge of it.'}`,
      'The decision is yours: open the sheet, “E-journal help → Workbench”.',
      signature(school_name),
    ),
  }),
  incidentOver: ({ name, request_id, message, assignee, school_name }) => ({
    subject: `It works again: request No. ${request_id}`,
    text: paragraphs(
      greeting(name),
      `The failure that you reported (request No. ${request_id}) is over.`,
      message,
      assignee && sentence(`Answered by: ${assignee}`),
      'If it still does not work for you, reply to this letter.',
      signature(school_name),
    ),
  }),
  maintenance: ({ name, title, from, until, school_name }) => ({
    subject: `Planned maintenance ${from}: ${title}`,
    text: paragraphs(
      greeting(name),
      sentence(`Maintenance is planned from ${from} to ${until}: ${title}`),
      'The e-journal may not open during that time. Please leave no deadline to those hours.',
      signature(school_name),
    ),
  }),
  maintenanceCancelled: ({ name, title, from, school_name }) => ({
    subject: `Maintenance ${from} is cancelled: ${title}`,
    text: paragraphs(
      greeting(name),
      sentence(`The maintenance planned for ${from} will not take place: ${title}`),
      signature(school_name),
    ),
  }),
  maintenanceEvent: (title) => ({
    summary: `Planned maintenance: ${title}`,
    description: 'The e-journal may not open during this time.',
  }),
  help: (questions, works) =>
    lines(
      works.length > 0 &&
        sentence(`Planned maintenance: ${works.map(({ title, from }) => `${from} — ${title}`).join('; ')}`),
      questions.length > 0 && lines('Answered already, the reply comes at once:', bullets(questions)),
    ),
};
