// The printed register of requests: what its totals count, and the number that a paper bears.
import fc from 'fast-check';
import { registerLine, registerTotals, requestsWithin } from '../../src/domain/print-register';
import { numberOf, paperOf, register } from '../../src/domain/register-document';
import type { DocumentRow } from '../../src/domain/tables';
import { facts, request } from '../support/builders';

const TODAY = '2026-09-20';
const day = (n: number): string => `2026-09-${String(n).padStart(2, '0')}`;
const asked = fc
  .record({
    sent: fc.integer({ min: 1, max: 19 }),
    due: fc.integer({ min: 1, max: 28 }),
    answered: fc.option(fc.integer({ min: 1, max: 20 })),
    status: fc.constantFrom('assigned', 'in_work', 'waiting', 'answered', 'confirmed', 'closed', 'quarantined'),
  })
  .map(({ sent, due, answered, status }) =>
    request({
      status: status as 'closed',
      staff_id: 'T1',
      submitted_at: `${day(sent)}T10:00:00`,
      due_on: day(due),
      answered_at: answered === null ? '' : `${day(answered)}T12:00:00`,
    }),
  );

test('whoever was received is in time, late, open with time left, or closed without an answer', () => {
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 30 }), (rows) => {
      const within = requestsWithin(rows, day(1), day(30));
      const totals = registerTotals(within, TODAY);
      const lines = within.map((row) => registerLine(facts(), row, TODAY));
      expect(totals.received).toBe(rows.filter(({ status }) => status !== 'quarantined').length);
      expect(lines.filter(({ late }) => late)).toHaveLength(totals.late);
      const withTime = lines.filter(({ open, late }) => open && !late).length;
      const unanswered = lines.filter(({ open, answered_on }) => !open && answered_on === '').length;
      expect(totals.in_time + totals.late + withTime + unanswered).toBe(totals.received);
    }),
  );
});

test('both days of the span count, the oldest stands first, and long words are cut between words', () => {
  const rows = [3, 1, 2, 4].map((n) =>
    request({ request_id: `R${n}`, staff_id: 'T1', submitted_at: `${day(n)}T10:00:00` }),
  );
  expect(requestsWithin(rows, day(2), day(3)).map(({ request_id }) => request_id)).toEqual(['R2', 'R3']);
  const { question } = registerLine(facts(), request({ text: 'слово\n'.repeat(60) }), TODAY);
  expect(question.length).toBeLessThanOrEqual(161);
  expect(question).toMatch(/^(слово )+слово…$/);
});

test('a paper is found by its number again, whatever its key holds; the same number twice writes nothing', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('schedule', 'register', 'sign_in_sheet'),
      fc.stringMatching(/^[\w.-]{0,20}$/),
      (kind, key) => {
        const wish = { kind, key, title: 'Бумага', number: ' 7-О ', version: null, by: 'L1', now: '2026-09-20T10:00' };
        const first = register([], wish);
        const row = (first.ok && first.value.documents?.add?.[0]) as DocumentRow;
        expect(paperOf(row)).toEqual({ kind, key });
        expect(numberOf([row], { kind, key })).toBe('7-О');
        expect(register([row], wish)).toEqual({ ok: true, value: {} });
        expect(register([row], { ...wish, key: `${key}x` })).toMatchObject({ ok: false, code: 'paper.number_taken' });
        expect(register([row], { ...wish, number: ' ' })).toMatchObject({ ok: false, code: 'paper.no_number' });
      },
    ),
  );
});
