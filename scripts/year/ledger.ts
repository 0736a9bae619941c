// The ledger of clause 2.1 as the product gives it: frozen for closed terms, from the lead's board for the others.

import { needed, type Opened } from './open-school';
import { items, type Register, type RegisterRow } from './register';

export interface TermOutcome {
  window: [from: string, to: string];
  counted_sessions: string[];
  school_level_met: boolean;
  required_teachers: number;
  covered: number;
  missing: string[];
}
interface TermView {
  period_code: string;
  from: string;
  to: string;
  counted_sessions: string[];
  school_level_met: boolean;
  required: number;
  covered: number;
  people: { staff_id: string; state: string }[];
}

export type Ledger = Record<'default' | 'strict', Record<string, TermOutcome>>;
const WINDOWS = ['default', 'strict'] as const;

const frozen = (row: RegisterRow): TermOutcome => ({
  window: [row.from ?? '', row.to ?? ''],
  counted_sessions: items(row.counted_sessions),
  school_level_met: row.school_level_met === 'yes',
  required_teachers: items(row.covered).length + items(row.missing).length,
  covered: items(row.covered).length,
  missing: items(row.missing),
});

export async function ledgerOf(opened: Opened, register: Register): Promise<Ledger> {
  const closed = await register.rows('closed_terms');
  const terms = (await register.rows('quarters')).filter((term) => term.compliance_from);
  const ledger: Ledger = { default: {}, strict: {} };
  for (const window of WINDOWS) {
    const rows = new Map(closed.filter((row) => row.window === window).map((row) => [row.period_code, row]));
    const isOpen = terms.some((term) => !rows.has(term.period_code));
    const live = isOpen ? await liveTerms(opened, register, window) : [];
    for (const { period_code = '' } of terms) {
      const row = rows.get(period_code);
      const term = live.find((one) => one.period_code === period_code);
      if (row) ledger[window][period_code] = frozen(row);
      else if (term) ledger[window][period_code] = counted(term);
    }
  }
  return ledger;
}

const counted = ({ from, to, people, ...term }: TermView): TermOutcome => ({
  window: [from, to],
  counted_sessions: term.counted_sessions,
  school_level_met: term.school_level_met,
  required_teachers: term.required,
  covered: term.covered,
  missing: people
    .filter(({ state }) => state !== 'covered' && state !== 'not_required')
    .map(({ staff_id }) => staff_id),
});

/** The board shows the reading that the school's setting names: the lead changes it for as long as the look takes. */
async function liveTerms({ client }: Opened, register: Register, window: string): Promise<TermView[]> {
  const stood = (await register.rows('settings')).find(({ key }) => key === 'compliance_window')?.value;
  const change = stood !== undefined && stood !== window;
  if (change) await register.setSetting('compliance_window', window);
  const board = needed(await client.run<{ terms: TermView[] }>('trainingBoard', {}), 'trainingBoard');
  if (change) await register.setSetting('compliance_window', stood);
  return board.terms;
}
