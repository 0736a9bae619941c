// The spreadsheet page: grid, tabs, formula bar, menus, and the script's sidebar and dialogs.

import type { CellArea, Shown, SpreadsheetView } from '../grid-shape';
import { editCell } from './cell-editor';
import { onWorkspaceChange } from './changes';
import { ChartLayer } from './chart-layer';
import { byId } from './element';
import { FormulaBar } from './formula-bar';
import { Grid } from './grid';
import { listen, step } from './grid-keys';
import { MenuBar } from './menu-bar';
import { notify } from './notices';
import { say } from './page-language';
import { request } from './request';
import { ScriptHost } from './script-host';
import type { Spot } from './selection';
import { SheetEdits } from './sheet-edits';
import { drawTabs } from './sheet-tabs';

const id = byId('spreadsheet').dataset.id ?? '';
const address = `/workspace/spreadsheets/${id}`;
const holder = byId('grid');

let view: SpreadsheetView;
let grid: Grid;
let charts: ChartLayer | undefined;
let showHidden = false;

const edits = new SheetEdits(
  address,
  () => grid,
  (answer) => {
    host.show(answer.shown ?? []);
    void renew();
  },
);
const bar = new FormulaBar(
  (text) => void commit(grid.selection.active, text, 'down'),
  () => grid.focus(),
);
const menus = new MenuBar(byId('menus'), (name) => void host.runMenu(name).then(renew));
const host = new ScriptHost(addMenus, () => grid.focus(), choose);

/** A script went to a sheet, and chose cells there. */
function choose(sheetId: number, areas: readonly CellArea[]): void {
  const [first] = areas;
  const spot = first && { row: first.row, column: first.column };
  if (grid.sheet.sheetId !== sheetId) open(sheetId);
  if (!spot) return;
  void grid.ready.then(() => grid.reveal(spot)).then(() => grid.selection.chooseAreas(areas));
}

function addMenus(shown: Shown[]): void {
  const extensions = say({ ru: 'Расширения', en: 'Extensions' });
  for (const item of shown) if (item.kind === 'menu') menus.set(item.caption || extensions, item.items);
}

function edit(spot: Spot, typed?: string): void {
  const hooks = { text: (at: Spot) => edits.editText(at), commit, typing: (text: string) => bar.mirror(text) };
  editCell(grid, spot, hooks, typed);
}

async function commit(spot: Spot, text: string, move: 'down' | 'right' | 'left' | 'stay'): Promise<void> {
  const by = { down: [1, 0], right: [0, 1], left: [0, -1], stay: [0, 0] }[move] as [number, number];
  const next = step(grid, spot, ...by);
  if (move !== 'stay') grid.selection.choose(next);
  if (text !== edits.editText(spot)) await edits.write(spot, [[text]]);
}

function open(sheetId: number, keep?: Spot): void {
  const sheet = view.sheets.find((one) => one.sheetId === sheetId) ?? view.sheets.find((one) => !one.hidden);
  if (!sheet) return;
  grid?.destroy();
  charts?.destroy();
  charts = undefined;
  grid = new Grid(
    holder,
    sheet,
    address,
    () => bar.show(grid.selection, edits.editText(grid.selection.active)),
    (column, pixels) => {
      // Known here already, so that the answer does not look like another's change and draw the grid anew.
      sheet.widths[column] = pixels;
      void request(`${address}/width`, 'POST', { sheetId: sheet.sheetId, column, pixels });
    },
  );
  if (sheet.charts) void grid.ready.then(showCharts);
  if (keep) void grid.ready.then(() => grid.reveal(keep)).then(() => grid.selection.choose(keep));
  history.replaceState(null, '', `#gid=${sheet.sheetId}`);
  tabs();
}

async function showCharts(): Promise<void> {
  charts ??= new ChartLayer(grid, address);
  await charts.renew();
}

function tabs(): void {
  drawTabs(
    byId('tabs'),
    view.sheets.filter((sheet) => showHidden || !sheet.hidden),
    grid.sheet.sheetId,
    (sheetId) => open(sheetId),
  );
}

/** Something changed: the rows in sight are fetched anew, and the grid is built anew only when its shape changed. */
async function renew(): Promise<void> {
  const fresh = await request<SpreadsheetView>(address);
  const before = JSON.stringify(grid.sheet);
  view = fresh;
  byId('title').textContent = fresh.title;
  const sheet = fresh.sheets.find(({ sheetId }) => sheetId === grid.sheet.sheetId);
  if (JSON.stringify(sheet) !== before) open(grid.sheet.sheetId, grid.selection.active);
  else {
    tabs();
    await grid.rows.renew(grid.visibleRows());
    await charts?.renew();
  }
}

function ownMenus(): void {
  const go = (path: string) => () => location.assign(path);
  menus.set(say({ ru: 'Файл', en: 'File' }), [
    { caption: say({ ru: 'Начальная страница', en: 'Start page' }), act: go('/') },
    { caption: say({ ru: 'Выполнения скрипта', en: 'Script executions' }), act: go('/executions') },
  ]);
  menus.set(say({ ru: 'Правка', en: 'Edit' }), [
    { caption: say({ ru: 'Отменить (Ctrl+Z)', en: 'Undo (Ctrl+Z)' }), act: () => void edits.undo() },
  ]);
  menus.set(say({ ru: 'Вид', en: 'View' }), [
    {
      caption: say({ ru: 'Скрытые листы: показать или убрать', en: 'Hidden sheets: show or hide' }),
      act: () => {
        showHidden = !showHidden;
        tabs();
      },
    },
  ]);
}

async function start(): Promise<void> {
  ownMenus();
  view = await request<SpreadsheetView>(address);
  open(Number(/gid=(\d+)/.exec(location.hash)?.[1] ?? -1));
  listen(holder, () => grid, {
    edit,
    write: (from, values) => void edits.write(from, values),
    undo: () => void edits.undo(),
  });
  const { shown, errors } = await request<{ shown: Shown[]; errors: string[] }>(`/workspace/ui/open/${id}`, 'POST', {});
  host.show(shown);
  for (const message of errors) notify(`onOpen: ${message}`, 'error');
  onWorkspaceChange(() => void renew());
}

start().catch((error: Error) => notify(error.message, 'error'));
