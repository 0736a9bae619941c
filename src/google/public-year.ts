// The public functions of the new school year: what is left of the one that ends, taking it out once an archive holds it, beginning the next.
import * as v from 'valibot';
import type { Reply } from '../contract/rpc';
import type { YearBoard, YearTaken } from '../contract/year';
import { LEAVING } from '../domain/leaving-rows';
import { yearBoard } from '../loop/closing-year';
import { beginYear as begin, takeOutYear as takeOut } from '../loop/settle-year';
import { rpc } from './guard';

const LEAD = { who: 'lead', locks: true } as const;
const MOST_ROWS = 200_000;

const year = () => v.pipe(v.string(), v.regex(/^\d{4}\/\d\d$/));

export const yearData = rpc(
  { who: 'lead', locks: false },
  () => v.object({}),
  ({ world }): Reply<YearBoard> => ({ ok: true, value: yearBoard(world, world.register.facts(true)) }),
);

export const takeOutYear = rpc(
  LEAD,
  () =>
    v.object({
      year: year(),
      figures: v.array(
        v.object({
          table: v.picklist(LEAVING),
          rows: v.pipe(v.array(v.pipe(v.string(), v.maxLength(20))), v.maxLength(MOST_ROWS)),
        }),
      ),
    }),
  ({ world, caller }, { year: wanted, figures }): Reply<YearTaken> =>
    takeOut(world, caller, wanted, new Map(figures.map(({ table, rows }) => [table, new Set(rows)]))),
);

export const beginYear = rpc(
  LEAD,
  () => v.object({ year: year() }),
  ({ world, caller }, { year: wanted }): Reply<YearBoard> => {
    const begun = begin(world, caller, wanted);
    return begun.ok ? { ok: true, value: yearBoard(world, world.register.facts(true)) } : begun;
  },
);
