// Replies to letters: a form response that begins with the line its link wrote is an answer about a request that stands.
import type { RequestRow } from './tables';

export interface Said {
  readonly request_id: string;
  readonly kind: 'works' | 'does_not_work' | 'time';
  /** What the teacher wrote below the line. */
  readonly words: string;
}

/** «Заявка № 2026-0042: помогло», «Request no. 2026-0042: works»: either language, whatever the form's own is. */
const LINE =
  /^\s*(?:заявка\s*№|request\s+no\.?)\s*(\d{4}-\d{4,})\s*:\s*(не\s+помогло|помогло|другое\s+время|does\s+not\s+work|works|another\s+time)\s*[.!]?\s*(?:\n|$)/i;

const KINDS: Readonly<Record<string, Said['kind']>> = {
  помогло: 'works',
  works: 'works',
  'не помогло': 'does_not_work',
  'does not work': 'does_not_work',
  'другое время': 'time',
  'another time': 'time',
};

export function parseReply(text: string): Said | undefined {
  const found = LINE.exec(text.normalize('NFC'));
  const kind = found && KINDS[found[2]!.toLowerCase().replace(/\s+/g, ' ')];
  return kind ? { request_id: found[1]!, kind, words: text.normalize('NFC').slice(found[0].length).trim() } : undefined;
}

/** The requests that messages answer about; `obs.recent` has to hold them before `decideIntake`. */
export const repliedTo = (texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap((text) => parseReply(text)?.request_id ?? [])),
];

/** Whether the request can still take the reply; otherwise the message is a request of its own. */
export function takesReply({ status, answered_at }: RequestRow, kind: Said['kind']): boolean {
  if (status === 'closed' || status === 'quarantined') return false;
  const isSettled = status === 'answered' || status === 'confirmed';
  if (kind === 'time') return !isSettled;
  return kind === 'works' ? isSettled || answered_at !== '' : true;
}
