// A list from the server: loaded once, changed on the page at once, put back when the server refuses.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Reply } from '../contract/rpc';
import type { Failure } from '../domain/facts';

export interface OptimisticList<T> {
  readonly list: readonly T[] | undefined;
  readonly failure: Failure | undefined;
  readonly loading: boolean;
  /** Something was shown that the server has not answered yet. */
  readonly waiting: boolean;
  readonly undone: Failure | undefined;
  load(): Promise<void>;
  /** Shows the list as it will be; true when the server agreed. */
  attempt(expected: readonly T[], ask: () => Promise<Reply<T[]>>): Promise<boolean>;
}

export const useOptimisticList = <T>(ask: () => Promise<Reply<T[]>>, of: string): OptimisticList<T> => {
  const [list, setList] = useState<readonly T[]>();
  const [failure, setFailure] = useState<Failure>();
  const [loading, setLoading] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const [undone, setUndone] = useState<Failure>();
  const newest = useRef(0);

  const load = useCallback(async () => {
    newest.current += 1;
    const mine = newest.current;
    setLoading(true);
    const reply = await ask();
    // Overtaken by a newer question or act, whose answer knows better.
    if (mine !== newest.current) return;
    setLoading(false);
    setFailure(reply.ok ? undefined : reply);
    if (reply.ok) setList(reply.value);
  }, [of]);
  useEffect(() => void load(), [load]);

  const attempt = async (expected: readonly T[], act: () => Promise<Reply<T[]>>): Promise<boolean> => {
    newest.current += 1;
    const mine = newest.current;
    const before = list;
    setLoading(false);
    setUndone(undefined);
    setWaiting(true);
    setList(expected);
    const reply = await act();
    setWaiting(false);
    if (!reply.ok) setUndone(reply);
    if (mine === newest.current) setList(reply.ok ? reply.value : before);
    return reply.ok;
  };
  return { list, failure, loading, waiting, undone, load, attempt };
};
