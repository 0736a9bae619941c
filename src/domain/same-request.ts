// Recognises a message sent twice, and one failure that several people report.
import { minutesBetween } from './dates';
import { MASK } from './privacy-words';
import type { RequestRow } from './tables';

type Compared = Pick<
  RequestRow,
  'request_id' | 'submitted_at' | 'staff_id' | 'sender_email' | 'text' | 'topic' | 'class_label'
>;

const DUPLICATE_MINUTES = 24 * 60;
export const INCIDENT_MINUTES = 2 * 60;

export const normalised = (text: string): string =>
  text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[^\p{L}\p{N}▮]+/gu, ' ')
    .trim();

const senderKey = (request: Compared): string => request.staff_id || request.sender_email.trim().toLowerCase();

const within = (minutes: number, a: Compared, b: Compared): boolean =>
  Math.abs(minutesBetween(a.submitted_at, b.submitted_at)) <= minutes;

/** A quarantined request is nobody's yet. */
const comparable = (recent: readonly RequestRow[], candidate: Compared): RequestRow[] =>
  recent.filter((row) => row.request_id !== candidate.request_id && row.status !== 'quarantined');

/** Number of the request that this one repeats. Masked texts look alike, so they have to agree in topic and class. */
export function duplicateOf(recent: readonly RequestRow[], candidate: Compared): string {
  const text = normalised(candidate.text);
  const sender = senderKey(candidate);
  if (text === '' || sender === '') return '';
  const first = comparable(recent, candidate).find(
    (row) =>
      row.linked_to === '' &&
      senderKey(row) === sender &&
      within(DUPLICATE_MINUTES, row, candidate) &&
      normalised(row.text) === text &&
      (!text.includes(MASK) || (row.topic === candidate.topic && row.class_label === candidate.class_label)),
  );
  return first ? first.duplicate_of || first.request_id : '';
}

/** What does not work, by the stem that says so. */
const SYMPTOMS: readonly (readonly [string, RegExp])[] = [
  ['save', /(^| )не ?\S* ?сохран|(not|n t|nt) sav(e|ing)/u],
  ['open', /(^| )не ?\S* ?откр(ыва|ы)|(not|n t|nt) open/u],
  ['load', /(^| )не ?\S* ?(загру|груз)|(not|n t|nt) load/u],
  ['blank', /(бел|черн|пуст)\S* (экран|страниц)|(blank|white) (screen|page)/u],
  ['down', /(завис|упал|лежит|недоступ|нет (интернета|сети|связи))|no internet|is down/u],
];

const symptomsOf = (text: string): string[] => SYMPTOMS.filter(([, said]) => said.test(text)).map(([name]) => name);
const stemsOf = (text: string): Set<string> =>
  new Set(
    text
      .split(' ')
      .filter((word) => word.length > 4)
      .map((word) => word.slice(0, 5)),
  );

function soundsAlike(a: Compared, b: Compared): boolean {
  const [left, right] = [normalised(a.text), normalised(b.text)];
  const shared = symptomsOf(left).filter((symptom) => symptomsOf(right).includes(symptom));
  if (shared.length === 0) return false;
  if (a.topic === b.topic || a.topic === 'tech_failure' || b.topic === 'tech_failure') return true;
  const known = stemsOf(left);
  return [...stemsOf(right)].some((stem) => known.has(stem) && !/^(сохра|откры|загру|грузи|экран)/.test(stem));
}

/** Number of the request that first told of the same failure. */
export function incidentOf(recent: readonly RequestRow[], candidate: Compared): string {
  const first = comparable(recent, candidate).find(
    (row) =>
      senderKey(row) !== senderKey(candidate) &&
      within(INCIDENT_MINUTES, row, candidate) &&
      ((row.topic === 'tech_failure' && candidate.topic === 'tech_failure') || soundsAlike(row, candidate)),
  );
  return first ? first.incident_of || first.request_id : '';
}
