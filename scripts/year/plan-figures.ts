// A year whose trainings the product plans itself, and what came of it.

import type { LeadDesk } from './lead-desk';
import type { Life } from './play';
import { items, type Register } from './register';
import { seeded, type Teachers } from './teachers';

/** The school's own trainings are left out. */
export const plannedLife = (seed: string): Life => ({
  imported: (school) => ({
    ...school,
    files: school.files.filter(({ name }) => name !== 'sessions.csv' && name !== 'attendance.csv'),
  }),
  manners: seeded(seed),
  approves: true,
});

export interface PlanFigures {
  sessions: number;
  approvals: number;
  invitations: number;
  accepted: number;
  declined: number;
  present: number;
  /** Sessions to which nobody came. */
  cancelled: number;
  /** By term: who could have been trained, and was not. */
  left_out: Record<string, string[]>;
  /** Terms without a training, and terms that are over and did not close. */
  not_met: string[];
}

export async function planFigures(
  { desk, teachers }: { readonly desk: LeadDesk; readonly teachers: Teachers },
  register: Register,
  today: string,
): Promise<PlanFigures> {
  const closed = (await register.rows('closed_terms')).filter((row) => row.window === 'default');
  const terms = (await register.rows('quarters')).filter(
    (term) => term.compliance_from && (term.compliance_to || term.ends_on!) < today,
  );
  const rowOf = (code = '') => closed.find((row) => row.period_code === code);
  return {
    sessions: desk.confirmed,
    approvals: desk.approved,
    invitations: teachers.invitations,
    accepted: teachers.accepted,
    declined: teachers.declined,
    present: desk.present,
    cancelled: desk.cancelled,
    left_out: Object.fromEntries(
      terms.map(({ period_code = '' }) => {
        const row = rowOf(period_code);
        // Whoever was away for the whole window could not come; whoever was hired too late is not asked.
        const excused = items(row?.excused);
        return [period_code, items(row?.missing).filter((id) => !excused.includes(id))];
      }),
    ),
    not_met: terms.map(({ period_code = '' }) => period_code).filter((code) => rowOf(code)?.school_level_met !== 'yes'),
  };
}

export const planFailed = (plan: PlanFigures): boolean =>
  plan.not_met.length > 0 || Object.values(plan.left_out).some((people) => people.length > 0);
