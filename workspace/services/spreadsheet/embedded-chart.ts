// SpreadsheetApp.EmbeddedChart and its builders.
import { Emulated, emulated, enumeration } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import { fromScript } from '../../script/realm';
import { NotEmulated, ServiceError } from '../../script/service-error';
import type { ChartState } from './chart';
import { makeRange } from './makers';
import { RangeShape } from './range-shape';

type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

const TYPES = ['AREA', 'BAR', 'COLUMN', 'LINE', 'PIE'];
const ChartType = enumeration('Charts.ChartType', TYPES);

class ChartsObject extends Emulated implements Pick<GoogleAppsScript.Charts.Charts, 'ChartType'> {
  readonly ChartType = ChartType;
}
export const Charts = emulated(ChartsObject, 'Charts');

interface Held {
  document: string;
  state: ChartState;
}
const held = new WeakMap<object, Held>();
const heldBy = (holder: object) => held.get(holder) as Held;
const copyOf = (what: Held): Held => JSON.parse(JSON.stringify(what)) as Held;

export const chartStateOf = (chart: Chart): ChartState => copyOf(heldBy(chart)).state;

/** What a chart and its builder tell alike. */
class ChartReader extends Emulated {
  getRanges(): GoogleRange[] {
    const { document, state } = heldBy(this);
    return state.ranges.map(({ sheet, area }) => makeRange(this.execution, document, sheet, { ...area }));
  }
}

class ContainerInfoObject extends Emulated implements GoogleAppsScript.Spreadsheet.ContainerInfo {
  getAnchorColumn(): number {
    return heldBy(this).state.anchor.column;
  }

  getAnchorRow(): number {
    return heldBy(this).state.anchor.row;
  }

  getOffsetX(): number {
    return heldBy(this).state.offsetX;
  }

  getOffsetY(): number {
    return heldBy(this).state.offsetY;
  }
}

class EmbeddedChartObject
  extends ChartReader
  implements Pick<Chart, 'getChartId' | 'getContainerInfo' | 'getNumHeaders' | 'getRanges' | 'modify'>
{
  getChartId(): number | null {
    return heldBy(this).state.id;
  }

  getContainerInfo(): GoogleAppsScript.Spreadsheet.ContainerInfo {
    return made(new ContainerInfo(this.execution), heldBy(this));
  }

  getNumHeaders(): number {
    return heldBy(this).state.headers ?? -1;
  }

  modify(): Builder {
    return builderFrom(this.execution, copyOf(heldBy(this)));
  }
}

class BuilderObject extends ChartReader {
  addRange(range: GoogleRange): this {
    const { sheet, area } = RangeShape.place(range as unknown as RangeShape);
    heldBy(this).state.ranges.push({ sheet, area: { ...area } });
    return this;
  }

  clearRanges(): this {
    heldBy(this).state.ranges = [];
    return this;
  }

  getChartType(): GoogleAppsScript.Charts.ChartType {
    return ChartType[heldBy(this).state.type];
  }

  getContainer(): GoogleAppsScript.Spreadsheet.ContainerInfo {
    return made(new ContainerInfo(this.execution), heldBy(this));
  }

  setChartType(type: GoogleAppsScript.Charts.ChartType): this {
    heldBy(this).state.type = String(type);
    return this;
  }

  setNumHeaders(headers: number): this {
    heldBy(this).state.headers = headers;
    return this;
  }

  setOption(option: string, value: unknown): this {
    heldBy(this).state.options[String(option)] = fromScript(value);
    return this;
  }

  setPosition(row: number, column: number, offsetX: number, offsetY: number): this {
    if (!(row >= 1 && column >= 1)) throw new ServiceError('Invalid argument: anchorRowPos');
    Object.assign(heldBy(this).state, { anchor: { row, column, rows: 1, columns: 1 }, offsetX, offsetY });
    return this;
  }

  asAreaChart() {
    return typed(this, 'AREA');
  }

  asBarChart() {
    return typed(this, 'BAR');
  }

  asColumnChart() {
    return typed(this, 'COLUMN');
  }

  asLineChart() {
    return typed(this, 'LINE');
  }

  asPieChart() {
    return typed(this, 'PIE');
  }

  build(): Chart {
    const { type, ranges } = heldBy(this).state;
    if (ranges.length === 0) throw new ServiceError('A chart must have at least one range.');
    if (!TYPES.includes(type)) throw new NotEmulated(`Charts.ChartType.${type}`);
    return chartFrom(this.execution, copyOf(heldBy(this)));
  }
}

class TitledBuilder extends BuilderObject {
  setColors(colors: string[]): this {
    return this.setOption('colors', colors);
  }

  setTitle(title: string): this {
    return this.setOption('title', title);
  }
}

class AxisBuilder extends TitledBuilder {
  setXAxisTitle(title: string): this {
    return this.setOption('hAxis.title', title);
  }

  setYAxisTitle(title: string): this {
    return this.setOption('vAxis.title', title);
  }
}

class StackedBuilder extends AxisBuilder {
  setStacked(): this {
    return this.setOption('isStacked', true);
  }
}

const ContainerInfo = emulated(ContainerInfoObject, 'ContainerInfo');
const EmbeddedChart = emulated(EmbeddedChartObject, 'EmbeddedChart');
const EmbeddedChartBuilder = emulated(class extends BuilderObject {}, 'EmbeddedChartBuilder');
const BUILDERS = {
  AREA: emulated(class extends StackedBuilder {}, 'EmbeddedAreaChartBuilder'),
  BAR: emulated(class extends StackedBuilder {}, 'EmbeddedBarChartBuilder'),
  COLUMN: emulated(class extends StackedBuilder {}, 'EmbeddedColumnChartBuilder'),
  LINE: emulated(class extends AxisBuilder {}, 'EmbeddedLineChartBuilder'),
  PIE: emulated(class extends TitledBuilder {}, 'EmbeddedPieChartBuilder'),
};

function made<T>(object: Emulated, what: Held): T {
  held.set(object, what);
  return object as T;
}

/** The same chart with the setters of its kind. */
function typed<K extends keyof typeof BUILDERS>(builder: BuilderObject, type: K): InstanceType<(typeof BUILDERS)[K]> {
  const what = heldBy(builder);
  what.state.type = type;
  return made(new BUILDERS[type]((builder as unknown as { execution: Execution }).execution), what);
}

export const chartFrom = (execution: Execution, what: Held): Chart => made(new EmbeddedChart(execution), what);

const builderFrom = (execution: Execution, what: Held): Builder => made(new EmbeddedChartBuilder(execution), what);

export function newChart(execution: Execution, document: string): Builder {
  const anchor = { row: 1, column: 1, rows: 1, columns: 1 };
  const state = { id: null, type: 'COLUMN', ranges: [], headers: null, options: {}, anchor, offsetX: 0, offsetY: 0 };
  return builderFrom(execution, { document, state });
}
