// What a person typed stays text: the sheet must neither compute nor lose it (invariant 8).

/** A cell holds 50,000 characters; the rest of a form response stays in the form. */
const CELL_LIMIT = 49_000;

/** Sheets strips one leading apostrophe, and takes these beginnings for formulas. */
const RISKY = /^[=+\-@\t\r\n＝＋－＠']/;

export const asCellText = (text: string): string => {
  const short = text.length > CELL_LIMIT ? `${text.slice(0, CELL_LIMIT)}…` : text;
  return RISKY.test(short) ? `'${short}` : short;
};
