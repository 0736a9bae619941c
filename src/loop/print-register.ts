// The register of requests on paper: of a term, of the year, or of days chosen freely.
import type { RequestsPaper } from '../contract/print';
import { dateOf, isDate } from '../domain/dates';
import type { Facts, IsoDate, Result } from '../domain/facts';
import { registerLine, registerTotals, requestsWithin } from '../domain/print-register';
import { periodOf, YEAR } from '../domain/report-period';
import type { World } from './ports';
import { paperHead } from './print-head';

const SPAN = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/;

interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly period: string;
}

const spanOf = (facts: Facts, period: string): Span | undefined => {
  const [, from = '', to = ''] = SPAN.exec(period) ?? [];
  if (from !== '') return isDate(from) && isDate(to) && from <= to ? { from, to, period: '' } : undefined;
  const term = periodOf(facts, period);
  const name = (facts.settings.language === 'en' && term?.name_en) || term?.name_ru || period;
  return term && { from: term.from, to: term.to, period: period === YEAR ? '' : name };
};

export const requestsPaper = (world: World, facts: Facts, period: string): Result<RequestsPaper> => {
  const span = spanOf(facts, period);
  if (!span) return { ok: false, code: 'report.unknown' };
  const today = dateOf(world.time.local());
  const rows = requestsWithin(world.register.requestsBetween(span.from, span.to), span.from, span.to);
  return {
    ok: true,
    value: {
      ...paperHead(world, facts, { kind: 'register', key: period }),
      ...span,
      over: span.to < today,
      lines: rows.map((row) => registerLine(facts, row, today)),
      totals: registerTotals(rows, today),
    },
  };
};
