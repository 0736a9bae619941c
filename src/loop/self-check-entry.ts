// A response to the self-check as the domain takes it in: words back to numbers, in whichever language the form was made.
import type { SelfCheckEntry } from '../domain/self-check-answers';
import { LANGUAGES } from '../domain/tables';
import {
  HOW_OFTEN,
  PLACES,
  SELF_CHECK_ITEMS,
  type SelfCheckItem,
  type SelfCheckWords,
  selfCheckWords,
} from '../i18n/self-check';
import type { FormEntry } from './ports';

type Answer = string | readonly string[] | undefined;
const one = (answer: Answer): string => (typeof answer === 'string' ? answer : (answer?.[0] ?? ''));
const many = (answer: Answer): readonly string[] => (typeof answer === 'string' ? [answer] : (answer ?? []));

const inSome = <T>(find: (words: SelfCheckWords) => T | undefined): T | undefined => {
  for (const language of LANGUAGES) {
    const found = find(selfCheckWords(language));
    if (found !== undefined) return found;
  }
  return undefined;
};

const scoreOf = (item: SelfCheckItem, answer: Answer): number | null =>
  inSome(({ scales }) => {
    const at = scales[item[0] as 'a' | 'b'].indexOf(one(answer));
    return at < 0 ? undefined : at;
  }) ?? null;

/** `sweptUntil`: what came before was read already. */
export const selfCheckEntry = ({ email, submitted_at, timestamp, answers }: FormEntry, sweptUntil: number) => {
  const values = Object.fromEntries(SELF_CHECK_ITEMS.map((item) => [item, scoreOf(item, answers[item])])) as Record<
    SelfCheckItem,
    number | null
  >;
  const placeOf = (said: string) => inSome(({ where }) => PLACES.find((place) => where.options[place] === said));
  const often = one(answers.c2_access_problem);
  const entry: SelfCheckEntry = {
    email,
    submitted_at,
    refused: inSome(({ ready }) => (ready.no === one(answers.ready) ? true : undefined)) ?? false,
    answers: {
      ...values,
      c1_where: many(answers.c1_where)
        .flatMap((said) => placeOf(said) ?? [])
        .join(';'),
      c2_access_problem: inSome(({ stopped }) => HOW_OFTEN.find((key) => stopped.options[key] === often)) ?? '',
    },
    known: timestamp < sweptUntil,
  };
  return entry;
};
