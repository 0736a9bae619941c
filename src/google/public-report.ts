// The public functions of the report: what it says of a term or the year, keeping and sending it, and showing what it counts.
import * as v from 'valibot';
import type { Reports, TermReport } from '../contract/report';
import type { Reply } from '../contract/rpc';
import { TABLE_NAMES } from '../domain/tables';
import { reportList, termReport } from '../loop/report';
import { saveReport as save, sendReport as send } from '../loop/settle-report';
import { rpc } from './guard';
import { showRows } from './shown-rows';

const key = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const words = () => v.pipe(v.string(), v.maxLength(3_000));

const FIGURES = { who: 'figures', locks: false } as const;
const LEAD = { who: 'lead', locks: true } as const;

export const reportsData = rpc(
  FIGURES,
  () => v.object({}),
  ({ world, facts, caller }): Reply<Reports> => ({ ok: true, value: reportList(world, facts, caller) }),
);

export const reportData = rpc(
  FIGURES,
  () => v.object({ period: v.pipe(v.string(), v.maxLength(60)), document_id: v.nullable(key(80)) }),
  ({ world, facts }, asked): Reply<TermReport> => termReport(world, facts, asked),
);

export const saveReport = rpc(
  LEAD,
  () => v.object({ period: key(60), notes: v.object({ conclusions: words(), decision: words() }) }),
  ({ world, facts, caller }, wanted): Reply<Reports> => {
    const saved = save(world, facts, caller, wanted);
    return saved.ok ? { ok: true, value: reportList(world, facts, caller) } : saved;
  },
);

export const sendReport = rpc(
  LEAD,
  () => v.object({ document_id: key(80) }),
  ({ world, facts, caller }, { document_id }): Reply<Reports> => {
    const sent = send(world, caller, document_id);
    return sent.ok ? { ok: true, value: reportList(world, facts, caller) } : sent;
  },
);

export const figureRows = rpc(
  FIGURES,
  () => v.object({ table: v.picklist(TABLE_NAMES), keys: v.pipe(v.array(key(400)), v.maxLength(20_000)) }),
  ({ world }, { table, keys }): Reply<number> => {
    const shown = showRows(world, table, keys);
    return shown > 0 ? { ok: true, value: shown } : { ok: false, code: 'report.no_rows' };
  },
);
