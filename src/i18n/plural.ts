// A number with its noun, by the language's own plural rules.
import type { Language } from '../domain/tables';

export interface Forms {
  readonly one: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}
const rules: Partial<Record<Language, Intl.PluralRules>> = {};

export const counted =
  (language: Language, forms: Forms) =>
  (n: number): string => {
    rules[language] = rules[language] || new Intl.PluralRules(language);
    const form = rules[language]!.select(n);
    return `${n} ${(form === 'one' || form === 'few' || form === 'many' ? forms[form] : undefined) || forms.other}`;
  };
