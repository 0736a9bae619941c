// Draws one chart on a canvas; fetched only by pages that have a chart.

import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  Title,
} from 'chart.js';
import type { ChartView } from '../grid-shape';

Chart.register(
  ...[ArcElement, BarController, BarElement, CategoryScale, Filler, Legend, LinearScale],
  ...[LineController, LineElement, PieController, PointElement, Title],
);

export interface Drawing {
  destroy(): void;
}
declare global {
  interface Window {
    drawChart(canvas: HTMLCanvasElement, view: ChartView): Drawing;
  }
}

/** Google's own colours of charts, in its order. */
const COLOURS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6', '#7baaf7', '#f07b72'];
const KINDS = { AREA: 'line', BAR: 'bar', COLUMN: 'bar', LINE: 'line', PIE: 'pie' } as const;
const PLACES: Record<string, 'top' | 'bottom' | 'left' | 'right'> = { top: 'top', bottom: 'bottom', left: 'left' };

function configuration(view: ChartView): ChartConfiguration {
  const palette = view.colours.length > 0 ? view.colours : COLOURS;
  const colour = (at: number) => palette[at % palette.length] ?? '#4285f4';
  const pie = view.type === 'PIE';
  const axis = (title: string, stacked: boolean) => ({
    stacked,
    beginAtZero: true,
    title: { display: title !== '', text: title },
  });
  return {
    type: KINDS[view.type as keyof typeof KINDS],
    data: {
      labels: view.labels,
      datasets: (pie ? view.series.slice(0, 1) : view.series).map(({ name, values }, at) => ({
        label: name,
        data: values,
        borderColor: pie ? '#ffffff' : colour(at),
        backgroundColor: pie ? view.labels.map((_, slice) => colour(slice)) : colour(at),
        fill: view.type === 'AREA',
      })),
    },
    options: {
      animation: false,
      responsive: false,
      events: [],
      indexAxis: view.type === 'BAR' ? 'y' : 'x',
      ...(pie ? {} : { scales: { x: axis(view.axes.across, view.stacked), y: axis(view.axes.up, view.stacked) } }),
      plugins: {
        title: { display: view.title !== '', text: view.title, align: 'start', font: { size: 15, weight: 'normal' } },
        legend: {
          display: view.legend !== 'none' && (pie || view.series.length > 1),
          position: PLACES[view.legend] ?? 'right',
        },
      },
    },
  };
}

window.drawChart = (canvas, view) => new Chart(canvas, configuration(view));
