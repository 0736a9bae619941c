// The schedule as the page knows it: edits are shown at once, sent in turn, and taken back when the server refuses.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Reply } from '../../contract/rpc';
import type { RowDraft, ScheduleBoard, ScheduleProblem, WeekRow } from '../../contract/schedule';
import type { Failure, IsoDate } from '../../domain/facts';
import { call } from '../server';
import { draftOf, type Edits, isEmpty, laidOver, NO_EDITS, withPut } from './week';

/** Moves by the arrow keys come quickly: they are sent together. */
const GATHER_MS = 700;
/** How long a row that was removed can be put back without a trace. */
const UNDO_MS = 8000;

export interface Making {
  readonly key: string;
  readonly from: number | null;
  readonly valid_from: IsoDate;
  readonly valid_to: IsoDate;
  readonly extra: readonly string[];
}
export interface TypedRow {
  readonly version: number;
  readonly row: RowDraft;
}
/** What was begun and left: neither another view nor a refusal loses it. */
export interface BegunWork {
  readonly row?: TypedRow | undefined;
  /** Rows that were being typed when another one was opened. */
  readonly aside?: readonly TypedRow[];
  readonly making?: Making | undefined;
  readonly order?: { readonly version: number; readonly order_no: string; readonly order_date: IsoDate } | undefined;
}
interface Store {
  readonly base?: ScheduleBoard;
  readonly gathered: Edits;
  readonly sending: Edits;
  readonly removed?: WeekRow | undefined;
  /** By what is being typed; otherwise the server's. */
  readonly checked?: readonly ScheduleProblem[] | undefined;
  readonly failure?: Failure | undefined;
  readonly undone?: Failure | undefined;
  readonly loading: boolean;
  readonly waiting: number;
  readonly begun: BegunWork;
}

export interface Schedule extends Pick<Store, 'failure' | 'undone' | 'loading' | 'removed' | 'begun'> {
  readonly board: ScheduleBoard | undefined;
  readonly waiting: boolean;
  begin(part: BegunWork): void;
  /** Opens the form of a row, as it was left where it was begun before. */
  type(row: TypedRow): void;
  check(problems: readonly ScheduleProblem[] | undefined): void;
  load(version?: number): Promise<void>;
  /** An act whose outcome only the server knows; true when it agreed. */
  act(ask: () => Promise<Reply<ScheduleBoard>>): Promise<boolean>;
  /** Shown at once and sent with the next few. */
  move(row: WeekRow): void;
  /** Shown at once and sent at once; what was typed comes back when it is refused. */
  keep(row: WeekRow): Promise<boolean>;
  remove(row: WeekRow): void;
  /** Sends what waits to be sent together. */
  settle(): Promise<boolean>;
  putBack(): void;
}

