// One answer of a response.

import { Emulated, emulated } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import type { AnswerValue } from './form-document';
import type { FormService } from './form-service';
import { itemMakers } from './item-base';

type GoogleItemResponse = GoogleAppsScript.Forms.ItemResponse;

class ItemResponseObject extends Emulated implements Pick<GoogleItemResponse, 'getItem' | 'getResponse'> {
  constructor(
    execution: Execution,
    readonly _service: FormService,
    readonly _formId: string,
    readonly _itemId: number,
    readonly _value: AnswerValue,
  ) {
    super(execution);
  }

  getItem(): GoogleAppsScript.Forms.Item {
    const make = itemMakers.get('ITEM')!;
    return make(this.execution, this._service, this._formId, this._itemId) as unknown as GoogleAppsScript.Forms.Item;
  }

  getResponse(): string | string[] | string[][] {
    return this._value as string | string[] | string[][];
  }
}

export const ItemResponse = emulated(ItemResponseObject, 'ItemResponse');
