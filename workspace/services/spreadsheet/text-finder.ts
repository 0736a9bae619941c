// SpreadsheetApp.TextFinder: finds and replaces text in sheets without reading them whole.
import { Emulated, emulated } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import type { Area } from './a1';
import { read, sheetOf, write } from './access';
import type { Cell } from './cell';
import { displaysOf, formulasOf } from './grid-values';
import { makeRange } from './makers';
import { putValues } from './put';
import type { SheetModel } from './sheet-model';

type Finder = GoogleAppsScript.Spreadsheet.TextFinder;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
interface Hit {
  sheet: number;
  row: number;
  column: number;
}

class TextFinderObject extends Emulated implements Omit<Finder, 'startFrom' | 'findPrevious' | 'ignoreDiacritics'> {
  readonly #document: string;
  readonly #places: readonly { sheet: number; area: Area }[];
  #text: string;
  #wholeCell = false;
  #matchCase = false;
  #regex = false;
  #formulas = false;
  #found: Hit[] | undefined;
  #next = 0;

  constructor(execution: Execution, document: string, places: readonly { sheet: number; area: Area }[], text: string) {
    super(execution);
    this.#document = document;
    this.#places = places;
    this.#text = text;
  }

  matchEntireCell(matchEntireCell: boolean): Finder {
    this.#wholeCell = matchEntireCell;
    return this.#self();
  }

  matchCase(matchCase: boolean): Finder {
    this.#matchCase = matchCase;
    return this.#self();
  }

  matchFormulaText(matchFormulaText: boolean): Finder {
    this.#formulas = matchFormulaText;
    return this.#self();
  }

  useRegularExpression(useRegEx: boolean): Finder {
    this.#regex = useRegEx;
    return this.#self();
  }

  findAll(): GoogleRange[] {
    return this.#hits('findAll').map((hit) => this.#range(hit));
  }

  findNext(): GoogleRange | null {
    this.#found ??= this.#hits('findNext');
    const hit = this.#found[this.#next];
    this.#next += 1;
    return hit ? this.#range(hit) : null;
  }

  getCurrentMatch(): GoogleRange | null {
    const hit = this.#found?.[this.#next - 1];
    return hit ? this.#range(hit) : null;
  }

  replaceAllWith(replaceText: string): number {
    const hits = this.#hits('replaceAllWith');
    write(this.execution, 'TextFinder.replaceAllWith', null, () => {
      for (const hit of hits) this.#replace(hit, replaceText);
    });
    return hits.length;
  }

  replaceWith(replaceText: string): number {
    const hit = this.#found?.[this.#next - 1];
    if (!hit) return 0;
    write(this.execution, 'TextFinder.replaceWith', null, () => this.#replace(hit, replaceText));
    return 1;
  }

  #hits(name: string): Hit[] {
    const cells = this.#places.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
    return read(this.execution, `TextFinder.${name}`, cells, () =>
      this.#places.flatMap(({ sheet, area }) => this.#search(sheetOf(this.execution, this.#document, sheet), area)),
    );
  }

  #search(model: SheetModel, area: Area): Hit[] {
    const pattern = this.#pattern();
    const hits: Hit[] = [];
    for (const [row, cells] of this.#candidates(model, area)) {
      const line = { row, column: area.column, rows: 1, columns: area.columns };
      const shown = this.#formulas ? formulasOf([cells])[0] : displaysOf(model, line, [cells])[0];
      shown?.forEach((text, index) => {
        if (text !== '' && pattern.test(text)) hits.push({ sheet: model.id, row, column: area.column + index });
      });
    }
    return hits;
  }

  /** Rows worth a look: the store's own search narrows them down where the shown text is the stored text. */
  *#candidates(model: SheetModel, area: Area): Generator<[number, Cell[]]> {
    const last = Math.min(area.row + area.rows - 1, model.lastRow());
    if (last < area.row) return;
    const narrow = !this.#regex && /^[\x21-\x7e][\x20-\x7e]*$/.test(this.#text) && /[a-z_@]/i.test(this.#text);
    if (narrow && !/^(true|false|#.*)$/i.test(this.#text)) {
      const needle = JSON.stringify(this.#text).slice(1, -1);
      for (const { row, cells } of model.rowsHolding(needle, area.row, last)) {
        yield [row, Array.from({ length: area.columns }, (_, i) => cells[area.column - 1 + i] ?? null)];
      }
      return;
    }
    const grid = model.read({ ...area, rows: last - area.row + 1 });
    for (const [index, cells] of grid.entries()) yield [area.row + index, cells];
  }

  #pattern(): RegExp {
    const source = this.#regex ? this.#text : this.#text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(this.#wholeCell ? `^(?:${source})$` : source, this.#matchCase ? '' : 'i');
  }

  #replace(hit: Hit, text: string): void {
    const model = sheetOf(this.execution, this.#document, hit.sheet);
    const area = { row: hit.row, column: hit.column, rows: 1, columns: 1 };
    const before = displaysOf(model, area)[0]?.[0] ?? '';
    const pattern = new RegExp(this.#pattern().source, this.#matchCase ? 'g' : 'gi');
    const after = before.replace(pattern, this.#regex ? text : text.replaceAll('$', '$$$$'));
    putValues(model, area, [[after]], this.execution.now(), 'SpreadsheetApp.TextFinder.replaceAllWith');
  }

  #range({ sheet, row, column }: Hit): GoogleRange {
    return makeRange(this.execution, this.#document, sheet, { row, column, rows: 1, columns: 1 });
  }

  #self(): Finder {
    this.#found = undefined;
    this.#next = 0;
    return this as unknown as Finder;
  }
}
const TextFinder = emulated(TextFinderObject, 'TextFinder');

export function makeTextFinder(
  execution: Execution,
  document: string,
  places: readonly { sheet: number; area: Area }[],
  text: string,
): Finder {
  return new TextFinder(execution, document, places, String(text)) as unknown as Finder;
}
