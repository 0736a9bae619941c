// Sentences put together from parts that may be missing, alike in every language.
import type { Topic } from '../domain/tables';
import type { Params, SlotWords } from './messages';

/** Clauses of the regulation that a timetable names in place of topics. */
const CLAUSE_TOPICS: Readonly<Record<string, Topic>> = {
  '2.1': 'training',
  '2.2': 'ktp',
  '2.3': 'current_marks',
  '2.4': 'final_marks',
  '2.5': 'reports',
};

export const topicOf = (topicOrClause: string): string => CLAUSE_TOPICS[topicOrClause] || topicOrClause;

/** A key such as `constructor` finds no word. */
const known = (words: Readonly<Record<string, string>>, key: string): string | undefined =>
  typeof words[key] === 'string' ? words[key] : undefined;

/** A word by its key; the key itself where no word is known. */
export const word = (words: Readonly<Record<string, string>>, key: string): string => known(words, key) || key;

/** Sets the parameters into a sentence; a setting's name may stand in its code (`settings.time_zone`). */
export const fillFailure = (template: string, code: string, params: Params): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value !== undefined && value !== '') return String(value);
    return name === 'key' && code.includes('.') ? code.slice(code.indexOf('.') + 1) : '—';
  });

/** Paragraphs of a letter; what is missing leaves no gap. */
export const paragraphs = (...parts: readonly (string | false | undefined)[]): string =>
  parts.filter((part) => part).join('\n\n');
export const lines = (...parts: readonly (string | false | undefined)[]): string =>
  parts.filter((part) => part).join('\n');
export const bullets = (items: readonly string[]): string => items.map((item) => `• ${item}`).join('\n');

/** A full stop, but never a second one: «Журналова И.Т.» */
export const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** «Заместитель директора» inside a sentence; abbreviations keep their capitals. */
export const uncapitalised = (text: string): string =>
  /^.[A-ZА-ЯЁ]/.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);

/** `1-5 14:30-16:30` as a room's row has it: «пн–пт 14:30–16:30». */
export const weekHours = (text: string, weekdays: readonly string[]): string =>
  text
    .replace(/(^|[;,]\s*)([1-7])(?:-([1-7]))?(?=\s+\d)/g, (_, before: string, from: string, to?: string) =>
      [before, weekdays[Number(from)], to && `–${weekdays[Number(to)]}`].filter(Boolean).join(''),
    )
    .replace(/(\d:\d\d)-(\d)/g, '$1–$2');

export const span = (slot: Pick<SlotWords, 'starts_at' | 'ends_at'>): string => `${slot.starts_at}–${slot.ends_at}`;

/** A word for the code itself, else for its family (`cell.*`). */
export const wordOrBeginning = (words: Readonly<Record<string, string>>, code: string): string | undefined =>
  known(words, code) || known(words, `${code.split(/[.:]/)[0]}.*`);
