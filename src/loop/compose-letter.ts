// What a letter that is owed says, and to whom; a letter to a teacher ends with the teacher's own line.
import type { Facts, IsoDateTime } from '../domain/facts';
import { ownLine } from '../domain/own-line';
import { personOf } from '../domain/people';
import type { AttendanceRow, Incident, OutboxRow, RequestRow, SlotRow } from '../domain/tables';
import { messages } from '../i18n';
import type { Letter } from '../i18n/messages';
import { paragraphs } from '../i18n/phrases';
import { deskLetter, isDeskLetter } from './desk-letters';
import type { TrainingLines } from './memory';
import type { FormLinks } from './prefilled';
import { requestLetter } from './request-letters';
import { selfCheckLetter } from './self-check-letter';
import { isAboutTraining, trainingLetter } from './training-letters';
import { slotWords } from './words';

export interface Known {
  readonly facts: Facts;
  readonly now: IsoDateTime;
  readonly slots: readonly SlotRow[];
  readonly requests: ReadonlyMap<string, RequestRow>;
  readonly attendance: readonly AttendanceRow[];
  readonly incidents: readonly Incident[];
  readonly training: TrainingLines;
  readonly links: FormLinks;
  readonly without_computer: readonly string[];
  /** Whose erasing is prepared: nobody writes to them. */
  readonly silent: readonly string[];
  readonly self_check_url: string;
}

/** Whoever these go to reads them as one who answers, not as one who asks. */
const TO_THE_DESK: ReadonlySet<string> = new Set<OutboxRow['kind']>([
  'digest',
  'escalation',
  'training_unconfirmed',
  'coverage_warning',
]);

const said = (letter: OutboxRow, known: Known): Letter | undefined => {
  if (isAboutTraining(letter)) return trainingLetter(letter, known);
  if (isDeskLetter(letter)) return deskLetter(letter, known);
  if (letter.kind === 'self_check') return selfCheckLetter(letter, known);
  const request = known.requests.get(letter.request_id);
  const linked = [...known.requests.values()].filter((other) => other.linked_to === letter.request_id);
  return request && requestLetter(letter, request, { ...known, linked });
};

const ownWords = (letter: OutboxRow, staff_id: string, known: Known): string => {
  const { facts, now, slots, requests } = known;
  const about = known.requests.get(letter.request_id);
  const language = (about?.language ?? '') || personOf(facts, staff_id)?.ui_language || facts.settings.language;
  const { deskMail, when } = messages(language);
  const training = known.training[staff_id];
  const line = ownLine({ staff_id, now, training, slots, requests: [...requests.values()] });
  return deskMail.ownLine({ ...line, next: line.next ? when(slotWords(facts, line.next.slot, language)) : '' });
};

/** Nothing where there is nobody to write to, or nothing to say any more. */
export const composeLetter = (letter: OutboxRow, known: Known): (Letter & { readonly to: string }) | undefined => {
  const staff_id = letter.staff_id || (known.requests.get(letter.request_id)?.staff_id ?? '');
  const to = known.silent.includes(staff_id) ? '' : (personOf(known.facts, staff_id)?.email ?? '');
  const words = to === '' ? undefined : said(letter, known);
  if (!words) return undefined;
  const text = TO_THE_DESK.has(letter.kind) ? words.text : paragraphs(words.text, ownWords(letter, staff_id, known));
  return { ...words, text, to };
};
