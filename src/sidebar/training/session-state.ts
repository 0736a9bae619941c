// One session as the page knows it: loaded, changed at once, put back when the server refuses.
import { useEffect, useState } from 'preact/hooks';
import type { Reply } from '../../contract/rpc';
import type { SessionCard } from '../../contract/training';
import type { Failure } from '../../domain/facts';
import { useDesk } from '../desk';
import { call } from '../server';

export interface SessionState {
  readonly card: SessionCard | undefined;
  readonly failure: Failure | undefined;
  readonly undone: Failure | undefined;
  readonly waiting: string;
  readonly done: string;
  load(): Promise<void>;
  /** Shows the card as it will be; true when the server agreed. */
  attempt(
    expected: SessionCard,
    words: { doing: string; done: string },
    ask: () => Promise<Reply<SessionCard>>,
  ): Promise<boolean>;
}

export const useSession = (session_id: string): SessionState => {
  const { s, trainings, announce } = useDesk();
  const [card, setCard] = useState<SessionCard>();
  const [failure, setFailure] = useState<Failure>();
  const [undone, setUndone] = useState<Failure>();
  const [waiting, setWaiting] = useState('');
  const [done, setDone] = useState('');
  const load = async () => {
    setFailure(undefined);
    const reply = await call('trainingSession', { session_id });
    if (reply.ok) setCard(reply.value);
    else setFailure(reply);
  };
  useEffect(() => {
    void load();
    // Rooms and people to choose from come with the board.
    if (!trainings.board) void trainings.load();
  }, [session_id]);

  return {
    card,
    failure,
    undone,
    waiting,
    done,
    load,
    attempt: async (expected, words, ask) => {
      const before = card;
      setUndone(undefined);
      setDone('');
      setCard(expected);
      setWaiting(words.doing || s.common.working);
      const reply = await ask();
      setWaiting('');
      if (!reply.ok) {
        setCard(before);
        setUndone(reply);
        return false;
      }
      setCard(reply.value);
      trainings.put(reply.value);
      setDone(words.done);
      announce(words.done);
      return true;
    },
  };
};
