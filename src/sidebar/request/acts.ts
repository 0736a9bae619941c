// The acts on a request: what each wants to know, and what the request will look like before the server has answered.
import type { RequestAct, RequestChange } from '../../contract/desk';
import type { RequestCard } from '../../contract/rpc';
import { ROUTES } from '../../domain/routing';
import type { RequestStatus, Topic } from '../../domain/tables';
import type { MailedAct } from '../../i18n/sidebar-desk';

/** What was begun for an act: kept while the server is asked, so that a refusal loses no word. */
export interface ActDraft {
  readonly text: string;
  readonly topic: Topic | '';
  readonly into: string;
}
export const NO_DRAFT: ActDraft = { text: '', topic: '', into: '' };

/** In the order of a request's life; the rest stands folded. */
export const AT_HAND: readonly RequestAct[] = ['held', 'no_show', 'confirm', 'take', 'wait', 'reopen'];
export const FOLDED: readonly RequestAct[] = ['transfer', 'merge', 'split', 'drop'];
/** Done at a press: nothing to say, and nobody is written to. */
export const AT_ONCE: ReadonlySet<RequestAct> = new Set(['take', 'confirm']);
const MAILED: readonly MailedAct[] = ['wait', 'drop', 'reopen', 'held', 'no_show'];
/** The act, where the teacher is written about it; of a meeting that took place only where something was agreed. */
export const mailed = (change: RequestChange): MailedAct | undefined =>
  change.act === 'held' && change.answer === '' ? undefined : MAILED.find((act) => act === change.act);
export const OPEN: ReadonlySet<RequestStatus> = new Set([
  'new',
  'assigned',
  'booked',
  'in_work',
  'waiting',
  'reopened',
]);

export const mergeable = (card: RequestCard) =>
  (card.support?.earlier || []).filter(
    ({ request_id, status }) => request_id !== card.request_id && status !== 'closed' && status !== 'quarantined',
  );

export type Missing = 'text' | 'topic' | 'into';

/** The act as the server wants it, or what is missing. */
export const changeOf = (act: RequestAct, draft: ActDraft): RequestChange | Missing => {
  const text = draft.text.trim();
  switch (act) {
    case 'take':
    case 'confirm':
    case 'no_show':
      return { act };
    case 'wait':
      return text ? { act, question: text } : 'text';
    case 'drop':
    case 'reopen':
      return text ? { act, reason: text } : 'text';
    case 'transfer':
      if (!draft.topic) return 'topic';
      return text ? { act, role_key: ROUTES[draft.topic].role, topic: draft.topic, reason: text } : 'text';
    case 'merge':
      return draft.into ? { act, into: draft.into } : 'into';
    case 'split':
      if (!draft.topic) return 'topic';
      return text ? { act, topic: draft.topic, text } : 'text';
    case 'held':
      return { act, answer: text };
  }
};

const partOf = (card: RequestCard, change: RequestChange): Partial<RequestCard> => {
  switch (change.act) {
    case 'take':
      return { status: 'in_work' };
    case 'wait':
      return { status: 'waiting', waiting: true, overdue: false, note: change.question };
    case 'transfer':
      return { topic: change.topic, role_key: change.role_key, assignee: '', note: change.reason };
    case 'drop':
      return { status: 'closed', note: change.reason };
    case 'reopen':
      return { status: 'reopened', urgency: 'high', reopened: true, note: change.reason };
    case 'confirm':
      return { status: 'confirmed' };
    case 'merge':
      return { status: 'closed', duplicate_of: change.into };
    case 'split':
      return {};
    case 'held':
      return { status: 'answered', outcome: 'held', answer: change.answer };
    case 'no_show':
      return { status: card.role_key ? 'assigned' : 'new', outcome: 'no_show', slot: '' };
  }
};
export const expectedAfter = (card: RequestCard, change: RequestChange): RequestCard => ({
  ...card,
  ...partOf(card, change),
  may: [],
});

/** Nobody of those who see this queue has to do anything about it any more. */
export const leavesQueue = ({ act }: RequestChange, lead: boolean): boolean =>
  act === 'drop' || act === 'merge' || act === 'held' || (act === 'transfer' && !lead);
