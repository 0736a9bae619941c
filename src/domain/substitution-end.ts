// A substitution or an absence comes to its end: today where it has begun; one that has not is taken back.
import { changeSet } from './changes';
import { addDays, dateOf } from './dates';
import type { Changes } from './decision';
import type { Facts, IsoDate, Result } from './facts';
import { personOf } from './people';
import type { Act } from './substitution';
import { isVoid } from './substitution-checks';
import type { Absence, Assignment } from './tables';

type Outcome = Result<Changes>;

const lastDay = (row: Pick<Assignment, 'valid_from'>, today: IsoDate): IsoDate =>
  row.valid_from <= today ? today : addDays(row.valid_from, -1);

function endActing(row: Assignment, { by, now }: Act): Outcome {
  const today = dateOf(now);
  if (isVoid(row) || (row.valid_to !== '' && row.valid_to <= today)) return { ok: true, value: {} };
  const set = changeSet();
  const next: Assignment = { ...row, valid_to: lastDay(row, today) };
  set.change('roles', next);
  const detail = `from=${row.valid_from};to=${next.valid_to};was=${row.valid_to}`;
  const act = isVoid(next) ? 'substitution.taken_back' : 'substitution.ended';
  set.add('journal', { at: now, act, table: 'roles', row_key: row.assignment_id, rule: 'school', by, detail });
  return { ok: true, value: set.changes() };
}

function endAbsence(facts: Facts, row: Absence, { by, now }: Act): Outcome {
  const today = dateOf(now);
  if (row.cancelled_at !== '' || row.valid_to <= today) return { ok: true, value: {} };
  const begun = row.valid_from <= today;
  const set = changeSet();
  set.change('absences', begun ? { ...row, valid_to: today } : { ...row, cancelled_at: now });
  const person = personOf(facts, row.staff_id);
  // Only what the absence itself wrote there.
  if (person?.absence_from === row.valid_from && person.absence_to === row.valid_to)
    set.change('staff', begun ? { ...person, absence_to: today } : { ...person, absence_from: '', absence_to: '' });
  const detail = `from=${row.valid_from};to=${begun ? today : ''};was=${row.valid_to}`;
  const act = begun ? 'absence.ended' : 'absence.taken_back';
  set.add('journal', { at: now, act, table: 'absences', row_key: row.absence_id, rule: 'school', by, detail });
  return { ok: true, value: set.changes() };
}

export function endSubstitution(facts: Facts, key: string, act: Act): Outcome {
  const acting = facts.roles.find((row) => row.assignment_id === key && row.kind === 'acting');
  if (acting) return endActing(acting, act);
  const absence = facts.absences.find((row) => row.absence_id === key);
  return absence ? endAbsence(facts, absence, act) : { ok: false, code: 'substitution.unknown', params: { key } };
}
