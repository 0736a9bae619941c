// The totals of a span of days, and the spans that may be chosen: figures only, nobody's name.
import type { Totals } from '../contract/desk';
import type { Facts, IsoDate } from '../domain/facts';
import { schoolYear } from '../domain/school-year';
import { totals } from '../domain/totals';
import type { World } from './ports';
import { termName } from './term-figures';

export const deskTotals = (world: World, facts: Facts, span: { from: IsoDate; to: IsoDate }): Totals => {
  const { register } = world;
  const { from, to } = span;
  const { topics, all, ...incidents } = totals(
    facts,
    register.requestsBetween(from, to),
    register.incidents(),
    span,
    world.time.local(),
  );
  const { language } = facts.settings;
  const year = schoolYear(facts);
  const periods = facts.quarters
    .filter((term) => term.compliance_from !== '' && year && year.from <= term.compliance_from)
    .map((term) => ({
      name: termName(term, language),
      from: term.compliance_from,
      to: term.compliance_to || term.ends_on,
    }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  return { from, to, periods, topics: topics.map((line) => ({ ...line })), all, ...incidents };
};
