// What the register calls a day of the official calendar, in both its columns.
import type { Holiday } from '../domain/tables';

type Names = readonly [ru: string, en: string];

const NEW_YEAR: Names = ['Новогодние каникулы', 'New Year holidays'];
const HOLIDAYS: Readonly<Record<string, Names>> = {
  '01-07': ['Рождество Христово', 'Orthodox Christmas'],
  '02-23': ['День защитника Отечества', 'Defender of the Fatherland Day'],
  '03-08': ['Международный женский день', "International Women's Day"],
  '05-01': ['Праздник Весны и Труда', 'Spring and Labour Day'],
  '05-09': ['День Победы', 'Victory Day'],
  '06-12': ['День России', 'Russia Day'],
  '11-04': ['День народного единства', 'Unity Day'],
};
const KINDS: Readonly<Record<Holiday['kind'], Names>> = {
  public_holiday: NEW_YEAR,
  moved_day_off: ['Перенесённый выходной', 'Moved day off'],
  short_day: ['Короткий день (−1 ч)', 'Short day (−1 h)'],
  working_saturday: ['Рабочая суббота', 'Working Saturday'],
  regional_holiday: ['Выходной региона', 'Regional holiday'],
  school_closure: ['Школа закрыта', 'School closed'],
  '': NEW_YEAR,
};

export const dayNames = (date: string, kind: Holiday['kind']): Names =>
  (kind === 'public_holiday' && HOLIDAYS[date.slice(5)]) || KINDS[kind];
