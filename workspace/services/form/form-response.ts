// One response to a form: one that was sent, or one that a script is filling in.

import { COSTS } from '../../script/costs';
import { Emulated, emulated } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import { SCOPES } from '../../script/scopes';
import { mismatch, ServiceError } from '../../script/service-error';
import { type AnswerValue, type ItemData, isQuestion, type StoredResponse } from './form-document';
import type { FormService } from './form-service';
import type { Emulates } from './google-shape';
import { ItemBase } from './item-base';
import { ItemResponse } from './item-response';

type GoogleFormResponse = GoogleAppsScript.Forms.FormResponse;
type GoogleItemResponse = GoogleAppsScript.Forms.ItemResponse;
type Beyond = 'getGradableItemResponses' | 'getGradableResponseForItem' | 'withItemGrade';

/** Google gives these an empty answer where there is none; others it leaves out. */
const ALWAYS_THERE = new Set(['TEXT', 'PARAGRAPH_TEXT', 'DATE', 'TIME']);

class FormResponseObject extends Emulated implements Emulates<GoogleFormResponse, Beyond> {
  readonly #service: FormService;
  readonly #formId: string;
  #stored: StoredResponse | undefined;
  readonly #draft = new Map<number, AnswerValue>();

  constructor(execution: Execution, service: FormService, formId: string, stored?: StoredResponse) {
    super(execution);
    this.#service = service;
    this.#formId = formId;
    this.#stored = stored;
  }

  getId(): string {
    return this.#stored?.id ?? '';
  }

  getTimestamp(): GoogleAppsScript.Base.Date {
    return (this.#stored ? new Date(this.#stored.at) : null) as unknown as GoogleAppsScript.Base.Date;
  }

  getRespondentEmail(): string {
    return this.#stored?.email ?? '';
  }

  getItemResponses(): GoogleItemResponse[] {
    const items = this._form.items.filter(isQuestion);
    return items.map((item) => this._answer(item)).filter((answer) => answer !== null);
  }

  getResponseForItem(item: GoogleAppsScript.Forms.Item): GoogleItemResponse {
    if (!((item as unknown) instanceof ItemBase)) throw mismatch('FormResponse.getResponseForItem', [item]);
    const found = this._form.items.find(({ id }) => id === item.getId());
    return (found ? this._answer(found) : null) as GoogleItemResponse;
  }

  withItemResponse(response: GoogleItemResponse): this {
    if (!((response as unknown) instanceof ItemResponse)) throw mismatch('FormResponse.withItemResponse', [response]);
    const { _itemId, _value } = response as unknown as InstanceType<typeof ItemResponse>;
    this.#draft.set(_itemId, _value);
    return this;
  }

  /** A script's submission is stored as any other, and fires no trigger. */
  submit(): this {
    const send = () => {
      const form = this._form;
      if (!form.published || !form.accepting) {
        throw new ServiceError('This form is currently not accepting responses.');
      }
      const answers = Object.fromEntries(this.#draft);
      this.#stored = this.#service.store(form, '', answers, this.execution.now());
    };
    this.execution.call('FormResponse.submit', COSTS.formChange, send, { scopes: SCOPES.formsCurrent });
    return this;
  }

  getEditResponseUrl(): string {
    const base = `${this.#service.origin}/forms/d/e/${this._form.publishedId}/viewform`;
    return `${base}?edit2=${encodeURIComponent(this.getId())}`;
  }

  toPrefilledUrl(): string {
    const answers = this.#stored ? Object.entries(this.#stored.answers) : [...this.#draft];
    const query = answers.flatMap(([id, value]) =>
      [value].flat(2).map((one) => `entry.${id}=${encodeURIComponent(String(one))}`),
    );
    return `${this.#service.origin}/forms/d/e/${this._form.publishedId}/viewform?usp=pp_url&${query.join('&')}`;
  }

  private get _form() {
    return this.#service.tables.find(this.#formId)!;
  }

  private _answer({ id, kind }: ItemData): GoogleItemResponse | null {
    const value = this.#stored?.answers[id] ?? this.#draft.get(id) ?? (ALWAYS_THERE.has(kind) ? '' : undefined);
    if (value === undefined) return null;
    return new ItemResponse(this.execution, this.#service, this.#formId, id, value) as unknown as GoogleItemResponse;
  }
}

export const FormResponse = emulated(FormResponseObject, 'FormResponse');
