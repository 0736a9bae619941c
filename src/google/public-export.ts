// The public function of the export: a table's cells, a page of rows at a call, for the lead alone.
import * as v from 'valibot';
import type { ExportPage } from '../contract/export';
import type { Reply } from '../contract/rpc';
import { TABLE_NAMES } from '../domain/tables';
import { exportedCells } from './export-cells';
import { rpc } from './guard';

const ROWS_A_CALL = 2_000;

const page = () => v.object({ table: v.picklist(TABLE_NAMES), from: v.pipe(v.number(), v.integer(), v.minValue(0)) });

export const tablePage = rpc(
  { who: 'lead', locks: false },
  page,
  ({ world }, { table, from }): Reply<ExportPage> => ({
    ok: true,
    value: exportedCells(world.register.table(table), from, ROWS_A_CALL),
  }),
);
