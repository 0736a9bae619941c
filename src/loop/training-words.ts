// What a training session is called, and what its event says, from rows and facts.
import { dateOf, timeOf, weekdayIso } from '../domain/dates';
import type { Facts, IsoDateTime } from '../domain/facts';
import { type Language, type Session, TOPICS, type Topic } from '../domain/tables';
import { messages } from '../i18n';
import type { EventWords } from '../i18n/messages';
import { topicOf } from '../i18n/phrases';
import type { SessionWords } from '../i18n/training';
import { access, roomName } from './words';

const isTopic = (topic: string): topic is Topic => TOPICS.includes(topic as Topic);

export const topicsOf = (session: Pick<Session, 'topic_keys'>): Topic[] =>
  session.topic_keys.map(topicOf).filter(isTopic);

/** As a person named it, or made from its topics. */
export const sessionTitle = (session: Session, language: Language): string =>
  (language === 'en' && session.title_en) || session.title_ru || messages(language).training.title(topicsOf(session));

const sessionWhen = (session: Pick<Session, 'planned_start' | 'planned_end'>, language: Language): string => {
  const date = dateOf(session.planned_start);
  const times = { starts_at: timeOf(session.planned_start), ends_at: timeOf(session.planned_end) };
  return messages(language).when({ date, weekday: weekdayIso(date), ...times });
};

export const sessionWords = (facts: Facts, session: Session, language: Language): SessionWords => ({
  title: sessionTitle(session, language),
  when: sessionWhen(session, language),
  place: roomName(facts, session.room_id, language),
  access: access(facts, session.room_id),
});

/** A group that somebody may choose: «вторник, 22.09.2026, 15:00–16:00 · Кабинет 14 · Обучение по ЭЖ: КТП». */
export const sessionLabel = (facts: Facts, session: Session, language: Language): string =>
  [sessionWhen(session, language), roomName(facts, session.room_id, language), sessionTitle(session, language)]
    .filter(Boolean)
    .join(' · ');

export const sessionEventWords = (facts: Facts, session: Session, cancelled: boolean): EventWords => {
  const { language } = facts.settings;
  const { training } = messages(language);
  const words = sessionWords(facts, session, language);
  // A reason in the lead's own words may name somebody.
  const reason = facts.settings.low_data ? '' : session.reason;
  return cancelled ? training.cancelled(words, reason) : training.event(words);
};

export const hasBegun = (session: Session, now: IsoDateTime): boolean =>
  session.planned_start.slice(0, 16) <= now.slice(0, 16);
