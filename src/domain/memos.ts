// Memos: answers that can be given again. Who owns one, which are offered, which have to be looked at again.
import { addDays, dateOf } from './dates';
import type { Facts, IsoDate, IsoDateTime } from './facts';
import { holderOn } from './roles';
import { ROUTES } from './routing';
import { similarity } from './similarity';
import type { Language, Memo, RoleKey, Topic } from './tables';

const DAYS_CHECKED = 180;
const ON_FORM = 5;
const OFFERED = 5;
/** What another topic's memo has to have in common with the words to be offered. */
const ALIKE = 0.3;

/** Whoever answers for the topic: of `method` the deputy (clause 3.1). */
export const memoRole = (topic: Topic | ''): RoleKey => ROUTES[topic || 'other'].role;

export const ownsMemo = (facts: Facts, { topic }: Pick<Memo, 'topic'>, by: string, today: IsoDate): boolean =>
  by !== '' && holderOn(facts, memoRole(topic), today, [topic || 'other'])?.staff_id === by;

/** A rule of the school: an approved memo is looked at again after 180 days. */
export const isMemoStale = ({ status, checked_on }: Memo, today: IsoDate): boolean =>
  status === 'approved' && (checked_on === '' || addDays(checked_on, DAYS_CHECKED) < today);

export type MemoAct = 'approve' | 'edit' | 'retire' | 'check';

export function mayWithMemo(facts: Facts, memo: Memo, by: string, now: IsoDateTime): MemoAct[] {
  if (!ownsMemo(facts, memo, by, dateOf(now))) return memo.status === 'draft' ? ['edit'] : [];
  if (memo.status === 'draft') return ['approve', 'edit', 'retire'];
  return memo.status === 'approved' ? ['edit', 'retire', 'check'] : ['edit'];
}

const newestFirst = (a: Memo, b: Memo): number =>
  a.approved_at === b.approved_at ? (a.memo_id < b.memo_id ? -1 : 1) : a.approved_at > b.approved_at ? -1 : 1;

/** What the request form names: the newest approved ones of each topic. */
export function memosOnForm(memos: readonly Memo[], language: Language): Memo[] {
  const named = new Map<string, number>();
  return memos
    .filter((memo) => memo.status === 'approved' && memo.language === language)
    .sort(newestFirst)
    .filter(({ topic }) => {
      const count = (named.get(topic) ?? 0) + 1;
      named.set(topic, count);
      return count <= ON_FORM;
    });
}

/** What a person looks for among all of them: the drafts first, then the newest; with words, the most alike. */
export function findMemos(memos: readonly Memo[], { topic, query }: { topic: Topic | ''; query: string }): Memo[] {
  const order = { draft: 0, approved: 1, retired: 2, '': 3 } as const;
  return memos
    .filter((memo) => topic === '' || memo.topic === topic)
    .map((memo) => ({ memo, alike: similarity(query, `${memo.question} ${memo.answer}`) }))
    .filter(({ alike }) => query.trim() === '' || alike > 0)
    .sort((a, b) => b.alike - a.alike || order[a.memo.status] - order[b.memo.status] || newestFirst(a.memo, b.memo))
    .map(({ memo }) => memo);
}

export interface AskedAbout {
  readonly topic: Topic | '';
  readonly text: string;
  readonly language: Language;
}

/** Approved memos for an answer, the best first: those of the topic, and what else sounds like the words; the teacher's language before the other. */
export function memosFor(memos: readonly Memo[], { topic, text, language }: AskedAbout): Memo[] {
  return memos
    .filter(({ status }) => status === 'approved')
    .map((memo) => ({ memo, alike: similarity(text, `${memo.question} ${memo.answer}`) }))
    .filter(({ memo, alike }) => memo.topic === topic || alike >= ALIKE)
    .sort(
      (a, b) =>
        Number(b.memo.language === language) - Number(a.memo.language === language) ||
        b.alike - a.alike ||
        newestFirst(a.memo, b.memo),
    )
    .slice(0, OFFERED)
    .map(({ memo }) => memo);
}
