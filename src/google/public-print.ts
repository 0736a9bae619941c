// The public functions of the printed documents: what they say, opening one, and writing down its number.
import * as v from 'valibot';
import type {
  ActPaper,
  ConsentPaper,
  OrderPaper,
  Papers,
  RequestsPaper,
  ResponsiblePaper,
  SchedulePaper,
} from '../contract/print';
import type { PrintKind, Reply } from '../contract/rpc';
import { mayPrint, papers } from '../loop/print-list';
import { actPaper, consentPaper } from '../loop/print-privacy';
import { requestsPaper } from '../loop/print-register';
import { orderPaper, responsiblePaper } from '../loop/print-roles';
import { schedulePaper } from '../loop/print-schedule';
import { registerPaper as registerNumber } from '../loop/settle-paper';
import { type Desk, rpc } from './guard';
import { showPrint } from './ui';

const KINDS = (): readonly PrintKind[] => [
  'sign_in_sheet',
  'term_report',
  'schedule',
  'poster',
  'responsible',
  'register',
  'order',
  'act',
  'consent',
  'notice',
];
const key = () => v.pipe(v.string(), v.maxLength(200));
const named = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));

const ANYONE = { who: 'anyone', locks: false } as const;

/** The door lets everybody in: which papers are whose is said here, once. */
const paper =
  <A, T>(kind: PrintKind, say: (desk: Desk, args: A) => Reply<T>) =>
  (desk: Desk, args: A): Reply<T> =>
    mayPrint(desk.caller.access).includes(kind) ? say(desk, args) : { ok: false, code: 'access.denied' };

export const openPrint = rpc(
  ANYONE,
  () => v.object({ document: v.picklist(KINDS()), key: key() }),
  ({ facts, caller }, { document, key }): Reply<true> => {
    if (!mayPrint(caller.access).includes(document)) return { ok: false, code: 'access.denied' };
    showPrint(document, key, caller.person?.ui_language || facts.settings.language, facts.settings.low_data);
    return { ok: true, value: true };
  },
);

export const papersData = rpc(
  ANYONE,
  () => v.object({}),
  ({ world, facts, caller }): Reply<Papers> => ({ ok: true, value: papers(world, facts, caller) }),
);

export const schedulePaperData = rpc(
  ANYONE,
  () => v.object({ version: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)) }),
  paper(
    'schedule',
    ({ world, facts }, { version }: { version: number }): Reply<SchedulePaper> => schedulePaper(world, facts, version),
  ),
);

export const requestsPaperData = rpc(
  ANYONE,
  () => v.object({ period: named(60) }),
  paper(
    'register',
    ({ world, facts }, { period }: { period: string }): Reply<RequestsPaper> => requestsPaper(world, facts, period),
  ),
);

export const responsiblePaperData = rpc(
  ANYONE,
  () => v.object({}),
  paper(
    'responsible',
    ({ world, facts, caller }): Reply<ResponsiblePaper> => ({
      ok: true,
      value: responsiblePaper(world, facts, caller),
    }),
  ),
);

export const orderPaperData = rpc(
  ANYONE,
  () => v.object({}),
  paper('order', ({ world, facts }): Reply<OrderPaper> => ({ ok: true, value: orderPaper(world, facts) })),
);

export const actPaperData = rpc(
  ANYONE,
  () => v.object({ erasure_id: key() }),
  paper(
    'act',
    ({ world, facts }, { erasure_id }: { erasure_id: string }): Reply<ActPaper> => actPaper(world, facts, erasure_id),
  ),
);

export const consentPaperData = rpc(
  ANYONE,
  () => v.object({ staff_id: key() }),
  paper(
    'consent',
    ({ world, facts }, { staff_id }: { staff_id: string }): Reply<ConsentPaper> => consentPaper(world, facts, staff_id),
  ),
);

export const registerPaper = rpc(
  { who: 'lead', locks: true },
  () => v.object({ document: v.picklist(KINDS()), key: key(), title: named(300), number: named(40) }),
  ({ world, facts, caller }, wish): Reply<Papers> => {
    const done = registerNumber(world, caller, wish);
    return done.ok ? { ok: true, value: papers(world, facts, caller) } : done;
  },
);
