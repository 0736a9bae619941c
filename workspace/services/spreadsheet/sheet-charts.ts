// The charts of a sheet: put on it, changed, taken away.
import { ServiceError } from '../../script/service-error';
import { property, write } from './access';
import type { ChartState } from './chart';
import { chartFrom, chartStateOf, newChart } from './embedded-chart';
import { SheetGrid } from './sheet-grid';
import type { SheetModel } from './sheet-model';
import { SheetRows } from './sheet-rows';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

export class SheetCharts
  extends SheetRows
  implements Pick<GoogleSheet, 'getCharts' | 'insertChart' | 'newChart' | 'removeChart' | 'updateChart'>
{
  newChart(): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
    return newChart(this.execution, SheetGrid.place(this).document);
  }

  getCharts(): Chart[] {
    const { document, model } = SheetGrid.place(this);
    return property(this.execution, 'Sheet.getCharts', () =>
      model().state.charts.map((state) =>
        chartFrom(this.execution, { document, state: JSON.parse(JSON.stringify(state)) as ChartState }),
      ),
    );
  }

  insertChart(chart: Chart): void {
    this.#write('insertChart', chart, (model, state) => {
      model.state.charts.push({ ...state, id: model.document.takeId() });
    });
  }

  updateChart(chart: Chart): void {
    this.#write('updateChart', chart, (model, state) => {
      model.state.charts[placeOf(model, state)] = state;
    });
  }

  removeChart(chart: Chart): void {
    this.#write('removeChart', chart, (model, state) => {
      model.state.charts.splice(placeOf(model, state), 1);
    });
  }

  #write(name: string, chart: Chart, change: (model: SheetModel, state: ChartState) => void): void {
    const { model } = SheetGrid.place(this);
    const state = chartStateOf(chart);
    write(this.execution, `Sheet.${name}`, null, () => {
      change(model(), state);
      model().changed();
    });
  }
}

function placeOf(model: SheetModel, { id }: ChartState): number {
  const place = model.state.charts.findIndex((chart) => chart.id === id);
  if (id === null || place < 0) throw new ServiceError('The chart is not on this sheet.');
  return place;
}
