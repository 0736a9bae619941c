// An .xlsx file read back: the texts of its sheets, as far as a workbook needs that this page made, or that Drive gave back.

const END_OF_ZIP = 0x06054b50;
const ENTRY = 0x02014b50;

const inflated = async (packed: Uint8Array): Promise<Uint8Array> => {
  const stream = new Blob([packed as BlobPart]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

/** By the archive's own list at its end. */
const filesOf = async (bytes: ArrayBuffer): Promise<Map<string, string>> => {
  const view = new DataView(bytes);
  const words = new TextDecoder();
  let end = bytes.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== END_OF_ZIP) end--;
  if (end < 0) throw new Error('not a zip archive');
  const files = new Map<string, string>();
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= bytes.byteLength && view.getUint32(at, true) === ENTRY) {
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const named = view.getUint16(at + 28, true);
    const from = view.getUint32(at + 42, true);
    const begins = from + 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
    const packed = new Uint8Array(bytes, begins, size);
    const name = words.decode(new Uint8Array(bytes, at + 46, named));
    files.set(name, words.decode(method === 0 ? packed : await inflated(packed)));
    at += 46 + named + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return files;
};

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (xml: string): string =>
  xml.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
    decimal || hex ? String.fromCodePoint(Number.parseInt(decimal || hex, decimal ? 10 : 16)) : (NAMED[name] ?? whole),
  );
const all = (text: string, pattern: RegExp): RegExpExecArray[] => {
  const found: RegExpExecArray[] = [];
  for (let one = pattern.exec(text); one; one = pattern.exec(text)) found.push(one);
  return found;
};
const textIn = (xml: string): string =>
  all(xml, /<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/g)
    .map(([, text]) => plain(text ?? ''))
    .join('');
const attribute = (tag: string, name: string): string =>
  plain(new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

/** `AB12` stands in column 27, counted from 0. */
const columnOf = (cell: string): number =>
  [...cell.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const cellsOf = (row: string, strings: readonly string[]): string[] => {
  const cells: string[] = [];
  let next = 0;
  for (const [, tag = '', body = ''] of all(row, /<c((?:\s[^>]*?)?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
    const place = attribute(tag, 'r');
    const at = place ? columnOf(place) : next;
    next = at + 1;
    const kind = attribute(tag, 't');
    const value = plain(/<v(?:\s[^>]*)?>([\s\S]*?)<\/v>/.exec(body)?.[1] ?? '');
    while (cells.length < at) cells.push('');
    cells[at] = kind === 's' ? (strings[Number(value)] ?? '') : kind === 'inlineStr' ? textIn(body) : value;
  }
  return cells;
};

/** The rows of every sheet, by its name, the header among them; numbers and dates as Excel counts them. */
export const readWorkbook = async (bytes: ArrayBuffer): Promise<Map<string, string[][]>> => {
  const files = await filesOf(bytes);
  const shared = files.get('xl/sharedStrings.xml') ?? '';
  const strings = all(shared, /<si(?:\s[^>]*)?>([\s\S]*?)<\/si>/g).map(([, body]) => textIn(body ?? ''));
  const targets = new Map(
    all(files.get('xl/_rels/workbook.xml.rels') ?? '', /<Relationship\s([^>]*)>/g).map(([, tag = '']) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, ''),
    ]),
  );
  const sheets = new Map<string, string[][]>();
  for (const [, tag = ''] of all(files.get('xl/workbook.xml') ?? '', /<sheet\s([^>]*?)\/?>/g)) {
    const xml = files.get(`xl/${targets.get(attribute(tag, 'r:id'))}`) ?? '';
    sheets.set(
      attribute(tag, 'name'),
      all(xml, /<row(?:\s[^>]*)?>([\s\S]*?)<\/row>/g).map(([, row]) => cellsOf(row ?? '', strings)),
    );
  }
  return sheets;
};
