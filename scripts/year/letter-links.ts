// The prefilled links of a letter: each opens the form with a line that says which request it answers about, and how.

import type { Letter } from './invariants/mailbox';

export interface LetterLink {
  readonly requestId: string;
  /** What the line says after the number. */
  readonly says: string;
  /** Path and query of the form's page. */
  readonly path: string;
}

const CODE_LINE = /^(?:Заявка №|Request no\.) (\d{4}-\d+): (.+)$/;
const LINK = /https?:\/\/[^\s"<>]+\/viewform\?[^\s"<>]+/g;

export function linksIn({ html, text }: Pick<Letter, 'html' | 'text'>): LetterLink[] {
  const found = `${text}\n${html.replace(/&amp;/g, '&')}`.match(LINK) ?? [];
  return [...new Set(found)].flatMap((link) => {
    const url = new URL(link);
    for (const [name, value] of url.searchParams) {
      const code = name.startsWith('entry.') ? CODE_LINE.exec(value.split('\n', 1)[0]!.trim()) : null;
      if (code) return [{ requestId: code[1]!, says: code[2]!, path: `${url.pathname}${url.search}` }];
    }
    return [];
  });
}
