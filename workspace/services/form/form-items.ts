// The items of a form as scripts see them: added, found, moved, deleted.

import { SCOPES } from '../../script/scopes';
import { mismatch, ServiceError } from '../../script/service-error';
import type { FormDocument, ItemData, ItemKind } from './form-document';
import { ItemType } from './form-enums';
import { FormSettings } from './form-settings';
import { ItemBase, itemMakers } from './item-base';
import './layout-items';

type Forms = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;

const FRESH: Partial<Record<ItemKind, Partial<ItemData>>> = {
  MULTIPLE_CHOICE: { choices: [] },
  CHECKBOX: { choices: [] },
  LIST: { choices: [] },
  SCALE: { lower: 1, upper: 5, labels: ['', ''] },
  GRID: { rows: [], columns: [] },
  CHECKBOX_GRID: { rows: [], columns: [] },
};

export abstract class FormItems extends FormSettings {
  addCheckboxGridItem() {
    return this._add<ReturnType<Forms['addCheckboxGridItem']>>('addCheckboxGridItem', 'CHECKBOX_GRID');
  }
  addCheckboxItem() {
    return this._add<ReturnType<Forms['addCheckboxItem']>>('addCheckboxItem', 'CHECKBOX');
  }
  addDateItem() {
    return this._add<ReturnType<Forms['addDateItem']>>('addDateItem', 'DATE');
  }
  addDateTimeItem() {
    return this._add<ReturnType<Forms['addDateTimeItem']>>('addDateTimeItem', 'DATETIME');
  }
  addDurationItem() {
    return this._add<ReturnType<Forms['addDurationItem']>>('addDurationItem', 'DURATION');
  }
  addGridItem() {
    return this._add<ReturnType<Forms['addGridItem']>>('addGridItem', 'GRID');
  }
  addListItem() {
    return this._add<ReturnType<Forms['addListItem']>>('addListItem', 'LIST');
  }
  addMultipleChoiceItem() {
    return this._add<ReturnType<Forms['addMultipleChoiceItem']>>('addMultipleChoiceItem', 'MULTIPLE_CHOICE');
  }
  addPageBreakItem() {
    return this._add<ReturnType<Forms['addPageBreakItem']>>('addPageBreakItem', 'PAGE_BREAK');
  }
  addParagraphTextItem() {
    return this._add<ReturnType<Forms['addParagraphTextItem']>>('addParagraphTextItem', 'PARAGRAPH_TEXT');
  }
  addScaleItem() {
    return this._add<ReturnType<Forms['addScaleItem']>>('addScaleItem', 'SCALE');
  }
  addSectionHeaderItem() {
    return this._add<ReturnType<Forms['addSectionHeaderItem']>>('addSectionHeaderItem', 'SECTION_HEADER');
  }
  addTextItem() {
    return this._add<ReturnType<Forms['addTextItem']>>('addTextItem', 'TEXT');
  }
  addTimeItem() {
    return this._add<ReturnType<Forms['addTimeItem']>>('addTimeItem', 'TIME');
  }

  getItems(itemType?: GoogleAppsScript.Forms.ItemType): Item[] {
    this.execution.permit('Form.getItems', SCOPES.formsCurrent);
    const { items } = this._form;
    return items
      .filter(({ kind }) => itemType === undefined || ItemType[kind] === itemType)
      .map(({ id }) => this._item(id));
  }

  getItemById(id: number): Item {
    const found = this._form.items.find((item) => item.id === Number(id));
    return (found ? this._item(found.id) : null) as Item;
  }

  moveItem(from: number | Item, toIndex: number): Item {
    const at = this._indexOf(from, 'moveItem');
    const moved = this._form.items[at]!.id;
    if (!Number.isInteger(toIndex) || toIndex < 0 || toIndex >= this._form.items.length) {
      throw new ServiceError('Invalid argument: toIndex');
    }
    this._change('moveItem', (form) => {
      const [item] = form.items.splice(at, 1);
      form.items.splice(toIndex, 0, item!);
    });
    return this._item(moved);
  }

  deleteItem(target: number | Item): void {
    const at = this._indexOf(target, 'deleteItem');
    const { id } = this._form.items[at]!;
    if (leadsTo(this._form, id)) throw new ServiceError('Invalid data updating form.');
    this._change('deleteItem', (form) => {
      form.items.splice(at, 1);
    });
  }

  private _add<T>(method: string, kind: ItemKind): T {
    let id = 0;
    this._change(method, (form) => {
      id = this._service.tables.freshItemId(form);
      form.items.push({ id, kind, title: '', help: '', ...structuredClone(FRESH[kind] ?? {}) });
    });
    return itemMakers.get(kind)!(this.execution, this._service, this.getId(), id) as unknown as T;
  }

  private _item(id: number): Item {
    return itemMakers.get('ITEM')!(this.execution, this._service, this.getId(), id) as unknown as Item;
  }

  private _indexOf(target: unknown, method: string): number {
    const at = target instanceof ItemBase ? target.getIndex() : target;
    if (typeof at !== 'number') throw mismatch(`Form.${method}`, [target]);
    if (!this._form.items[at]) throw new ServiceError('Invalid argument: index');
    return at;
  }
}

const leadsTo = (form: FormDocument, page: number): boolean =>
  form.items.some(({ leads, choices = [] }) =>
    [leads, ...choices.map((choice) => choice.leads)].some((one) => one?.type === 'GO_TO_PAGE' && one.page === page),
  );
