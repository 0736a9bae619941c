// Letters about training: to whom they go, and what they say when their turn has come.
import type { Facts, IsoDateTime } from '../domain/facts';
import { personOf } from '../domain/people';
import type { AttendanceRow, OutboxRow, Session } from '../domain/tables';
import { messages } from '../i18n';
import type { Letter } from '../i18n/messages';
import { hasBegun, sessionLabel, sessionWords } from './training-words';
import { firstNames } from './words';

export interface TrainingLetterContext {
  readonly facts: Facts;
  readonly attendance: readonly AttendanceRow[];
  readonly now: IsoDateTime;
}

const ABOUT_TRAINING: ReadonlySet<string> = new Set<OutboxRow['kind']>([
  'training_declined',
  'training_reminder',
  'training_unconfirmed',
  'coverage_warning',
]);
export const isAboutTraining = (letter: OutboxRow): boolean => ABOUT_TRAINING.has(letter.kind);

/** `open=4;required=35;days=12` */
const figures = (reason: string): { open: number; required: number; days: number } => {
  const read = (key: string): number => Number(new RegExp(`(?:^|;)${key}=(\\d+)`).exec(reason)?.[1] ?? 0);
  return { open: read('open'), required: read('required'), days: read('days') };
};

/** Nothing where there is nothing to say any more: whoever has answered is not reminded. */
export const trainingLetter = (letter: OutboxRow, context: TrainingLetterContext): Letter | undefined => {
  const { facts, attendance, now } = context;
  const language = personOf(facts, letter.staff_id)?.ui_language || facts.settings.language;
  const { mail } = messages(language).training;
  const reader = { name: firstNames(facts, letter.staff_id), school_name: facts.settings.school_name };
  const known = new Map(facts.trainings.map((session) => [session.session_id, session]));
  const stands = (session: Session | undefined): session is Session => session?.status === 'planned';
  const offered = letter.alternatives.map((id) => known.get(id)).filter(stands);
  if (letter.kind === 'training_unconfirmed') {
    const sessions = offered.map((session) => sessionLabel(facts, session, language));
    return sessions.length > 0 ? mail.unconfirmed({ ...reader, sessions }) : undefined;
  }
  if (letter.kind === 'coverage_warning') {
    const term = facts.quarters.find(({ period_code }) => period_code === letter.key.split(':')[1]);
    const name = (language === 'en' && term?.name_en) || term?.name_ru || '';
    return mail.coverage({ ...reader, term: name, ...figures(letter.reason) });
  }
  const session = known.get(letter.session_id);
  if (!stands(session) || hasBegun(session, now)) return undefined;
  const others = offered
    .filter((other) => other !== session && !hasBegun(other, now))
    .map((other) => sessionLabel(facts, other, language));
  const said = { ...reader, session: sessionWords(facts, session, language), others };
  if (letter.kind === 'training_declined') return mail.declined(said);
  const row = attendance.find((a) => a.session_id === session.session_id && a.staff_id === letter.staff_id);
  return !row || row.rsvp === '' || row.rsvp === 'no_reply' ? mail.reminder(said) : undefined;
};
