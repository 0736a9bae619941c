// The charts of the sheet in sight, over its grid: they move with its cells and are drawn anew when their cells change.

import type { ChartView } from '../grid-shape';
import type { Drawing } from './chart-drawing';
import { element } from './element';
import type { Grid } from './grid';
import { request } from './request';

let drawing: Promise<void> | undefined;

function drawingLoaded(): Promise<void> {
  drawing ??= new Promise((loaded, failed) => {
    const script = element('script', { src: '/assets/chart-drawing.js' });
    script.onload = () => loaded();
    script.onerror = () => failed(new Error('/assets/chart-drawing.js'));
    document.head.append(script);
  });
  return drawing;
}

/** What the picture says, for whoever does not see it. */
const inWords = ({ labels, series }: ChartView): string =>
  series
    .map(({ name, values }) => `${name}: ${labels.map((label, at) => `${label} ${values[at] ?? '–'}`).join(', ')}`)
    .join('; ');

export class ChartLayer {
  private readonly layer = element('div', { class: 'charts' });
  private readonly moved = element('div', { class: 'moved' });
  private drawn: Drawing[] = [];
  private shown = '';

  constructor(
    private readonly grid: Grid,
    address: string,
  ) {
    this.address = `${address}/charts?sheetId=${grid.sheet.sheetId}`;
    this.layer.append(this.moved);
    grid.host.parentElement?.append(this.layer);
    grid.host.querySelector('.tabulator-tableholder')?.addEventListener('scroll', this.follow);
    addEventListener('resize', this.follow);
  }
  private readonly address: string;

  async renew(): Promise<void> {
    const views = await request<ChartView[]>(this.address);
    const now = JSON.stringify(views);
    if (now === this.shown) return;
    this.shown = now;
    await drawingLoaded();
    for (const one of this.drawn.splice(0)) one.destroy();
    this.moved.replaceChildren(...views.map((view) => this.figure(view)));
    this.follow();
  }

  destroy(): void {
    removeEventListener('resize', this.follow);
    for (const one of this.drawn) one.destroy();
    this.layer.remove();
  }

  private figure(view: ChartView): HTMLElement {
    const { width, height, title } = view;
    const canvas = element('canvas', { role: 'img', 'aria-label': `${title}. ${inWords(view)}` });
    Object.assign(canvas, { width, height });
    const figure = element('figure', { class: 'chart' }, canvas);
    const { left, top } = this.grid.cornerOf(view);
    figure.style.transform = `translate(${left + view.offset.x}px, ${top + view.offset.y}px)`;
    this.drawn.push(window.drawChart(canvas, view));
    return figure;
  }

  private readonly follow = (): void => {
    const holder = this.grid.host.querySelector<HTMLElement>('.tabulator-tableholder');
    if (!holder) return;
    const [inside, outside] = [holder.getBoundingClientRect(), this.layer.parentElement?.getBoundingClientRect()];
    const numbers = this.grid.numbersWidth;
    Object.assign(this.layer.style, {
      left: `${inside.left - (outside?.left ?? 0) + numbers}px`,
      top: `${inside.top - (outside?.top ?? 0)}px`,
      width: `${Math.max(0, holder.clientWidth - numbers)}px`,
      height: `${holder.clientHeight}px`,
    });
    this.moved.style.transform = `translate(${-holder.scrollLeft}px, ${-holder.scrollTop}px)`;
  };
}
