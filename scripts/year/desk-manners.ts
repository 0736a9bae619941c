// How a played year's desk works, and what its teachers answer: by chance, and the same in every run.

import { chance } from './chance';

/** A request as the desk's queue shows it. */
export interface QueueLine {
  readonly request_id: string;
  readonly topic: string;
  readonly role_key: string;
  readonly status: string;
  readonly urgency: string;
  readonly due_on: string;
  /** Day and time of the booked meeting, or empty. */
  readonly slot: string;
  readonly marks: readonly string[];
}
export type Step = 'answer' | 'take' | 'wait' | 'transfer' | 'leave';
/** What a teacher says through a link: it works, it does not, another of the offered times, or nothing. */
export type LinkKind = 'works' | 'does_not_work' | 'time';

export interface DeskManners {
  /** What is done about an open request on the n-th look at it, the first being 0. */
  step(line: QueueLine, look: number, date: string): Step;
  /** Whether the teacher came to the meeting. */
  came(requestId: string): boolean;
  /** Whether what was said at the meeting is mailed. */
  writesDown(requestId: string): boolean;
  /** Hours after which a failure was over. */
  downtime(incidentId: string): number;
  declines(requestId: string, time: string): boolean;
  /** Which of the offered links is followed; nothing where the letter is put aside. */
  follows(requestId: string, offered: readonly LinkKind[]): LinkKind | undefined;
}

/** «Не по адресу»: where a question that was asked of the wrong role belongs. */
export const MOVES: Readonly<Record<string, { role_key: string; topic: string }>> = {
  tech_help: { role_key: 'sysadmin', topic: 'equipment' },
  final_marks: { role_key: 'deputy_uvr', topic: 'method' },
  other: { role_key: 'deputy_uvr', topic: 'method' },
  method: { role_key: 'ej_lead', topic: 'tech_help' },
};

/** So many looks a teacher takes to answer a question of the desk. */
const WAITING_LOOKS = 2;
/** So many days after its due date somebody finds what was forgotten. */
const FORGOTTEN_DAYS = 5;
const DAY = 86_400_000;

export function seededDesk(seed: string): DeskManners {
  const drawn = (...words: readonly string[]): number => chance(seed, 'desk', ...words);
  const isForgotten = (line: QueueLine, date: string): boolean =>
    drawn('forgets', line.request_id) < 0.04 && Date.parse(date) - Date.parse(line.due_on) < FORGOTTEN_DAYS * DAY;
  const first = (line: QueueLine): Step => {
    const draw = drawn('begins', line.request_id);
    if (draw < 0.1 && line.status === 'assigned' && MOVES[line.topic]) return 'transfer';
    if (draw < 0.2) return 'wait';
    return draw < 0.35 ? 'take' : 'leave';
  };
  return {
    step(line, look, date) {
      if (line.status === 'waiting') return look >= WAITING_LOOKS ? 'answer' : 'leave';
      if (line.status !== 'reopened' && isForgotten(line, date)) return 'leave';
      const isUrgent = line.urgency === 'high' || line.due_on <= date;
      if (isUrgent || drawn('answers', line.request_id, String(look)) < 0.3) return 'answer';
      return look === 0 ? first(line) : 'leave';
    },
    came: (id) => drawn('came', id) < 0.88,
    writesDown: (id) => drawn('writes', id) < 0.6,
    downtime: (id) => 1 + Math.floor(drawn('repair', id) * 4),
    declines: (id, time) => drawn('declines', id, time) < 0.2,
    follows(id, offered) {
      if (offered.includes('time')) return drawn('time', id) < 0.8 ? 'time' : undefined;
      const draw = drawn('works', id);
      if (draw >= 0.55) return undefined;
      return draw < 0.1 ? 'does_not_work' : 'works';
    },
  };
}
