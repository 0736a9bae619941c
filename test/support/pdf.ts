// What stands on the pages of a PDF that Chromium made: enough of the format to read it back.
import { inflateSync } from 'node:zlib';

export interface PdfPage {
  /** In millimetres. */
  readonly width: number;
  readonly height: number;
  /** A line of text a line; words in one column follow each other with a space. */
  readonly text: string;
}

const code = (hex: string): number => Number.parseInt(hex, 16);

class Pdf {
  private readonly objects = new Map<string, string>();

  constructor(bytes: Buffer) {
    for (const [, id, body] of bytes.toString('latin1').matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
      this.objects.set(id!, body!);
  }

  object = (id: string): string => this.objects.get(id) ?? '';

  stream(id: string): string {
    const body = this.object(id);
    const length = Number(/\/Length (\d+)/.exec(body)?.[1]);
    const from = body.indexOf('stream\n') + 'stream\n'.length;
    return inflateSync(Buffer.from(body.slice(from, from + length), 'latin1')).toString('latin1');
  }

  /** From a font's glyph numbers to letters. */
  letters(font: string): Map<number, string> {
    const map = this.stream(/\/ToUnicode (\d+)/.exec(this.object(font))?.[1] ?? '');
    const found = new Map<number, string>();
    const read = (kind: string, take: (hexes: string[]) => void): void => {
      for (const [, lines] of map.matchAll(new RegExp(`begin${kind}\n([\\s\\S]*?)\nend${kind}`, 'g')))
        for (const line of lines!.split('\n')) take(line.match(/[0-9A-F]+/g) ?? []);
    };
    read('bfchar', ([glyph, letter]) => found.set(code(glyph!), String.fromCharCode(code(letter!))));
    read('bfrange', ([first, last, letter]) => {
      for (let glyph = code(first!); glyph <= code(last!); glyph += 1)
        found.set(glyph, String.fromCharCode(code(letter!) + glyph - code(first!)));
    });
    return found;
  }

  pages(): string[] {
    return [...this.objects.values()].filter((body) => /\/Type \/Page\b(?!s)/.test(body));
  }
}

export function pdfPages(bytes: Buffer): PdfPage[] {
  const pdf = new Pdf(bytes);
  const fonts = new Map<string, Map<number, string>>();
  const lettersOf = (id: string): Map<number, string> => {
    const letters = fonts.get(id) ?? pdf.letters(id);
    fonts.set(id, letters);
    return letters;
  };
  return pdf.pages().map((page) => {
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page)!;
    const named = new Map([...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name, id] as const));
    let text = '';
    let line = '';
    let letters = new Map<number, string>();
    const contents = pdf.stream(/\/Contents (\d+)/.exec(page)![1]!);
    for (const [, font, at, shown] of contents.matchAll(/\/(F\d+) [\d.]+ Tf|([-\d.]+) Tm|(<[^\n]*>[^\n]*) T[jJ]/g)) {
      if (font) letters = lettersOf(named.get(font)!);
      if (at) {
        text += at === line ? ' ' : '\n';
        line = at;
      }
      for (const [hex] of (shown ?? '').matchAll(/[0-9A-F]{4}/g)) text += letters.get(code(hex)) ?? '\uFFFD';
    }
    const millimetres = (points: string | undefined) => (Number(points) * 25.4) / 72;
    return {
      width: millimetres(width),
      height: millimetres(height),
      text: text.replace(/[ \u00a0]+/g, ' ').trim(),
    };
  });
}
