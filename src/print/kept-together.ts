// What a line of a paper never ends between: «№ 14», «80 %», «по 31.05.2027», a date to fill in.

const PAIRS: readonly RegExp[] = [
  /(№|No\.) (?=\S)/g,
  /((?:^|[\s(])(?:п\.|cl\.)) (?=\d)/g,
  /(\d) (?=%|(?:мин|ч|min|h)(?!\p{L}))/gu,
  /((?:^|[\s(])(?:с|по|от|до|на)) (?=\d\d\.\d\d\.\d{4})/g,
];
const DATE_TO_FILL = /«_+» _+ 20_+(?: г\.)?/g;

export const keptTogether = (text: string): string =>
  PAIRS.reduce((kept, pair) => kept.replace(pair, '$1\u00a0'), text).replace(DATE_TO_FILL, (date) =>
    date.replace(/ /g, '\u00a0'),
  );

/** Of a page that is laid out: the texts come from many places, the school's own rows among them. */
export const keepTogether = (paper: Element): void => {
  const texts = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node.nodeValue ?? '';
    const kept = keptTogether(text);
    if (kept !== text) node.nodeValue = kept;
  }
};
