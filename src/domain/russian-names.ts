// Russian names as they stand in a sentence: their endings, their likeness to a register's entry.
import { DOUBTFUL_NAMES, FIRST_NAMES, NOT_SURNAMES } from './privacy-words';

/** Every case of a given name, also the ones that grammar would not form: they do no harm. */
function casesOf(name: string): string[] {
  const stem = name.slice(0, -1);
  const soft = /[гкхжчшщ]$/.test(stem) ? 'и' : 'ы';
  if (name.endsWith('а')) return ['а', soft, 'е', 'у', 'ой', 'ою', 'ей'].map((ending) => stem + ending);
  if (name.endsWith('я')) return ['я', 'и', 'е', 'ю', 'ей', 'ею'].map((ending) => stem + ending);
  if (/[йь]$/.test(name)) return [name, ...['я', 'ю', 'ем', 'е', 'и', 'ью'].map((ending) => stem + ending)];
  return ['', 'а', 'у', 'ом', 'ем', 'е'].map((ending) => name + ending);
}

let forms: { sure: Set<string>; doubtful: Set<string> } | undefined;
/** Made when first asked for: a run that scans nothing pays nothing. */
const nameForms = () => {
  forms = forms ?? {
    doubtful: new Set(DOUBTFUL_NAMES().flatMap(casesOf)),
    sure: new Set(FIRST_NAMES().flatMap(casesOf)),
  };
  return forms;
};

export const isSureName = (folded: string): boolean =>
  nameForms().sure.has(folded) && !nameForms().doubtful.has(folded);
export const isName = (folded: string, capital: boolean): boolean =>
  isSureName(folded) || (capital && nameForms().doubtful.has(folded));

export const isPatronymic = (folded: string): boolean =>
  /(?:[оеи]ви?ч|ьич)(?:а|у|ем|е)?$|(?:[оеи]вн|ичн|иничн)(?:а|ы|е|у|ой|ою)$/.test(folded);

const SURNAME =
  /^[а-я-]{2,}(?:(?:ов|ев|ин|ын)(?:а|у|ым|ом|е|ой|ою|ы|ых)?|енк[оу]|(?:чук|щук|нюк|дюк)(?:а|у|ом|е)?|швили|дзе|[а-я]{2}янц?(?:а|у|ом|е)?)$/;
const ADJECTIVE_SURNAME = /^[а-я-]{3,}(?:[сц]к)(?:ий|ого|ому|им|ом|ая|ой|ую)$/;
const LATIN_SURNAME = /^[a-z-]{2,}(?:ov|ova|ev|eva|in|ina|enko|chuk|sky|skiy|skaya)$/;

/** Has the ending of a surname and is no known word. */
export const endsAsSurname = (folded: string): boolean =>
  LATIN_SURNAME.test(folded) ||
  (SURNAME.test(folded) && !NOT_SURNAMES().some((word) => folded.startsWith(word)) && !isSureName(folded));

/** Also those that look like adjectives; only beside a given name or a word for a pupil. */
export const mayBeSurname = (folded: string): boolean => endsAsSurname(folded) || ADJECTIVE_SURNAME.test(folded);

/** A name without the ending of its case. */
export const stemOf = (name: string): string => {
  const folded = name.toLowerCase().replace(/ё/g, 'е');
  const stem = folded.replace(
    /(?:ого|его|ому|ему|ыми|ими|ой|ою|ей|ею|ый|ий|ая|яя|ую|юю|ым|им|ом|ем|а|я|у|ю|е|ы|и|о|ь|й)$/,
    '',
  );
  return stem.length >= 2 ? stem : folded;
};
