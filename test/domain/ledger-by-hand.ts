// The rule of clause 2.1 once more, counted day by day and without a line of the product's own code.
import type { Facts } from '../../src/domain/facts';
import type { AttendanceRow, LedgerWindow, Quarter, Session } from '../../src/domain/tables';

const OFF = ['public_holiday', 'moved_day_off', 'regional_holiday', 'school_closure'];

function* days(from: string, to: string): Generator<string> {
  for (let ms = Date.parse(`${from}T00:00Z`); ms <= Date.parse(`${to}T00:00Z`); ms += 86_400_000)
    yield new Date(ms).toISOString().slice(0, 10);
}

const staffWorks = (facts: Facts, date: string): boolean => {
  const rows = facts.holidays.filter((h) => h.date === date && h.applies);
  if (rows.some((h) => OFF.includes(h.kind) && h.affects_staff)) return false;
  const weekday = new Date(`${date}T00:00Z`).getUTCDay();
  if (rows.some((h) => h.kind === 'working_saturday')) return true;
  return weekday !== 0 && (weekday !== 6 || facts.settings.staff_week === 6);
};

function lead(facts: Facts, date: string): string {
  let best = { staff_id: '', acting: false, from: '' };
  for (const a of facts.roles) {
    if (a.role_key !== 'ej_lead' || a.valid_from > date || (a.valid_to !== '' && a.valid_to < date)) continue;
    const acting = a.kind === 'acting';
    const better =
      best.staff_id === '' || (acting && !best.acting) || (acting === best.acting && a.valid_from > best.from);
    if (better) best = { staff_id: a.staff_id, acting, from: a.valid_from };
  }
  return best.staff_id;
}

export function ledgerByHand(facts: Facts, rows: readonly AttendanceRow[], term: Quarter, window: LedgerWindow) {
  const from = window === 'default' ? term.compliance_from : term.starts_on;
  const to = window === 'default' && term.compliance_to !== '' ? term.compliance_to : term.ends_on;
  const present = (session: Session) =>
    rows.filter((r) => r.session_id === session.session_id && r.attended && r.confirmed_by).map((r) => r.staff_id);
  const counted: Session[] = [];
  for (const date of days(from, to))
    for (const session of [...facts.trainings].sort((a, b) => a.session_id.localeCompare(b.session_id))) {
      if (!session.held_start.startsWith(date) || session.held_end === '' || session.status !== 'held') continue;
      if (session.kind === 'consultation' || session.topic_keys.length === 0 || session.conducted_by === '') continue;
      if (lead(facts, date) === session.conducted_by && present(session).length > 0) counted.push(session);
    }
  const required = facts.staff.filter((p) => {
    if (!p.training_required) return false;
    let worked = 0;
    for (const date of days(term.starts_on, term.ends_on)) {
      if (!staffWorks(facts, date) || p.hired_on > date || (p.left_on !== '' && p.left_on < date)) continue;
      const away = p.absence_from === '' && p.absence_to === '' ? false : p.absence_from <= date;
      if (!(away && (p.absence_to === '' || p.absence_to >= date))) worked++;
    }
    return worked >= 15;
  });
  const covered = required.flatMap((p): [string, string][] => {
    const by = counted.find((session) => present(session).includes(p.staff_id));
    return by ? [[p.staff_id, by.session_id]] : [];
  });
  return {
    window: [from, to],
    counted: counted.map((session) => session.session_id),
    met: counted.some((session) => session.kind === 'training'),
    required: required.map((p) => p.staff_id),
    covered,
    missing: required.map((p) => p.staff_id).filter((id) => !covered.some(([who]) => who === id)),
  };
}
