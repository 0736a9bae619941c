// A second school, made up from scratch: another year, zone, week and language, trimesters, gaps and post at random but always the same.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Cells = Record<string, string>;
export interface OtherSchool {
  readonly tables: Readonly<Record<string, readonly Cells[]>>;
  readonly requests: readonly Cells[];
}

/** A small generator of pseudo-random numbers (mulberry32): the same school in every run. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const STAFF = ['Alder', 'Birch', 'Cedar', 'Doum', 'Elm', 'Fir', 'Ginkgo', 'Hazel', 'Ironwood', 'Juniper'];
const TOPICS = [
  'ktp',
  'current_marks',
  'final_marks',
  'reports',
  'tech_help',
  'tech_failure',
  'equipment',
  'method',
  'training',
  'other',
];
const FORMATS = ['written', 'written', 'in_person', 'remote'];
const URGENCIES = ['normal', 'normal', 'high', 'low'];

const assignment = (
  id: string,
  role_key: string,
  staff_id: string,
  from: string,
  to: string,
  kind = 'main',
): Cells => ({
  assignment_id: id,
  role_key,
  title_ru: role_key,
  staff_id,
  kind,
  valid_from: from,
  valid_to: to,
});

const row = (
  code: string,
  weekday: number,
  starts: string,
  ends: string,
  role: string,
  room: string,
  more: Cells = {},
): Cells => ({
  slot_code: code,
  valid_from: '2028-02-07',
  valid_to: '2028-04-29',
  weekday_iso: String(weekday),
  starts_at: starts,
  ends_at: ends,
  slot_minutes: '25',
  capacity_per_slot: '1',
  room_id: room,
  consultant_role: role,
  topics: '2.2;2.3;2.4;2.5',
  formats: 'in_person;remote',
  booking: 'required',
  ...more,
});

const session = (
  id: string,
  day: string,
  from: string,
  to: string,
  status: string,
  room: string,
  by: string,
  more: Cells = {},
): Cells => ({
  session_id: id,
  kind: 'training',
  planned_start: `${day}T${from}`,
  planned_end: `${day}T${to}`,
  status,
  room_id: room,
  conducted_by: by,
  ...more,
});

const holiday = (date: string, kind: string, affects_staff: string, applies = 'yes'): Cells => ({
  date,
  name_ru: kind,
  kind,
  affects_staff,
  applies,
});

export function otherSchool(): OtherSchool {
  const roll = dice(20280207);
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)]!;
  const staff = STAFF.map((last_name, i) => ({
    staff_id: `E${i + 1}`,
    last_name,
    first_name: 'Sam',
    short_name: `${last_name} S.`,
    email: i === 9 ? '' : `${last_name.toLowerCase()}@school.example`,
    hired_on: i === 7 ? '2028-03-13' : '2020-09-01',
    left_on: i === 8 ? '2028-04-10' : '',
    ui_language: 'en',
  }));
  const requests = Array.from({ length: 60 }, (_, i) => {
    const day = roll(74);
    const at = new Date(Date.UTC(2028, 1, 2 + day, 7 + roll(12), roll(60), roll(60)));
    const sender = pick(staff.slice(2, 9));
    const topic = pick(TOPICS);
    const spoken = roll(8) === 0;
    return {
      request_id: `Q${String(i + 1).padStart(3, '0')}`,
      submitted_at: at.toISOString().slice(0, 19),
      staff_id: sender.staff_id,
      sender_email: roll(3) === 0 ? sender.email.toUpperCase() : sender.email,
      channel: spoken ? 'oral' : 'form',
      language: 'en',
      text: `Question number ${i + 1}: how is ${topic.replace('_', ' ')} done on page ${roll(900) + 100}?`,
      class_label: pick(['', '7', '11']),
      subject: '',
      urgency: pick(URGENCIES),
      preferred_format: pick(FORMATS),
      expected_topic: topic,
    };
  });
  return {
    requests,
    tables: {
      settings: Object.entries({
        school_name: 'A school elsewhere',
        school_year: '2027/28',
        time_zone: 'America/Halifax',
        language: 'en',
        staff_week: '6',
        cutoff_time: '13:30',
        due_days_high: '1',
        due_days_normal: '3',
        due_days_low: '6',
        slot_horizon_days: '14',
        booking_working_days: '6',
        consult_in_breaks: 'no',
      }).map(([key, value]) => ({ key, value })),
      quarters: [
        {
          period_code: 'T2',
          period_type: 'trimester',
          name_ru: 'T2',
          starts_on: '2028-02-07',
          ends_on: '2028-03-31',
          break_from: '2028-04-01',
          break_to: '2028-04-09',
          compliance_from: '2028-02-03',
          compliance_to: '2028-04-09',
        },
        {
          period_code: 'T3',
          period_type: 'trimester',
          name_ru: 'T3',
          starts_on: '2028-04-10',
          ends_on: '2028-04-29',
          break_from: '2028-04-30',
          break_to: '2028-08-31',
          compliance_from: '2028-04-10',
          compliance_to: '2028-05-01',
        },
      ],
      holidays: [
        holiday('2028-02-21', 'regional_holiday', 'yes'),
        holiday('2028-03-17', 'public_holiday', 'yes', 'no'),
        holiday('2028-04-14', 'public_holiday', 'yes'),
        holiday('2028-04-24', 'moved_day_off', 'yes'),
        holiday('2028-04-25', 'school_closure', 'no'),
        holiday('2028-04-28', 'short_day', 'yes'),
      ],
      staff,
      rooms: [
        { room_id: 'LAB', name_ru: 'Лаборатория', name_en: 'Lab', pc_total: '8', pc_working: '6' },
        { room_id: 'OFF', name_ru: 'Кабинет', name_en: 'Office', pc_total: '1', pc_working: '0' },
      ],
      roles: [
        assignment('B1', 'ej_lead', 'E1', '2019-09-01', '2028-03-04'),
        assignment('B2', 'ej_lead', 'E2', '2028-02-16', '2028-02-22', 'acting'),
        assignment('B3', 'ej_lead', 'E1', '2028-03-15', ''),
        assignment('B4', 'deputy_uvr', 'E2', '2028-02-03', '2028-04-14'),
        assignment('B5', 'deputy_uvr', 'E3', '2028-04-11', '2028-08-31'),
        assignment('B6', 'sysadmin', 'E4', '2027-09-01', '2028-08-31'),
      ],
      timetable: [
        row('MON', 1, '09:00', '10:40', 'ej_lead', 'LAB'),
        row('TUE', 2, '16:05', '16:55', 'deputy_uvr', 'OFF', { topics: 'method', formats: 'remote' }),
        row('THU', 4, '12:00', '12:50', 'ej_lead', 'OFF', { formats: 'in_person;remote', capacity_per_slot: '2' }),
        row('FRI', 5, '08:15', '08:40', 'sysadmin', 'LAB', { topics: 'tech_failure;equipment', booking: 'walk_in' }),
        row('SAT', 6, '10:00', '11:15', 'ej_lead', 'LAB', {
          valid_from: '2028-02-12',
          valid_to: '2028-04-22',
          topics: '2.4;2.5;tech_help',
        }),
      ],
      sessions: [
        session('A-1', '2028-02-14', '10:00', '11:00', 'held', 'LAB', 'E5', {
          held_start: '2028-02-14T10:40',
          held_end: '2028-02-14T11:30',
        }),
        session('A-2', '2028-02-28', '10:30', '11:30', 'held', 'LAB', 'E5', {
          held_start: '2028-02-28T10:30',
          held_end: '2028-02-28T11:30',
        }),
        session('A-3', '2028-03-16', '12:30', '13:30', 'planned', '', 'E1'),
        session('A-4', '2028-03-23', '12:30', '13:30', 'cancelled', 'OFF', 'E1'),
        session('A-5', '2028-04-18', '16:00', '17:00', 'held', 'OFF', 'E9', {
          kind: 'training_individual',
          held_start: '2028-04-18T16:00',
          held_end: '2028-04-18T17:00',
        }),
        session('A-6', '2028-04-17', '09:00', '10:00', 'held', 'LAB', 'E1', { kind: 'consultation' }),
      ],
    },
  };
}

/** Written as a school may: semicolons and a byte order mark here, Excel's Russian dates there; two tables not at all. */
export function writeSchool(dir: string, { tables, requests }: OtherSchool): void {
  const cell = (text: string, delimiter: string) =>
    text.includes(delimiter) || /["\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  const csv = (rows: readonly Cells[], delimiter: string): string => {
    const columns = [...new Set(rows.flatMap((one) => Object.keys(one)))];
    const lines = rows.map((one) => columns.map((column) => cell(one[column] ?? '', delimiter)).join(delimiter));
    return `${[columns.join(delimiter), ...lines].join('\r\n')}\r\n`;
  };
  const russian = (rows: readonly Cells[]) =>
    rows.map((one) => ({ ...one, date: (one.date ?? '').split('-').reverse().join('.') }));
  for (const [name, rows] of Object.entries(tables)) {
    const text = name === 'staff' ? `\uFEFF${csv(rows, ';')}` : csv(name === 'holidays' ? russian(rows) : rows, ',');
    writeFileSync(join(dir, `${name}.csv`), text);
  }
  writeFileSync(join(dir, 'requests.csv'), csv(requests, ','));
}
