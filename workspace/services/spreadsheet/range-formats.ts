// How a range looks, and its notes: attributes of areas.
import { property, write } from './access';
import { checkShape, formatAt } from './grid-values';
import { RangeShape } from './range-shape';
import { RangeValues } from './range-values';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

/** Google's names in the singular and plural, our attribute, and what an untouched cell says. */
const ATTRIBUTES = [
  ['Background', 'Backgrounds', 'background', '#ffffff'],
  ['FontColor', 'FontColors', 'fontColor', '#000000'],
  ['FontWeight', 'FontWeights', 'fontWeight', 'normal'],
  ['FontStyle', 'FontStyles', 'fontStyle', 'normal'],
  ['FontLine', 'FontLines', 'fontLine', 'none'],
  ['FontSize', 'FontSizes', 'fontSize', 10],
  ['FontFamily', 'FontFamilies', 'fontFamily', 'Arial'],
  ['HorizontalAlignment', 'HorizontalAlignments', 'horizontalAlignment', 'general'],
  ['VerticalAlignment', 'VerticalAlignments', 'verticalAlignment', 'bottom'],
  ['Wrap', 'Wraps', 'wrap', true],
  ['Note', 'Notes', 'note', ''],
  ['NumberFormat', 'NumberFormats', 'numberFormat', 'General'],
] as const;

type Singular = (typeof ATTRIBUTES)[number][0];
type Plural = (typeof ATTRIBUTES)[number][1];
type Methods = Pick<
  GoogleRange,
  Extract<keyof GoogleRange, `get${Singular}` | `get${Plural}` | `set${Singular}` | `set${Plural}`>
>;

// The methods are made below, one for each attribute.
export interface RangeFormats extends Methods {}

export class RangeFormats
  extends RangeValues
  implements Pick<GoogleRange, 'setBackgroundRGB' | 'clearNote' | 'clearFormat' | 'setBorder' | 'setWrapStrategy'>
{
  setBackgroundRGB(red: number, green: number, blue: number): GoogleRange {
    const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
    return this.setBackground(`#${hex}`);
  }

  clearNote(): GoogleRange {
    return paintAll(this, 'Range.clearNote', ['note'], null);
  }

  clearFormat(): GoogleRange {
    const looks = ATTRIBUTES.map(([, , key]) => key as string).filter((key) => key !== 'note');
    return paintAll(this, 'Range.clearFormat', [...looks, 'border'], null);
  }

  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
  ): GoogleRange {
    return paintAll(this, 'Range.setBorder', ['border'], { top, left, bottom, right, vertical, horizontal });
  }

  setWrapStrategy(strategy: GoogleAppsScript.Spreadsheet.WrapStrategy): GoogleRange {
    return paintAll(this, 'Range.setWrapStrategy', ['wrap'], String(strategy) === 'WRAP');
  }
}

export function paintAll(range: RangeShape, name: string, keys: readonly string[], value: unknown): GoogleRange {
  const { area, model } = RangeShape.place(range);
  write(rangeExecution(range), name, value, (copy) => {
    for (const key of keys) model().paint(key, area, copy);
  });
  return range as unknown as GoogleRange;
}

export function rangeExecution(range: RangeShape) {
  return RangeShape.place(range).execution;
}

/** 'General' and an empty note say nothing, so nothing is kept of them. */
function kept(key: string, value: unknown): unknown {
  if (value === null || value === '' || (key === 'numberFormat' && value === 'General')) return null;
  return key === 'background' || key === 'fontColor' ? String(value).toLowerCase() : value;
}

type Any = (this: RangeShape, ...args: unknown[]) => unknown;

for (const [singular, plural, key, untouched] of ATTRIBUTES) {
  const look = (range: RangeShape, name: string, rows: number, columns: number): unknown[][] => {
    const { area, model, execution } = RangeShape.place(range);
    return property(execution, `Range.${name}`, () =>
      Array.from({ length: rows }, (_, i) =>
        Array.from({ length: columns }, (_unused, j) => {
          const at = [area.row + i, area.column + j] as const;
          return (key === 'numberFormat' ? formatAt(model(), ...at) : model().attribute(key, ...at)) ?? untouched;
        }),
      ),
    );
  };
  const methods: Record<string, Any> = {
    [`get${singular}`](this: RangeShape) {
      return look(this, `get${singular}`, 1, 1)[0]?.[0];
    },
    [`get${plural}`](this: RangeShape) {
      const { area } = RangeShape.place(this);
      return look(this, `get${plural}`, area.rows, area.columns);
    },
    [`set${singular}`](this: RangeShape, value: unknown) {
      return paintAll(this, `Range.set${singular}`, [key], kept(key, value));
    },
    [`set${plural}`](this: RangeShape, values: unknown) {
      const { area, model, execution } = RangeShape.place(this);
      const checked = checkShape(values, area, `SpreadsheetApp.Range.set${plural}`);
      write(execution, `Range.set${plural}`, checked, (copy) => {
        copy.forEach((line, i) => {
          line.forEach((value, j) => {
            const cell = { row: area.row + i, column: area.column + j, rows: 1, columns: 1 };
            model().paint(key, cell, kept(key, value));
          });
        });
      });
      return this;
    },
  };
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(RangeFormats.prototype, name, { value, writable: true, configurable: true });
  }
}
