// A person's edits on their way to the workspace, with the last ones kept so that they can be undone.

import type { Ran } from '../grid-shape';
import type { Grid } from './grid';
import { notify } from './notices';
import { say } from './page-language';
import { request } from './request';
import { letters, type Spot } from './selection';

const UNDO_DEPTH = 50;
const MOST_CELLS = 100_000;

interface EditAnswer {
  ok: boolean;
  message?: string;
  warnings?: string[];
  shown: Ran['shown'];
}
interface Done {
  sheetId: number;
  from: Spot;
  before: string[][];
}

export class SheetEdits {
  private readonly done: Done[] = [];

  constructor(
    private readonly address: string,
    private readonly grid: () => Grid,
    private readonly after: (answer: EditAnswer) => void,
  ) {}

  /** What a person would see in the formula bar. */
  editText({ row, column }: Spot): string {
    const view = this.grid().rows.cell(row, column);
    return view?.e ?? view?.t ?? '';
  }

  async write(from: Spot, values: string[][]): Promise<boolean> {
    const width = values[0]?.length ?? 0;
    if (width === 0 || values.length * width > MOST_CELLS) return false;
    const grid = this.grid();
    const before = values.map((line, i) =>
      line.map((_, j) => this.editText({ row: from.row + i, column: from.column + j })),
    );
    const sent = await this.send(grid.sheet.sheetId, from, values);
    if (sent) {
      this.done.push({ sheetId: grid.sheet.sheetId, from, before });
      if (this.done.length > UNDO_DEPTH) this.done.shift();
    }
    return sent;
  }

  async undo(): Promise<void> {
    const last = this.done.pop();
    if (!last) return notify(say({ ru: 'Отменять нечего.', en: 'Nothing to undo.' }));
    if (await this.send(last.sheetId, last.from, last.before)) {
      if (last.sheetId === this.grid().sheet.sheetId) this.grid().selection.choose(last.from);
    }
  }

  private async send(sheetId: number, from: Spot, values: string[][]): Promise<boolean> {
    const last = `${letters(from.column + (values[0]?.length ?? 1) - 1)}${from.row + values.length - 1}`;
    const range = `${letters(from.column)}${from.row}:${last}`;
    try {
      const answer = await request<EditAnswer>(`${this.address}/edit`, 'POST', { sheetId, range, values });
      if (!answer.ok) notify(answer.message ?? '', 'error');
      for (const warning of answer.warnings ?? []) notify(warning, 'warning');
      this.after(answer);
      return answer.ok;
    } catch (error) {
      notify((error as Error).message, 'error');
      return false;
    }
  }
}
