// One request as the page knows it: loaded, changed at once, put back when the server refuses.
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Reply, RequestCard } from '../../contract/rpc';
import type { Failure } from '../../domain/facts';
import { useDesk } from '../desk';
import { call } from '../server';

/** What is tried: the server's refusal is shown where it belongs. */
export type Attempt = 'close' | 'settle' | 'book' | 'act' | 'wait';

export const useRequest = (request_id: string, top: RefObject<HTMLElement | null>) => {
  const { reload, takeOff, announce } = useDesk();
  const [card, setCard] = useState<RequestCard>();
  const [failure, setFailure] = useState<Failure>();
  const [undone, setUndone] = useState<Failure & { of: Attempt }>();
  const [waiting, setWaiting] = useState(false);
  const [done, setDone] = useState('');
  const shown = useRef(true);
  useEffect(
    () => () => {
      shown.current = false;
    },
    [],
  );

  const load = async () => {
    setFailure(undefined);
    const reply = await call('requestCard', { request_id });
    if (reply.ok) setCard(reply.value);
    else setFailure(reply);
  };
  useEffect(() => void load(), [request_id]);

  /** Shows the outcome at once, and takes it back where the server refuses; true when it agreed. */
  const attempt = async (
    of: Attempt,
    expected: RequestCard,
    said: string,
    ask: () => Promise<Reply<RequestCard>>,
    leavesQueue: boolean,
  ): Promise<boolean> => {
    const before = card;
    const putBack = leavesQueue ? takeOff(request_id) : () => undefined;
    setUndone(undefined);
    setCard(expected);
    setDone(said);
    setWaiting(true);
    // The form is gone: without a place to be, the keyboard would start from the top of the page.
    top.current?.querySelector<HTMLElement>('h2')?.focus();
    const reply = await ask();
    setWaiting(false);
    if (reply.ok) {
      setCard(reply.value);
      if (shown.current) announce(said);
      void reload();
      return true;
    }
    putBack();
    setCard(before);
    setDone('');
    setUndone({ ...reply, of });
    return false;
  };
  return { card, failure, undone, waiting, done, load, attempt };
};
