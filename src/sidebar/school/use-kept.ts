// What the server says as a whole: loaded once, changed on the page at once where it is known, put back when refused.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Reply } from '../../contract/rpc';
import type { Failure } from '../../domain/facts';

export interface Kept<T> {
  readonly value: T | undefined;
  readonly failure: Failure | undefined;
  /** Something was asked for that the server has not answered yet. */
  readonly waiting: boolean;
  readonly undone: Failure | undefined;
  load(): Promise<void>;
  /** True when the server agreed; `expected` is shown until then. */
  attempt(act: () => Promise<Reply<T>>, how?: { expected?: T; stays?: true }): Promise<boolean>;
}

/** Says what was done; `stays`: without leading away from where it was done. */
export type Done = (words: string, stays?: boolean) => void;

const toTop = () => document.querySelector<HTMLElement>('main h2')?.focus();

export const useKept = <T>(ask: () => Promise<Reply<T>>): Kept<T> => {
  const [value, setValue] = useState<T>();
  const [failure, setFailure] = useState<Failure>();
  const [waiting, setWaiting] = useState(false);
  const [undone, setUndone] = useState<Failure>();
  const newest = useRef(0);

  const load = useCallback(async () => {
    newest.current += 1;
    const mine = newest.current;
    setFailure(undefined);
    const reply = await ask();
    // Overtaken by an act, whose answer knows better.
    if (mine !== newest.current) return;
    if (reply.ok) setValue(reply.value);
    else setFailure(reply);
  }, []);
  useEffect(() => void load(), [load]);

  const attempt: Kept<T>['attempt'] = async (act, { expected, stays } = {}) => {
    newest.current += 1;
    const mine = newest.current;
    const before = value;
    setUndone(undefined);
    setWaiting(true);
    if (expected !== undefined) setValue(expected);
    // The form is hidden: without a place to be, the keyboard would start from the top of the page.
    if (!stays) toTop();
    const reply = await act();
    setWaiting(false);
    if (!reply.ok) {
      setUndone(reply);
      toTop();
    }
    if (mine === newest.current) setValue(reply.ok ? reply.value : before);
    return reply.ok;
  };
  return { value, failure, waiting, undone, load, attempt };
};
