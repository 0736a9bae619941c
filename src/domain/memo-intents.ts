// What becomes of a memo: written from a closed request, approved by its owner, checked again, retired.
import { changeSet } from './changes';
import { dateOf } from './dates';
import type { Changes } from './decision';
import type { Facts, IsoDateTime, Result } from './facts';
import { memoText } from './memo-text';
import { mayWithMemo, ownsMemo } from './memos';
import { ROUTES, ruleOf } from './routing';
import type { Language, Memo, RequestRow, Topic } from './tables';

export type MemoIntent = { readonly by: string } & (
  | {
      readonly act: 'draft';
      /** Empty for a new one. */
      readonly memo_id: string;
      /** The request that it is made from; of a memo that stands it says nothing. */
      readonly request: RequestRow | undefined;
      readonly topic: Topic;
      readonly language: Language;
      readonly question: string;
      readonly answer: string;
    }
  | { readonly act: 'approve' | 'retire' | 'check'; readonly memo_id: string }
);
type Draft = Extract<MemoIntent, { act: 'draft' }>;

export interface MemoDesk {
  readonly facts: Facts;
  readonly now: IsoDateTime;
  /** All of them. */
  readonly memos: readonly Memo[];
}

type Outcome = Result<Changes>;
const refuse = (code: string): Outcome => ({ ok: false, code });

function nextNumber(memos: readonly Memo[]): string {
  const highest = memos.reduce(
    (most, { memo_id }) => Math.max(most, Number(/^MEMO-(\d+)$/.exec(memo_id)?.[1] ?? 0)),
    0,
  );
  return `MEMO-${String(highest + 1).padStart(3, '0')}`;
}

const written = (memo: Memo, act: string, { now }: MemoDesk, by: string, isNew = false): Outcome => {
  const set = changeSet();
  if (isNew) set.add('memos', memo);
  else set.change('memos', memo);
  const rule = ruleOf(ROUTES[memo.topic || 'other'].clause);
  set.add('journal', { at: now, act, table: 'memos', row_key: memo.memo_id, rule, by, detail: memo.request_id });
  return { ok: true, value: set.changes() };
};

const isAnswered = (request: RequestRow | undefined): request is RequestRow =>
  request !== undefined && (request.status === 'answered' || request.status === 'confirmed');

function draft(desk: MemoDesk, standing: Memo | undefined, intent: Draft): Outcome {
  const { facts, memos } = desk;
  const { topic, language, by } = intent;
  const question = memoText(intent.question, facts.staff);
  const answer = memoText(intent.answer, facts.staff);
  if (question === '' || answer === '') return refuse('memo.empty');
  const words = { topic, language, question, answer };
  const isSame = (memo: Memo): boolean =>
    memo.topic === topic && memo.language === language && memo.question === question && memo.answer === answer;
  if (standing) {
    if (isSame(standing) && standing.status !== 'retired') return { ok: true, value: {} };
    const open = { status: 'draft', approved_by: '', approved_at: '', checked_on: '' } as const;
    return written({ ...standing, ...words, ...open, made_by: by }, 'memo.edited', desk, by);
  }
  if (!isAnswered(intent.request)) return refuse('memo.request_open');
  const { request_id } = intent.request;
  if (memos.some((memo) => memo.request_id === request_id && isSame(memo))) return { ok: true, value: {} };
  const memo: Memo = {
    ...words,
    memo_id: nextNumber(memos),
    status: 'draft',
    request_id,
    made_by: by,
    approved_by: '',
    approved_at: '',
    checked_on: '',
  };
  return written(memo, 'memo.drafted', desk, by, true);
}

export function decideMemoIntent(desk: MemoDesk, intent: MemoIntent): Outcome {
  const { facts, now, memos } = desk;
  const { by } = intent;
  const today = dateOf(now);
  const memo = memos.find(({ memo_id }) => memo_id === intent.memo_id);
  if (!memo)
    return intent.act === 'draft' && intent.memo_id === '' ? draft(desk, undefined, intent) : refuse('memo.unknown');
  const may = mayWithMemo(facts, memo, by, now);
  if (intent.act === 'draft') return may.includes('edit') ? draft(desk, memo, intent) : refuse('memo.not_owner');
  if (!may.includes(intent.act)) return refuse(ownsMemo(facts, memo, by, today) ? 'memo.not_now' : 'memo.not_owner');
  switch (intent.act) {
    case 'approve':
      return written(
        { ...memo, status: 'approved', approved_by: by, approved_at: now, checked_on: today },
        'memo.approved',
        desk,
        by,
      );
    case 'check':
      return written({ ...memo, checked_on: today }, 'memo.checked', desk, by);
    case 'retire':
      return written({ ...memo, status: 'retired' }, 'memo.retired', desk, by);
  }
}
