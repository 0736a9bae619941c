// A chart as a sheet keeps it, and what it shows: its cells as labels and series.
import type { Area } from './a1';
import type { DocumentModel } from './document-model';
import { displaysOf, resolved } from './grid-values';
import type { SheetModel } from './sheet-model';

export interface ChartState {
  /** Null until it stands on a sheet. */
  id: number | null;
  /** Google's name of it: COLUMN, LINE, PIE … */
  type: string;
  ranges: { sheet: number; area: Area }[];
  headers: number | null;
  /** By Google's dotted names: `title`, `vAxis.title` … */
  options: Record<string, unknown>;
  /** The cell under its upper left corner. */
  anchor: Area;
  offsetX: number;
  offsetY: number;
}

export interface ChartData {
  labels: string[];
  series: { name: string; values: (number | null)[] }[];
}

const WIDTH = 600;
const HEIGHT = 371;

export const chartSize = ({ options }: ChartState): { width: number; height: number } => ({
  width: Number(options.width) || WIDTH,
  height: Number(options.height) || HEIGHT,
});

export const textOption = ({ options }: ChartState, name: string): string => String(options[name] ?? '');

interface Column {
  texts: string[];
  numbers: (number | null)[];
}

function columnsOf(sheet: SheetModel, area: Area): Column[] {
  const cells = sheet.read(area);
  const texts = displaysOf(sheet, area, cells);
  return Array.from({ length: area.columns }, (_, at) => ({
    texts: texts.map((line) => line[at] ?? ''),
    numbers: cells.map((line) => {
      const value = resolved(line[at] ?? null, sheet);
      return typeof value === 'number' ? value : null;
    }),
  }));
}

/** Where a script did not say, a first row without numbers is a header. */
function headersOf(chart: ChartState, columns: readonly Column[]): number {
  if (chart.headers !== null) return chart.headers;
  return columns.slice(1).every(({ numbers }) => numbers[0] === null) ? 1 : 0;
}

/** Ranges stand side by side; the first column names the points, each other one is a series. */
export function chartData(document: DocumentModel, chart: ChartState): ChartData {
  const columns = chart.ranges.flatMap(({ sheet, area }) => {
    const home = document.sheetById(sheet);
    return home && area.rows > 0 && area.columns > 0 ? columnsOf(home, area) : [];
  });
  const headers = headersOf(chart, columns);
  const [points, ...series] = columns;
  return {
    labels: points?.texts.slice(headers) ?? [],
    series: series.map(({ texts, numbers }) => ({
      name: texts.slice(0, headers).join(' '),
      values: numbers.slice(headers),
    })),
  };
}
