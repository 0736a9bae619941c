// One choice of a question, and where it leads.

import { Emulated, emulated } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import { mismatch, ServiceError } from '../../script/service-error';
import type { ChoiceData, Leads } from './form-document';
import { PageNavigationType } from './form-enums';
import type { FormService } from './form-service';
import { ItemBase, itemMakers } from './item-base';

type PageBreak = GoogleAppsScript.Forms.PageBreakItem;

class ChoiceObject
  extends Emulated
  implements Pick<GoogleAppsScript.Forms.Choice, 'getValue' | 'getGotoPage' | 'getPageNavigationType'>
{
  constructor(
    execution: Execution,
    readonly _service: FormService,
    readonly _formId: string,
    readonly _data: ChoiceData,
  ) {
    super(execution);
  }

  getValue(): string {
    return this._data.value;
  }

  getPageNavigationType(): GoogleAppsScript.Forms.PageNavigationType {
    return navigationType(this._data.leads);
  }

  getGotoPage(): PageBreak {
    return gotoPage(this.execution, this._service, this._formId, this._data.leads);
  }
}

export const Choice = emulated(ChoiceObject, 'Choice');

export function navigationType(leads: Leads | undefined): GoogleAppsScript.Forms.PageNavigationType {
  return (leads ? PageNavigationType[leads.type] : null) as GoogleAppsScript.Forms.PageNavigationType;
}

export function gotoPage(
  execution: Execution,
  service: FormService,
  formId: string,
  leads: Leads | undefined,
): PageBreak {
  const page = leads?.type === 'GO_TO_PAGE' ? leads.page : undefined;
  const make = itemMakers.get('PAGE_BREAK')!;
  return (page === undefined ? null : make(execution, service, formId, page)) as unknown as PageBreak;
}

/** A page break, or one of the ways that need none. */
export function leadsOf(target: unknown): Leads {
  if (target instanceof ItemBase && target._item.kind === 'PAGE_BREAK')
    return { type: 'GO_TO_PAGE', page: target.getId() };
  const type = (['CONTINUE', 'RESTART', 'SUBMIT'] as const).find(
    (name) => target === (PageNavigationType[name] as unknown),
  );
  if (!type) throw mismatch('Item.createChoice', ['value', target]);
  return { type };
}

/** Google takes no empty list, no doubles, and no mixture of choices with and without a way of their own. */
export function checkChoices(choices: ChoiceData[]): ChoiceData[] {
  if (choices.length === 0) throw new ServiceError('Array is empty: choices');
  if (choices.some(({ value }) => value === '')) throw new ServiceError('Invalid argument: choices');
  if (new Set(choices.map(({ value }) => value)).size < choices.length) {
    throw new ServiceError('Questions cannot have duplicate choice values.');
  }
  const leading = choices.filter(({ leads }) => leads).length;
  if (leading > 0 && leading < choices.length) {
    throw new ServiceError('Choices that use page navigation cannot be combined with choices that do not.');
  }
  return choices;
}
