// Fills in the request form as its sender would: by the words on the page.

import type { FormPage, Question } from './form-page';
import { FIELDS, LONGEST_TEXT } from './form-wording';
import { earliestFitting } from './offered-slot';
import type { Cells, School } from './school';

const ANY = /любое|any/i;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The page's question for a field of the form, by its title in either language. */
export function questionOf(page: FormPage, key: string): Question | undefined {
  const field = FIELDS.find((candidate) => candidate.key === key);
  const titles = [field?.ru, field?.en].map((title) => plain(title ?? '')).filter(Boolean);
  const exact = page.questions.find(({ title }) => titles.includes(plain(title)));
  return exact ?? page.questions.find(({ title }) => titles.some((known) => plain(title).startsWith(`${known} `)));
}

/** The page's option for a key: by its words, else by its place in a list of the same length. */
export function optionOf(question: Question, fieldKey: string, optionKey: string): string | undefined {
  const options = FIELDS.find(({ key }) => key === fieldKey)?.options ?? [];
  const index = options.findIndex(([key]) => key === optionKey);
  if (index < 0) return undefined;
  const known = options[index]!.slice(1).map(plain);
  const byWords = question.options.find((option) => known.includes(plain(option)));
  return byWords ?? (question.options.length === options.length ? question.options[index] : undefined);
}

export interface Filled {
  readonly answers: readonly (readonly [name: string, value: string])[];
  readonly topic: string;
  readonly slot: string;
  /** What the sender could not say because the form has no place or no option for it. */
  readonly omitted: readonly string[];
}

export function fillIn(school: School, page: FormPage, row: Cells): Filled {
  const answers: [string, string][] = [];
  const omitted: string[] = [];
  const say = (key: string, value: string | undefined): void => {
    if (!value) return;
    const question = questionOf(page, key);
    if (question) answers.push([question.name, value]);
    else omitted.push(key);
  };
  const choose = (key: string, wanted: string, otherwise: string): string => {
    const question = questionOf(page, key);
    const option = question && optionOf(question, key, wanted);
    if (question && !option && wanted !== otherwise) return choose(key, otherwise, otherwise);
    if (option) answers.push([question!.name, option]);
    else omitted.push(key);
    return option ? wanted : '';
  };

  const topic = choose('topic', row.expected_topic ?? 'other', 'other');
  say('text', row.text);
  say('class', row.class_label);
  const subject = questionOf(page, 'subject');
  if (!row.subject || !subject || subject.options.length === 0 || subject.options.includes(row.subject))
    say('subject', row.subject);
  else omitted.push('subject');
  choose('urgency', row.urgency || 'normal', 'normal');
  const format = choose('format', row.preferred_format || 'written', 'written');
  choose('lang', row.language || 'ru', 'ru');
  const slot = format === 'written' ? '' : slotChoice(school, page, topic, format);
  say('slot', slot);
  return { answers, topic, slot, omitted };
}

function slotChoice(school: School, page: FormPage, topic: string, format: string): string {
  const options = questionOf(page, 'slot')?.options ?? [];
  return earliestFitting(school, options, topic, format) ?? options.find((option) => ANY.test(option)) ?? '';
}

/** A page said no: the sender leaves out an optional answer it complains of, or shortens the text, once each. */
export function mend(page: FormPage, filled: Filled): Filled | undefined {
  const without = (key: string): Filled | undefined => {
    const name = questionOf(page, key)?.name;
    const answers = filled.answers.filter(([answered]) => answered !== name);
    return answers.length < filled.answers.length
      ? { ...filled, answers, omitted: [...filled.omitted, key] }
      : undefined;
  };
  const text = questionOf(page, 'text')?.name;
  const long = filled.answers.some(([name, value]) => name === text && value.length > LONGEST_TEXT);
  if (long) {
    const answers = filled.answers.map(
      ([name, value]) => [name, name === text ? value.slice(0, LONGEST_TEXT) : value] as const,
    );
    return { ...filled, answers, omitted: [...filled.omitted, 'the end of the text'] };
  }
  return without('class') ?? without('subject');
}
