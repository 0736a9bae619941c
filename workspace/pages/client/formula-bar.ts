// The line over the grid: where one is, and what the cell really holds.

import { byId } from './element';
import type { Selection } from './selection';

export class FormulaBar {
  private readonly place = byId<HTMLOutputElement>('place');
  private readonly box = byId<HTMLInputElement>('formula');
  private before = '';

  constructor(commit: (text: string) => void, leave: () => void) {
    this.box.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') {
        commit(this.box.value);
        leave();
      } else if (event.key === 'Escape') {
        this.box.value = this.before;
        leave();
      }
    });
  }

  show(selection: Selection, text: string): void {
    this.place.value = selection.text;
    if (document.activeElement === this.box) return;
    this.before = text;
    this.box.value = text;
  }

  mirror(text: string): void {
    this.box.value = text;
  }
}
