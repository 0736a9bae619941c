// The obligation ledger of the fictional school year, in both readings, against what was worked out for it by hand.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerTerms, termLedger } from '../../src/domain/ledger';
import type { LedgerWindow } from '../../src/domain/tables';
import { rowsOf, schoolFacts } from './demo-school';

const expected = JSON.parse(readFileSync(join(__dirname, '../../demo/school/expected.json'), 'utf8'));
const facts = schoolFacts();
const attendance = rowsOf('attendance');

test.each(['default', 'strict'] as const)(
  'the ledger of the demonstration year is as expected, %s',
  (window: LedgerWindow) => {
    const found = ledgerTerms(facts).map((term) => {
      const ledger = termLedger(facts, attendance, term, window);
      return [
        term.period_code,
        {
          window: [ledger.from, ledger.to],
          counted_sessions: ledger.counted.map((session) => session.session_id),
          school_level_met: ledger.school_level_met,
          required_teachers: ledger.required.length,
          covered: ledger.covered.size,
          missing: ledger.missing,
        },
      ];
    });
    expect(Object.fromEntries(found)).toEqual(expected[window]);
  },
);

test('everybody in the register is either required or has a reason why not', () => {
  for (const term of ledgerTerms(facts)) {
    const { required, not_required } = termLedger(facts, attendance, term, 'default');
    expect([...required, ...not_required.keys()].sort()).toEqual(facts.staff.map((p) => p.staff_id).sort());
  }
  const reasons = (n: number) =>
    Object.fromEntries(termLedger(facts, attendance, ledgerTerms(facts)[n]!, 'default').not_required);
  expect(reasons(0)).toMatchObject({ S01: 'not_teaching', S03: 'trainer', S33: 'not_yet_hired', S38: 'not_teaching' });
  expect(reasons(1)).toMatchObject({ S32: 'too_short', S03: 'trainer' });
  expect(reasons(2)).toMatchObject({ S32: 'too_short', S34: 'too_short' });
  expect(reasons(3)).toMatchObject({ S34: 'left' });
});
