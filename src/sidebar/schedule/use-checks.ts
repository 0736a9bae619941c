// What stands against a draft while a row of it is typed.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RowDraft } from '../../contract/schedule';
import { useDesk } from '../desk';
import { call } from '../server';
import { draftOf, NOT_KEPT } from './week';

const CHECK_MS = 400;

/** Asks what stands against the draft with this row in it, as soon as nobody types for a moment. */
export const useChecks = (row: RowDraft, ready: boolean): boolean => {
  const { schedule } = useDesk();
  const board = schedule.board!;
  const [checking, setChecking] = useState(false);
  const newest = useRef(0);
  const typed = JSON.stringify(row);
  useEffect(() => {
    newest.current += 1;
    const mine = newest.current;
    if (!ready) return;
    const timer = setTimeout(async () => {
      setChecking(true);
      const named = { ...row, slot_code: row.slot_code || NOT_KEPT };
      const others = board.rows.filter(({ slot_code }) => slot_code !== '' && slot_code !== row.slot_code);
      const reply = await call('checkSchedule', { version: board.shown!, rows: [...others.map(draftOf), named] });
      if (mine !== newest.current) return;
      setChecking(false);
      if (reply.ok) schedule.check(reply.value);
    }, CHECK_MS);
    return () => clearTimeout(timer);
  }, [typed, ready]);
  useEffect(
    () => () => {
      newest.current += 1;
      schedule.check(undefined);
    },
    [],
  );
  return checking;
};
