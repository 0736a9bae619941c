// The self-check of the shared school's staff, level by level and gap by gap (clause 1.4).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { selfCheckOf } from '../../src/domain/self-check';
import type { SelfAssessment } from '../../src/domain/tables';

type Line = Record<string, string>;
const lines = parse(readFileSync(join(__dirname, '../../demo/school/self_assessment.csv'), 'utf8'), {
  columns: true,
}) as Line[];
const ITEMS = /^[ab]\d_/;
const row = (line: Line): SelfAssessment =>
  Object.fromEntries(
    Object.entries(line).map(([key, text]) => [key, ITEMS.test(key) ? (text === '' ? null : Number(text)) : text]),
  ) as unknown as SelfAssessment;
const CLAUSES = { ktp: '2.2', current_marks: '2.3', final_marks: '2.4', reports: '2.5' } as Record<string, string>;

test('level and gaps of every teacher who filled it in are those of the school’s own key', () => {
  const rows = lines.map(row);
  const counted = lines.filter(({ expected_a_level }) => expected_a_level !== '');
  expect(counted.length).toBeGreaterThan(20);
  for (const line of counted) {
    const check = selfCheckOf(rows, line.staff_id ?? '');
    expect(check?.level).toBe(line.expected_a_level);
    expect(check?.gaps.map((topic) => CLAUSES[topic]).join(';')).toBe(line.expected_topic_gaps);
  }
});

test('a sheet with an answer left out says nothing, and the newest one counts', () => {
  const [first] = lines.map(row) as [SelfAssessment];
  expect(selfCheckOf([{ ...first, b4_ready: null }], first.staff_id)).toBeUndefined();
  expect(selfCheckOf([first], 'nobody')).toBeUndefined();
  const better = {
    ...first,
    submitted_on: '2027-01-11',
    a1_login: 3,
    a2_ktp: 3,
    a3_current: 3,
    a4_final: 3,
    a5_reports: 3,
    a6_safety: 3,
  };
  expect(selfCheckOf([better, first], first.staff_id)).toEqual({ level: 'confident', gaps: [] });
});
