// The control figure of a row: the same for the row in the register and for its copy in a file that was read back.
import { fingerprint } from './fingerprint';

const MOMENT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d):\d\d$/;
/** XML holds none of these. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a file cannot hold
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;
/** A file holds no longer text than a little more than this. */
const LONGEST = 30_000;

/** A file keeps no seconds, and no difference between spaces and lines. */
const plain = (text: string): string =>
  text.replace(UNFIT, '').slice(0, LONGEST).replace(/\s+/g, ' ').trim().replace(MOMENT, '$1');

export const rowFigure = (cells: readonly string[]): string => fingerprint(cells.map(plain).join('\u001f'));
