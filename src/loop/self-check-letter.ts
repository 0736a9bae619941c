// The letter that asks for a self-check, and the one that reminds of it (clause 1.4).
import { dateOf } from '../domain/dates';
import type { Facts, IsoDateTime } from '../domain/facts';
import { personOf } from '../domain/people';
import { REMINDER } from '../domain/self-check-letters';
import type { OutboxRow } from '../domain/tables';
import type { Letter } from '../i18n/messages';
import { selfCheckWords } from '../i18n/self-check';
import { firstNames } from './words';

interface Context {
  readonly facts: Facts;
  readonly now: IsoDateTime;
  readonly self_check_url: string;
}

/** Nothing where there is no form to answer in, or it is too late to. */
export const selfCheckLetter = (letter: OutboxRow, { facts, now, self_check_url }: Context): Letter | undefined => {
  if (self_check_url === '' || letter.reason < dateOf(now)) return undefined;
  const language = personOf(facts, letter.staff_id)?.ui_language || facts.settings.language;
  const words = selfCheckWords(language);
  const asks = {
    name: firstNames(facts, letter.staff_id),
    school_name: facts.settings.school_name,
    form_url: self_check_url,
    until: letter.reason,
  };
  return letter.alternatives.includes(REMINDER) ? words.reminder(asks) : words.invitation(asks);
};
