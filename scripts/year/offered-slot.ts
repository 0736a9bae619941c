// Which of the offered times fits a request, read off labels and the school's timetable as a person would.

import { type Cells, isoDate, type School } from './school';
import { minutesOf, weekdayIso } from './zoned-time';

/** What a consultation on the topic is called in the timetable: a clause of section 2, or the topic itself. */
const CLAUSES: Readonly<Record<string, string>> = {
  ktp: '2.2',
  current_marks: '2.3',
  final_marks: '2.4',
  reports: '2.5',
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const list = (cell = ''): string[] =>
  cell
    .split(';')
    .map((item) => item.trim())
    .filter(Boolean);

export interface LabelledTime {
  readonly date: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

const pad = (text: string): string => text.padStart(2, '0');

export function readLabel(label: string): LabelledTime | undefined {
  const times = /(\d{1,2}:\d{2})\s*[–—-]\s*(\d{1,2}:\d{2})/.exec(label);
  const date = dateIn(label);
  if (!times || !date) return undefined;
  return { date, startsAt: pad(times[1]!).padStart(5, '0'), endsAt: times[2]!.padStart(5, '0') };
}

export function dateIn(label: string): string | undefined {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(label);
  if (iso) return iso[0];
  const dotted = /\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b/.exec(label);
  if (dotted) return `${dotted[3]}-${pad(dotted[2]!)}-${pad(dotted[1]!)}`;
  const named = /\b(\d{1,2})\s+([A-Za-z]{3})[a-z]*\.?,?\s+(\d{4})\b/.exec(label);
  const month = named ? MONTHS.indexOf(named[2]!.toLowerCase()) : -1;
  return named && month >= 0 ? `${named[3]}-${pad(String(month + 1))}-${pad(named[1]!)}` : undefined;
}

export const covers = (topics: readonly string[], topic: string): boolean =>
  topics.includes(topic) || (CLAUSES[topic] !== undefined && topics.includes(CLAUSES[topic]));

const takesPlaceIn = (school: School, row: Cells, format: string): boolean => {
  if (!list(row.formats).includes(format)) return false;
  const room = school.table('rooms').find((candidate) => candidate.room_id === row.room_id);
  return format !== 'in_person' || Number(room?.pc_working ?? 0) > 0;
};

/** Rows of the timetable that the label can mean. */
function rowsMeant(school: School, label: string, time: LabelledTime): Cells[] {
  const start = minutesOf(time.startsAt);
  const length = minutesOf(time.endsAt) - start;
  const rows = school.table('timetable').filter((row) => {
    const offset = start - minutesOf(row.starts_at ?? '');
    const minutes = Number(row.slot_minutes);
    return (
      isoDate(row.valid_from) <= time.date &&
      time.date <= isoDate(row.valid_to) &&
      Number(row.weekday_iso) === weekdayIso(time.date) &&
      offset >= 0 &&
      start + length <= minutesOf(row.ends_at ?? '') &&
      length === minutes &&
      offset % minutes === 0
    );
  });
  const named = rows.filter((row) => {
    const room = school.table('rooms').find((candidate) => candidate.room_id === row.room_id);
    return [room?.name_ru, room?.name_en, row.room_id].some((name) => name && label.includes(name));
  });
  return named.length > 0 ? named : rows;
}

/** The earliest offered label that fits topic and format. */
export function earliestFitting(
  school: School,
  labels: readonly string[],
  topic: string,
  format: string,
): string | undefined {
  const timed = labels.flatMap((label) => {
    const time = readLabel(label);
    return time ? [{ label, time, order: `${time.date}T${time.startsAt}` }] : [];
  });
  timed.sort((a, b) => a.order.localeCompare(b.order));
  return timed.find(({ label, time }) =>
    rowsMeant(school, label, time).some((row) => covers(list(row.topics), topic) && takesPlaceIn(school, row, format)),
  )?.label;
}

export interface SlotOption {
  slot_id: string;
  topics: string[];
  formats: string[];
}

/** The same choice where the desk is shown slots with their topics: by slot id, whose date and time sort. */
export function earliestOption(
  school: School,
  options: readonly SlotOption[],
  topic: string,
  format: string,
): string | undefined {
  const when = (option: SlotOption) => option.slot_id.split('@')[1] ?? '';
  return [...options]
    .sort((a, b) => when(a).localeCompare(when(b)))
    .find((option) => {
      const row = school.table('timetable').find(({ slot_code }) => slot_code === option.slot_id.split('@')[0]);
      const fitsFormat = row ? takesPlaceIn(school, row, format) : option.formats.includes(format);
      return covers(option.topics, topic) && fitsFormat;
    })?.slot_id;
}
