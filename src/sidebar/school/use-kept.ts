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
  attempt(act: () => Promise<Reply<T>>, expected?: T): Promise<boolean>;
}

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

  const attempt = async (act: () => Promise<Reply<T>>, expected?: T): Promise<boolean> => {
    newest.current += 1;
    const mine = newest.current;
    const before = value;
    setUndone(undefined);
    setWaiting(true);
    if (expected !== undefined) setValue(expected);
    const reply = await act();
    setWaiting(false);
    if (!reply.ok) setUndone(reply);
    if (mine === newest.current) setValue(reply.ok ? reply.value : before);
    return reply.ok;
  };
  return { value, failure, waiting, undone, load, attempt };
};
