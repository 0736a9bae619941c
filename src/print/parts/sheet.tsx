// A4 paper: the document, and what stands in the margin of each page.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { deskMessages } from '../../i18n/desk';
import { printMessages } from '../../i18n/print';
import type { PageKind, Printout } from '../documents';
import { keepTogether } from '../kept-together';

/** Firefox and Safari know no page margin boxes: there the line stands once, after the document, and the browser numbers the pages. */
const marginBoxes = (): boolean => typeof (window as { CSSMarginRule?: unknown }).CSSMarginRule === 'function';

/** Margins that leave whole pixels: of a part of one Chromium cuts off the last line. */
const PAGES: Readonly<Record<PageKind, string>> = {
  landscape: 'size: A4 landscape; margin: 20mm 15mm 20.15mm 30mm;',
  poster: 'size: A4 landscape; margin: 10mm;',
};

const quoted = (text: string): string => `"${text.replace(/["\\<\n]/g, ' ')}"`;

export function Sheet({ printout: { language, made_at, foot, page: kind, body } }: { printout: Printout }) {
  const p = printMessages(language);
  const made = foot ?? p.made(deskMessages(language).dateTime(made_at));
  const [page, of] = p.page;
  const paper = useRef<HTMLElement>(null);
  useLayoutEffect(() => keepTogether(paper.current!), [body]);
  return (
    <article ref={paper} class={kind ? `paper ${kind}` : 'paper'} lang={language}>
      <style>
        {`@page { ${kind ? PAGES[kind] : ''} @bottom-left { content: ${quoted(made)} } @bottom-right { content: ${quoted(page)} counter(page) ${quoted(of)} counter(pages) } }`}
      </style>
      {body}
      <p class={marginBoxes() ? 'made screen-only' : 'made'}>{made}</p>
    </article>
  );
}
