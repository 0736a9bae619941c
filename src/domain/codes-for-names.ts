// Puts staff codes in place of the names and addresses of staff in a text, whatever case a name stands in.
import { groupedBy } from './lookup';
import { wordsOf } from './privacy-text';
import { MASK } from './privacy-words';
import { stemOf } from './russian-names';
import type { StaffMember } from './tables';

const ADDRESS = /[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.[\p{L}\p{N}]{2,}/gu;
const ONLY_INITIALS = /^[\s.,]*$/;

/** Of a text that nobody's address is to stay in. */
export const withoutAddresses = (text: string): string => text.replace(ADDRESS, MASK);

interface Bearer {
  readonly code: string;
  readonly surname: string;
  readonly given: readonly string[];
}

/** Gives the way from a text to the same text with codes: the register's names are prepared once. */
export function codesForNames(staff: readonly StaffMember[]): (text: string) => string {
  const bearers = staff.map(({ staff_id, last_name, first_name, patronymic }): Bearer => {
    const given = [first_name, patronymic].filter((name) => name.length > 1).map(stemOf);
    return { code: staff_id, surname: last_name && stemOf(last_name), given };
  });
  const bySurname = groupedBy(
    bearers.filter(({ surname }) => surname !== ''),
    ({ surname }) => surname,
  );
  const byGiven = groupedBy(
    bearers.filter(({ given }) => given.length === 2),
    ({ given }) => given[0]!,
  );
  const byAddress = new Map(staff.map(({ staff_id, email }) => [email.trim().toLowerCase(), staff_id]));

  return (text) => {
    if (text === '') return text;
    const words = wordsOf(text);
    const stems = words.map((word) => (word.capital || /^\p{Lu}+$/u.test(word.raw) ? stemOf(word.folded) : ''));
    const beside = (i: number, j: number): boolean =>
      words[i] !== undefined && words[j] !== undefined && ONLY_INITIALS.test(text.slice(words[i].to, words[j].from));
    const isInitial = (i: number): boolean => /^\p{Lu}$/u.test(words[i]?.raw ?? '') && text[words[i]!.to] === '.';
    let result = '';
    let at = 0;
    const put = (from: number, to: number, code: string): void => {
      result += text.slice(at, from) + code;
      at = to;
    };
    for (let i = 0; i < words.length; i++) {
      const stem = stems[i]!;
      const named = stem === '' ? [] : (bySurname.get(stem) ?? []);
      const addressed = (byGiven.get(stem) ?? []).filter(({ given }) => beside(i, i + 1) && stems[i + 1] === given[1]);
      const found = named.length > 0 ? named : addressed;
      if (found.length === 0 || words[i]!.from < at) continue;
      const isOwn = (j: number): boolean =>
        isInitial(j) || found.some(({ surname, given }) => [surname, ...given].includes(stems[j] || '—'));
      let first = i;
      while (first > 0 && beside(first - 1, first) && words[first - 1]!.from >= at && isOwn(first - 1)) first--;
      let last = i;
      while (beside(last, last + 1) && isOwn(last + 1)) last++;
      const around = words.slice(first, last + 1).map(({ folded }) => folded.slice(0, 1));
      const sure = found.filter(({ given }) => given.every((name) => around.includes(name.slice(0, 1))));
      const one = found.length === 1 ? found : sure;
      const to = words[last]!.to;
      put(words[first]!.from, isInitial(last) ? to + 1 : to, one.length === 1 ? one[0]!.code : MASK);
      i = last;
    }
    return (result + text.slice(at)).replace(ADDRESS, (address) => byAddress.get(address.toLowerCase()) ?? MASK);
  };
}
