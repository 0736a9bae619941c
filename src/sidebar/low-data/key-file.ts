// The file that says whose code it is: made and read by the page, kept by the lead, never sent.
import type { KeyLine } from '../../contract/low-data';
import { cellsOf, csvText } from '../csv-cells';

/** Excel would compute what begins so. */
const RISKY = /^[=+\-@]/;
const plain = (text: string): string => (RISKY.test(text) ? `'${text}` : text);

/** As Russian Excel opens it by a double click. */
export const keyFile = (lines: readonly KeyLine[], header: readonly [string, string, string]): string =>
  `\uFEFF${csvText([header, ...lines.map(({ code, name, position }) => [code, name, position].map(plain))], ';')}`;

const HEADER = /^(?:код|code|staff_id)$/i;

/** Names by code; a line without a code or a name says nothing. */
export const readKey = (text: string): Map<string, string> =>
  new Map(
    cellsOf(text).flatMap(([code = '', name = '']) =>
      !HEADER.test(code.trim()) && code.trim() !== '' && name.trim() !== ''
        ? [[code.trim(), name.trim().replace(/^'/, '')] as const]
        : [],
    ),
  );

/** Keys of what is no person, though it may look like a code. */
const NO_PERSON = /(?:^|_)(?:id|key|code|room|place|version|number|no|label)$/;

/** The same JSON with a person's name wherever a text is nothing but that person's code. */
export const withNames = <T>(value: T, names: ReadonlyMap<string, string>, key = ''): T => {
  if (typeof value === 'string') return (NO_PERSON.test(key) ? value : (names.get(value) ?? value)) as T;
  if (Array.isArray(value)) return value.map((item) => withNames(item, names, key)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withNames(inner, names, name)])) as T;
};
