// Days off, short and closed days as the school lays them down: one at a time, and nothing is ever lost.
import { changeSet } from './changes';
import { dateOf, weekdayIso } from './dates';
import type { Changes } from './decision';
import type { Facts, IsoDate, Result } from './facts';
import type { Act } from './substitution';
import type { Holiday } from './tables';

export interface DayWish extends Pick<Holiday, 'date' | 'name_ru' | 'kind' | 'affects_students' | 'affects_staff'> {
  readonly name_en?: string;
}

const SATURDAY = 6;
const refuse = (code: string, date: IsoDate): Result<never> => ({ ok: false, code: `day.${code}`, params: { date } });

const SAID = ['name_ru', 'kind', 'affects_students', 'affects_staff', 'applies'] as const;
const isSame = (a: Holiday, b: Holiday): boolean => SAID.every((field) => a[field] === b[field]);

/** A day that the school took out of force is put in force again as it is wished now. */
export const asHoliday = (day: DayWish, known: Holiday | undefined, source_status: string): Holiday => ({
  ...(known ?? { name_en: day.name_en ?? '', source_status, note: '' }),
  date: day.date,
  name_ru: day.name_ru.trim(),
  kind: day.kind,
  affects_students: day.affects_students,
  affects_staff: day.affects_staff,
  applies: true,
});

export function putDay(
  set: ReturnType<typeof changeSet>,
  next: Holiday,
  known: Holiday | undefined,
  { by, now }: Act,
): void {
  if (known) set.change('holidays', next);
  else set.add('holidays', next);
  const act = known ? (next.applies ? 'day.changed' : 'day.removed') : 'day.added';
  const was = known && known.kind !== next.kind ? `;was=${known.kind}` : '';
  const detail = `kind=${next.kind}${was};staff=${next.affects_staff ? 'yes' : 'no'}`;
  set.add('journal', { at: now, act, table: 'holidays', row_key: next.date, rule: 'school', by, detail });
}

export function decideDayOff(facts: Facts, wish: { day: DayWish; remove: boolean }, act: Act): Result<Changes> {
  const { day, remove } = wish;
  const known = facts.holidays.find((row) => row.date === day.date);
  if (day.date < dateOf(act.now)) return refuse('past', day.date);
  if (remove && !known) return refuse('unknown', day.date);
  if (!remove && day.name_ru.trim() === '') return refuse('no_name', day.date);
  if (!remove && day.kind === 'working_saturday' && weekdayIso(day.date) !== SATURDAY)
    return refuse('not_saturday', day.date);
  const next = remove ? { ...known!, applies: false } : asHoliday(day, known, 'school');
  const set = changeSet();
  if (!known || !isSame(known, next)) putDay(set, next, known, act);
  return { ok: true, value: set.changes() };
}