export const useSchedule = (): Schedule => {
  const store = useRef<Store>({ gathered: NO_EDITS, sending: NO_EDITS, loading: false, waiting: 0, begun: {} });
  const [, again] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const undo = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const chain = useRef<Promise<unknown>>(Promise.resolve());
  const newest = useRef(0);

  const set = useCallback((part: Partial<Store>) => {
    store.current = { ...store.current, ...part };
    again((n) => n + 1);
  }, []);

  /** One after the other: the answer of an earlier act would hide what a later one did. */
  const inTurn = useCallback(
    (ask: () => Promise<Reply<ScheduleBoard>>, sent: () => Edits): Promise<boolean> => {
      newest.current += 1;
      set({ waiting: store.current.waiting + 1, loading: false, undone: undefined });
      const run = chain.current.then(async () => {
        set({ sending: sent() });
        const reply = await ask();
        set({
          sending: NO_EDITS,
          waiting: store.current.waiting - 1,
          ...(reply.ok ? { base: reply.value, checked: undefined } : { undone: reply }),
        });
        return reply.ok;
      });
      chain.current = run;
      return run;
    },
    [set],
  );

  const flush = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    const { gathered, base } = store.current;
    const version = base?.shown;
    if (isEmpty(gathered) || version === null || version === undefined) return Promise.resolve(true);
    return inTurn(
      () => {
        const { sending, base: now } = store.current;
        if (isEmpty(sending)) return Promise.resolve({ ok: true, value: now! });
        const { put, remove } = sending;
        return call('changeDraft', { version, put: put.map(draftOf), remove: [...remove] });
      },
      () => {
        // What was edited while an earlier act ran goes along.
        const all = store.current.gathered;
        store.current = { ...store.current, gathered: NO_EDITS };
        return all;
      },
    );
  }, [inTurn]);

  const settleRemoved = useCallback((): Promise<boolean> => {
    clearTimeout(undo.current);
    const { removed, gathered } = store.current;
    if (removed) {
      const put = gathered.put.filter(({ slot_code }) => slot_code !== removed.slot_code);
      set({ removed: undefined, gathered: { put, remove: [...gathered.remove, removed.slot_code] } });
    }
    return flush();
  }, [flush, set]);
  useEffect(() => {
    const leave = () => void settleRemoved();
    window.addEventListener('pagehide', leave);
    return () => window.removeEventListener('pagehide', leave);
  }, [settleRemoved]);

  const load = useCallback(
    async (version?: number) => {
      set({ undone: undefined });
      await settleRemoved();
      newest.current += 1;
      const mine = newest.current;
      set({ loading: true });
      const reply = await call('scheduleBoard', { version: version ?? store.current.base?.shown ?? null });
      // Overtaken by a newer question or act, whose answer knows better.
      if (mine !== newest.current) return;
      set({
        loading: false,
        failure: reply.ok ? undefined : reply,
        ...(reply.ok ? { base: reply.value, checked: undefined } : {}),
      });
    },
    [set, settleRemoved],
  );

  const { base, gathered, sending, removed, checked, failure, undone, loading, waiting, begun } = store.current;
  const hidden = removed ? [removed.slot_code] : [];
  const begin = (part: BegunWork) => set({ begun: { ...store.current.begun, ...part } });
  return {
    board: base && {
      ...base,
      rows: laidOver(laidOver(base.rows, sending), { ...gathered, remove: [...gathered.remove, ...hidden] }),
      problems: [...(checked || base.problems)],
    },
    failure,
    undone,
    loading,
    waiting: waiting > 0,
    removed,
    begun,
    begin,
    type: (wanted) => {
      const { row: current, aside = [] } = store.current.begun;
      const isWanted = (one: TypedRow) => one.version === wanted.version && one.row.slot_code === wanted.row.slot_code;
      if (current && isWanted(current)) return;
      const same = base?.rows.find(({ slot_code }) => slot_code === current?.row.slot_code);
      const isTyped = current && (!same || JSON.stringify(draftOf(same)) !== JSON.stringify(draftOf(current.row)));
      begin({
        row: aside.find(isWanted) || wanted,
        aside: [...aside.filter((one) => !isWanted(one)), ...(isTyped ? [current] : [])],
      });
    },
    check: (problems) => set({ checked: problems }),
    load,
    act: async (ask) => {
      await settleRemoved();
      return inTurn(ask, () => NO_EDITS);
    },
    move: (row) => {
      clearTimeout(timer.current);
      set({ gathered: withPut(store.current.gathered, row), undone: undefined });
      timer.current = setTimeout(() => void flush(), GATHER_MS);
    },
    keep: async (row) => {
      const version = store.current.base?.shown;
      set({ gathered: withPut(store.current.gathered, row) });
      begin({ row: undefined });
      const agreed = await flush();
      if (!agreed && version !== null && version !== undefined && !store.current.begun.row)
        begin({ row: { version, row: draftOf(row) } });
      return agreed;
    },
    remove: (row) => {
      void settleRemoved();
      set({ removed: row, undone: undefined });
      undo.current = setTimeout(() => void settleRemoved(), UNDO_MS);
    },
    settle: settleRemoved,
    putBack: () => {
      clearTimeout(undo.current);
      set({ removed: undefined });
    },
  };
};
