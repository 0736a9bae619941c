// Memos: written from an answered request, named by nobody, approved by whoever answers for the topic.
import { decideMemoIntent, type MemoIntent } from '../../src/domain/memo-intents';
import { memoText } from '../../src/domain/memo-text';
import { findMemos, isMemoStale, mayWithMemo, memosFor, memosOnForm } from '../../src/domain/memos';
import { similarity } from '../../src/domain/similarity';
import type { Memo } from '../../src/domain/tables';
import { facts, request } from '../support/builders';
import { frozen } from './random-school';

const NOW = '2026-09-07T12:00:00';
const memo = (wanted: Partial<Memo> = {}): Memo => ({
  memo_id: 'MEMO-001',
  topic: 'ktp',
  language: 'ru',
  question: 'Как загрузить план из таблицы?',
  answer: 'Раздел «Планирование», кнопка «Импорт».',
  status: 'approved',
  request_id: '2026-0001',
  made_by: 'LEAD',
  approved_by: 'LEAD',
  approved_at: '2026-09-02T10:00:00',
  checked_on: '2026-09-02',
  ...wanted,
});
const decide = (intent: object, memos: Memo[] = []) =>
  decideMemoIntent(frozen({ facts: facts(), now: NOW, memos }), { by: 'LEAD', ...intent } as MemoIntent);
const outcome = (intent: object, memos: Memo[] = []): string => {
  const decided = decide(intent, memos);
  if (!decided.ok) return decided.code;
  const rows = [...(decided.value.memos?.add ?? []), ...(decided.value.memos?.change ?? [])];
  return rows.map((row) => `${row.memo_id} ${row.status}`).join() || 'nothing';
};
const draft = (wanted: object = {}) => ({
  act: 'draft',
  memo_id: '',
  request: request({ status: 'answered' }),
  topic: 'ktp',
  language: 'ru',
  question: 'Как загрузить план?',
  answer: 'Кнопка «Импорт».',
  ...wanted,
});

test('an answered request can become a memo, an open one cannot, and the same one not twice', () => {
  expect(outcome(draft())).toBe('MEMO-001 draft');
  expect(outcome(draft(), [memo()])).toBe('MEMO-002 draft');
  expect(outcome(draft({ request: request() }))).toBe('memo.request_open');
  expect(outcome(draft({ request: undefined }))).toBe('memo.request_open');
  expect(outcome(draft({ answer: ' ' }))).toBe('memo.empty');
  const made = decide(draft());
  expect(outcome(draft(), made.ok ? [...made.value.memos!.add!] : [])).toBe('nothing');
});

test('a memo names nobody and no class', () => {
  const { staff } = facts();
  expect(memoText('У 7Б не открывается журнал, 5 класс тоже', staff)).toBe('У … не открывается журнал, 5 класс тоже');
  expect(memoText('Спросите П. П. Тестову или Тестову П.П. сами', staff)).not.toMatch(/Тестов|П\./);
  expect(memoText('Светлана Примеровна объяснит', staff)).toBe('… объяснит');
  expect(memoText('Пароль: Qwerty123, телефон +7 900 123-45-67', staff)).not.toMatch(/Qwerty|900/);
  expect(memoText('Отметку ученику Иванову из 8А исправьте', staff)).not.toMatch(/Иванов|8А/);
  expect(memoText('Раздел «Отчёты», кнопка «Печать».', staff)).toBe('Раздел «Отчёты», кнопка «Печать».');
});

test('only whoever answers for the topic approves, checks and retires its memo: of method the deputy (clause 3.1)', () => {
  const waiting = memo({ topic: 'method', status: 'draft' });
  expect(outcome({ act: 'approve', memo_id: 'MEMO-001', by: 'LEAD' }, [waiting])).toBe('memo.not_owner');
  expect(outcome({ act: 'approve', memo_id: 'MEMO-001', by: 'DEP' }, [waiting])).toBe('MEMO-001 approved');
  expect(outcome({ act: 'check', memo_id: 'MEMO-001', by: 'DEP' }, [waiting])).toBe('memo.not_now');
  expect(outcome({ act: 'retire', memo_id: 'MEMO-001', by: 'ADM' }, [memo()])).toBe('memo.not_owner');
  expect(outcome({ act: 'retire', memo_id: 'MEMO-009' }, [memo()])).toBe('memo.unknown');
  expect(mayWithMemo(facts(), memo(), 'LEAD', NOW)).toEqual(['edit', 'retire', 'check']);
  expect(mayWithMemo(facts(), memo(), 'ADM', NOW)).toEqual([]);
});

test('a memo that is edited has to be approved again', () => {
  const edited = decide(draft({ memo_id: 'MEMO-001', answer: 'Иначе.' }), [memo()]);
  expect(edited.ok && edited.value.memos!.change![0]).toMatchObject({
    status: 'draft',
    approved_by: '',
    checked_on: '',
  });
});

test('an approved memo is looked at again after 180 days', () => {
  expect(isMemoStale(memo(), '2027-03-01')).toBe(false);
  expect(isMemoStale(memo(), '2027-03-02')).toBe(true);
  expect(isMemoStale(memo({ status: 'retired' }), '2027-03-02')).toBe(false);
});

test('an answer is offered the approved memos of its topic, and others that sound like the question', () => {
  const memos = [
    memo({ memo_id: 'A', question: 'Как распечатать ведомость?', answer: 'Кнопка печати.' }),
    memo({ memo_id: 'B' }),
    memo({ memo_id: 'C', status: 'draft' }),
    memo({ memo_id: 'D', topic: 'reports', question: 'Загрузка планов из таблиц', answer: 'Импорт.' }),
    memo({ memo_id: 'E', topic: 'reports', question: 'Отчёт класса', answer: 'Печать.' }),
    memo({ memo_id: 'F', language: 'en', question: 'How to import a plan?', answer: 'Press Import.' }),
  ];
  const asked = { topic: 'ktp', text: 'Не получается загрузить планы из таблицы', language: 'ru' } as const;
  const offered = memosFor(memos, asked).map(({ memo_id }) => memo_id);
  expect(offered).toHaveLength(4);
  expect(offered.slice(0, 2).sort()).toEqual(['B', 'D']);
  expect(offered.slice(2)).toEqual(['A', 'F']);
  expect(findMemos(memos, { topic: '', query: 'ведомости' }).map(({ memo_id }) => memo_id)).toEqual(['A']);
  expect(findMemos(memos, { topic: '', query: '' })[0]!.memo_id).toBe('C');
});

test('the form names the five newest approved memos of a topic', () => {
  const memos = Array.from({ length: 7 }, (_, i) =>
    memo({ memo_id: `MEMO-00${i}`, approved_at: `2026-09-0${i + 1}T10:00:00` }),
  );
  expect(memosOnForm([...memos, memo({ memo_id: 'X', status: 'draft' })], 'ru').map((one) => one.memo_id)).toEqual([
    'MEMO-006',
    'MEMO-005',
    'MEMO-004',
    'MEMO-003',
    'MEMO-002',
  ]);
});

test('texts are as alike as their words, in any form and order', () => {
  expect(similarity('Загрузить план', 'планы загрузить')).toBeCloseTo(1);
  expect(similarity('журнал завис', 'печать отчёта')).toBe(0);
  expect(similarity('importing plans', 'import a plan')).toBeCloseTo(1);
  expect(similarity('', 'план')).toBe(0);
});
