// A form response as the decision core takes it in.
import type { Submission } from '../domain/decision';
import { FORMATS, LANGUAGES, type Language, TOPICS, URGENCIES } from '../domain/tables';
import { messages } from '../i18n';
import type { FormEntry } from './ports';

type Options = Readonly<Record<string, string>>;

/** The key behind a choice's words; the form may have been built in either language. */
const keyFor = <K extends string>(
  keys: readonly K[],
  options: (language: Language) => Options,
  words: string,
): K | undefined => keys.find((key) => LANGUAGES.some((language) => options(language)[key] === words));

const one = (answer: string | readonly string[] | undefined): string =>
  typeof answer === 'string' ? answer : (answer?.[0] ?? '');
const many = (answer: string | readonly string[] | undefined): readonly string[] =>
  typeof answer === 'string' ? [answer] : (answer ?? []);

export const submissionOf = ({ answers, ...entry }: FormEntry): Submission => {
  const topicOf = (words: string) => keyFor(TOPICS, (language) => messages(language).form.options.topic, words);
  const slot = one(answers.slot);
  return {
    source_key: `form:${entry.response_id}`,
    submitted_at: entry.submitted_at,
    channel: 'form',
    email: entry.email,
    staff_id: '',
    language: keyFor(LANGUAGES, (language) => messages(language).form.options.lang, one(answers.lang)) ?? 'ru',
    topic: topicOf(one(answers.topic)) ?? 'other',
    more_topics: many(answers.more_topics).flatMap((words) => topicOf(words) ?? []),
    text: one(answers.text),
    class_label: one(answers.class),
    subject: one(answers.subject),
    urgency: keyFor(URGENCIES, (language) => messages(language).form.options.urgency, one(answers.urgency)) ?? 'normal',
    format: keyFor(FORMATS, (language) => messages(language).form.options.format, one(answers.format)) ?? 'written',
    slot_choice: LANGUAGES.some((language) => messages(language).form.anySlot === slot) ? 'any' : slot,
    by: 'form',
  };
};
