// The tab «Охват»: every teacher in every term, as values and colours.
import { dateOf } from '../domain/dates';
import type { Facts, IsoDateTime } from '../domain/facts';
import { nameOf } from '../domain/people';
import type { TeacherLine, TeacherState } from '../domain/training';
import { messages } from '../i18n';
import type { ColouredCell } from './ports';
import { type TermFigures, termName } from './term-figures';

const COLOURS: Readonly<Record<TeacherState, string>> = {
  covered: '#ceead6',
  invited: '#d2e3fc',
  excused: '#e8eaed',
  at_risk: '#feefc3',
  missed: '#fad2cf',
  not_required: '#f8f9fa',
};
const HEADER = '#e8f0fe';
const PLAIN = '#ffffff';
const STATES = Object.keys(COLOURS) as TeacherState[];

const cell = (text: string, colour = PLAIN): ColouredCell => ({ text, colour });

/** A term that has not begun asks nothing of anybody yet. */
const hasBegun = ({ figures }: TermFigures, now: IsoDateTime): boolean => figures.from <= dateOf(now);

export const coverageMatrix = (facts: Facts, terms: readonly TermFigures[], now: IsoDateTime): ColouredCell[][] => {
  const { language } = facts.settings;
  const words = messages(language).training.coverage;
  const cellOf = (line: TeacherLine | undefined): ColouredCell => {
    if (!line) return cell('');
    const colour = COLOURS[line.state];
    if (line.state === 'covered' || line.state === 'invited') return cell(words.day(line.on), colour);
    if (line.made_up) return cell(words.madeUp(words.day(line.made_up.on)), colour);
    return cell(line.reason ? words.exclusions[line.reason] : words.states[line.state], colour);
  };
  const schoolCell = (one: TermFigures): ColouredCell => {
    if (!hasBegun(one, now)) return cell('');
    const { covered, required, school_level_met, to } = one.figures;
    const over = to < dateOf(now);
    const colour = COLOURS[school_level_met ? 'covered' : over ? 'missed' : 'at_risk'];
    return cell(`${words.of(covered, required)}, ${words.met(school_level_met, over)}`, colour);
  };
  const lines = terms.map((one) => new Map(hasBegun(one, now) ? one.lines.map((line) => [line.staff_id, line]) : []));
  const teachers = facts.staff.filter(({ staff_id }) =>
    lines.some((of) => of.has(staff_id) && of.get(staff_id)?.reason !== 'left'),
  );
  const width = terms.length + 1;
  const filled = (row: ColouredCell[]): ColouredCell[] => [...row, ...Array(width - row.length).fill(cell(''))];
  return [
    filled([cell(words.title, HEADER)]),
    [cell(words.teacher, HEADER), ...terms.map(({ term }) => cell(termName(term, language), HEADER))],
    [cell(words.school), ...terms.map(schoolCell)],
    ...teachers.map(({ staff_id }) => [
      cell(nameOf(facts, staff_id) || staff_id),
      ...lines.map((of) => cellOf(of.get(staff_id))),
    ]),
    filled([]),
    filled([cell(words.legend, HEADER)]),
    ...STATES.map((state) => filled([cell(words.states[state], COLOURS[state])])),
  ];
};
