// How alike two texts are: the share of word stems that they have in common, in Russian and in English.
const ENDING =
  /(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|ешь|ишь|ется|ится|ться|ают|ует|ить|ать|еть|ов|ев|ей|ой|ий|ый|ая|яя|ое|ее|ые|ие|ам|ям|ах|ях|ом|ем|ую|юю|ет|ит|ут|ют|ят|ся|ы|и|а|я|о|е|у|ю|ь|й)$/;
const ENGLISH_ENDING = /(?:ings?|ed|es|s|e)$/;
const COMMON: ReadonlySet<string> = new Set(
  'как что это для или при все так его она они мне нас вас вам под над без где когда если можно нужно надо есть был была быть пожалуйста здравствуйте добрый день спасибо the and for how what with that this are can not you your from have please hello thanks'.split(
    ' ',
  ),
);
const LONGEST = 6;

const stemOf = (word: string): string => {
  const bare = word.replace(/[а-я]/.test(word) ? ENDING : ENGLISH_ENDING, '');
  return (bare.length >= 3 ? bare : word).slice(0, LONGEST);
};

export const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    (
      text
        .toLowerCase()
        .replace(/ё/g, 'е')
        .match(/[\p{L}\p{N}]+/gu) ?? []
    )
      .filter((word) => word.length > 2 && !COMMON.has(word))
      .map(stemOf),
  );

/** From 0, nothing in common, to 1, the same words in any order. */
export function similarity(a: string, b: string): number {
  const [left, right] = [stemsOf(a), stemsOf(b)];
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const stem of left) if (right.has(stem)) shared++;
  return shared / Math.sqrt(left.size * right.size);
}
