// The board of trainings as the page knows it: loaded once, changed at once, put back when the server refuses.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Reply } from '../../contract/rpc';
import type { SessionLine, TrainingBoard } from '../../contract/training';
import type { Failure } from '../../domain/facts';
import { call } from '../server';
import { withLine } from './board';

/** How long a proposal that was taken back can be put back without a trace. */
const UNDO_MS = 8000;

export interface Trainings {
  readonly board: TrainingBoard | undefined;
  readonly failure: Failure | undefined;
  readonly loading: boolean;
  /** Something was shown that the server has not answered yet. */
  readonly waiting: boolean;
  /** What was shown and had to be taken back. */
  readonly undone: Failure | undefined;
  /** A proposal that is taken back as soon as nobody changes their mind. */
  readonly rejected: SessionLine | undefined;
  load(): Promise<void>;
  /** Shows the board as it will be; true when the server agreed. */
  attempt(expected: TrainingBoard, ask: () => Promise<Reply<TrainingBoard>>): Promise<boolean>;
  take(board: TrainingBoard): void;
  put(line: SessionLine): void;
  reject(line: SessionLine): void;
  putBack(): void;
}

export const useTrainings = (): Trainings => {
  const [board, setBoard] = useState<TrainingBoard>();
  const [failure, setFailure] = useState<Failure>();
  const [loading, setLoading] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const [undone, setUndone] = useState<Failure>();
  const [rejected, setRejected] = useState<SessionLine>();
  const newest = useRef(0);
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; line: SessionLine } | undefined>(undefined);

  const attempt = useCallback(
    async (
      expected: TrainingBoard | undefined,
      before: TrainingBoard | undefined,
      ask: () => Promise<Reply<TrainingBoard>>,
    ) => {
      newest.current += 1;
      const mine = newest.current;
      setLoading(false);
      setUndone(undefined);
      setWaiting(true);
      setBoard(expected);
      const reply = await ask();
      setWaiting(false);
      if (!reply.ok) setUndone(reply);
      // Overtaken by a newer act or question, whose answer knows better.
      if (mine === newest.current) setBoard(reply.ok ? reply.value : before);
      return reply.ok;
    },
    [],
  );

  /** Sends what could still have been put back. */
  const settleRejected = useCallback(async () => {
    const held = pending.current;
    if (!held) return;
    clearTimeout(held.timer);
    pending.current = undefined;
    setRejected(undefined);
    const reply = await call('cancelTraining', { session_id: held.line.session_id, reason: '' });
    newest.current += 1;
    if (reply.ok) return setBoard(reply.value);
    setUndone(reply);
    setBoard((now) => now && withLine(now, held.line));
  }, []);
  useEffect(() => {
    const leave = () => void settleRejected();
    window.addEventListener('pagehide', leave);
    return () => window.removeEventListener('pagehide', leave);
  }, [settleRejected]);

  const load = useCallback(async () => {
    await settleRejected();
    newest.current += 1;
    const mine = newest.current;
    setLoading(true);
    const reply = await call('trainingBoard', {});
    // An answer overtaken by a newer act would bring back what was just settled.
    if (mine !== newest.current) return;
    setLoading(false);
    setFailure(reply.ok ? undefined : reply);
    if (reply.ok) setBoard(reply.value);
  }, [settleRejected]);

  return {
    board,
    failure,
    loading,
    waiting,
    undone,
    rejected,
    load,
    attempt: async (expected, ask) => {
      await settleRejected();
      return attempt(expected, board, ask);
    },
    take: (next) => {
      newest.current += 1;
      setLoading(false);
      setBoard(next);
    },
    put: (line) => setBoard((now) => now && withLine(now, line)),
    reject: (line) => {
      void settleRejected();
      newest.current += 1;
      setLoading(false);
      setUndone(undefined);
      setRejected(line);
      setBoard((now) => now && withLine(now, { ...line, state: 'cancelled' }));
      pending.current = { line, timer: setTimeout(() => void settleRejected(), UNDO_MS) };
    },
    putBack: () => {
      const held = pending.current;
      if (!held) return;
      clearTimeout(held.timer);
      pending.current = undefined;
      setRejected(undefined);
      setBoard((now) => now && withLine(now, held.line));
    },
  };
};
