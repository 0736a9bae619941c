// What all items of a form have in common, read fresh from the form at each call.

import { COSTS } from '../../script/costs';
import { Emulated, emulated } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import { SCOPES } from '../../script/scopes';
import { ServiceError } from '../../script/service-error';
import type { FormDocument, ItemData } from './form-document';
import { ItemType } from './form-enums';
import type { FormService } from './form-service';

/** How an item is wrapped again, by its kind; filled by the file that knows all kinds. */
export const itemMakers = new Map<
  string,
  (execution: Execution, service: FormService, form: string, id: number) => Emulated
>();

export abstract class ItemBase extends Emulated {
  readonly #service: FormService;
  readonly #formId: string;
  readonly #id: number;

  constructor(execution: Execution, service: FormService, formId: string, id: number) {
    super(execution);
    this.#service = service;
    this.#formId = formId;
    this.#id = id;
  }

  get _service(): FormService {
    return this.#service;
  }

  get _formId(): string {
    return this.#formId;
  }

  get _form(): FormDocument {
    return this.#service.tables.find(this.#formId)!;
  }

  get _item(): ItemData {
    const item = this._form.items.find(({ id }) => id === this.#id);
    if (!item) throw new ServiceError('Invalid data updating form.');
    return item;
  }

  _change(method: string, edit: (item: ItemData, form: FormDocument) => void): this {
    const change = () => {
      this._item;
      this.#service.tables.change(this.#formId, this.execution.now(), (form) => {
        edit(form.items.find(({ id }) => id === this.#id)!, form);
      });
    };
    this.execution.call(`${this}.${method}`, COSTS.formChange, change, { scopes: SCOPES.formsCurrent });
    return this;
  }

  getId(): number {
    return this.#id;
  }

  getIndex(): number {
    this._item;
    return this._form.items.findIndex(({ id }) => id === this.#id);
  }

  getTitle(): string {
    return this._item.title;
  }

  setTitle(title: string): this {
    return this._change('setTitle', (item) => {
      item.title = String(title);
    });
  }

  getHelpText(): string {
    return this._item.help;
  }

  setHelpText(text: string): this {
    return this._change('setHelpText', (item) => {
      item.help = String(text);
    });
  }

  getType(): GoogleAppsScript.Forms.ItemType {
    return ItemType[this._item.kind];
  }

  duplicate(): this {
    let id = 0;
    this._change('duplicate', (item, form) => {
      id = this.#service.tables.freshItemId(form);
      form.items.push({ ...structuredClone(item), id });
    });
    return itemMakers.get(this._item.kind)!(this.execution, this.#service, this.#formId, id) as this;
  }
}

export abstract class Question extends ItemBase {
  isRequired(): boolean {
    return this._item.required ?? false;
  }

  setRequired(enabled: boolean): this {
    return this._change('setRequired', (item) => {
      item.required = Boolean(enabled);
    });
  }
}

// biome-ignore lint/suspicious/noExplicitAny: classes of every constructor shape
type AnyClass = abstract new (...args: any[]) => Emulated;

/** Google's item classes have no common ancestor for the script to see: each gets all of its methods itself. */
export function itemClass<C extends AnyClass>(type: C, name: string): C {
  const own = type.prototype as object;
  for (let base = Object.getPrototypeOf(own); base !== Emulated.prototype; base = Object.getPrototypeOf(base)) {
    for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(base as object))) {
      if (key === 'constructor' || key.startsWith('_') || Object.hasOwn(own, key)) continue;
      Object.defineProperty(own, key, descriptor);
    }
  }
  return emulated(type, name);
}
