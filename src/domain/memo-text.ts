// A text as a memo may hold it: nobody is named in it, and no class.
import { scan } from './privacy';
import { namesOfStaff } from './privacy-names';
import { wordsOf } from './privacy-text';
import { MASK } from './privacy-words';
import { isPatronymic } from './russian-names';
import type { StaffMember } from './tables';

const LEFT_OUT = '…';
const CLASS_LABEL = /(?<![\p{L}\p{N}.,:№-])(?:1[01]|[1-9])(?:-?[а-лa-h]|\s?[«"][а-лa-h][»"])(?![\p{L}\p{N}])/giu;

/** Which words name a member of staff: by surname, with the initials beside it, or by name and patronymic. */
function named(text: string, staff: readonly StaffMember[]) {
  const words = wordsOf(text);
  const ofStaff = namesOfStaff(words, staff);
  const found = words.map(({ folded, capital }, i) => capital && (ofStaff[i] === true || isPatronymic(folded)));
  words.forEach(({ folded }, i) => {
    const before = words[i - 1];
    if (found[i] && isPatronymic(folded) && before?.capital) found[i - 1] = true;
  });
  words.forEach(({ raw, capital }, i) => {
    if (raw.length === 1 && capital && ofStaff[i]) found[i] = true;
    for (let j = i - 1; found[i] && words[j]?.capital && words[j]!.raw.length === 1; j--) found[j] = true;
  });
  return words.filter((_, i) => found[i]);
}

/** What was taken out is left as «…»: whoever approves the memo reads it. */
export function memoText(text: string, staff: readonly StaffMember[]): string {
  const masked = scan(text.trim(), staff, true).text.split(MASK).join(LEFT_OUT);
  let bare = '';
  let at = 0;
  for (const { from, to } of named(masked, staff)) {
    bare += masked.slice(at, from) + LEFT_OUT;
    at = to;
  }
  return (bare + masked.slice(at)).replace(CLASS_LABEL, LEFT_OUT).replace(/…(?:[\s.,]*…)+\.?/g, LEFT_OUT);
}
