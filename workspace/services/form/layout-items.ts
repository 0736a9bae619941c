// Items that ask nothing: section headers and page breaks; and the general item that turns into each kind.

import { ServiceError } from '../../script/service-error';
import { gotoPage, leadsOf, navigationType } from './choice';
import { CheckboxItem, ListItem, MultipleChoiceItem } from './choice-items';
import type { ItemKind } from './form-document';
import type { Emulates } from './google-shape';
import { ItemBase, itemClass, itemMakers } from './item-base';
import {
  CheckboxGridItem,
  DateItem,
  DateTimeItem,
  DurationItem,
  GridItem,
  ParagraphTextItem,
  ScaleItem,
  TextItem,
  TimeItem,
} from './text-items';

type GoogleItem = GoogleAppsScript.Forms.Item;

class SectionHeader extends ItemBase implements Emulates<GoogleAppsScript.Forms.SectionHeaderItem> {}

class PageBreak extends ItemBase implements Emulates<GoogleAppsScript.Forms.PageBreakItem> {
  getGoToPage(): GoogleAppsScript.Forms.PageBreakItem {
    return gotoPage(this.execution, this._service, this._formId, this._item.leads);
  }

  getPageNavigationType(): GoogleAppsScript.Forms.PageNavigationType {
    return navigationType(this._item.leads ?? { type: 'CONTINUE' });
  }

  setGoToPage(target: unknown): this {
    const leads = leadsOf(target);
    return this._change('setGoToPage', (item) => {
      item.leads = leads;
    });
  }
}

class General extends ItemBase implements Emulates<GoogleItem, 'asImageItem' | 'asVideoItem'> {
  asCheckboxGridItem() {
    return this._as<GoogleAppsScript.Forms.CheckboxGridItem>('CHECKBOX_GRID');
  }
  asCheckboxItem() {
    return this._as<GoogleAppsScript.Forms.CheckboxItem>('CHECKBOX');
  }
  asDateItem() {
    return this._as<GoogleAppsScript.Forms.DateItem>('DATE');
  }
  asDateTimeItem() {
    return this._as<GoogleAppsScript.Forms.DateTimeItem>('DATETIME');
  }
  asDurationItem() {
    return this._as<GoogleAppsScript.Forms.DurationItem>('DURATION');
  }
  asGridItem() {
    return this._as<GoogleAppsScript.Forms.GridItem>('GRID');
  }
  asListItem() {
    return this._as<GoogleAppsScript.Forms.ListItem>('LIST');
  }
  asMultipleChoiceItem() {
    return this._as<GoogleAppsScript.Forms.MultipleChoiceItem>('MULTIPLE_CHOICE');
  }
  asPageBreakItem() {
    return this._as<GoogleAppsScript.Forms.PageBreakItem>('PAGE_BREAK');
  }
  asParagraphTextItem() {
    return this._as<GoogleAppsScript.Forms.ParagraphTextItem>('PARAGRAPH_TEXT');
  }
  asScaleItem() {
    return this._as<GoogleAppsScript.Forms.ScaleItem>('SCALE');
  }
  asSectionHeaderItem() {
    return this._as<GoogleAppsScript.Forms.SectionHeaderItem>('SECTION_HEADER');
  }
  asTextItem() {
    return this._as<GoogleAppsScript.Forms.TextItem>('TEXT');
  }
  asTimeItem() {
    return this._as<GoogleAppsScript.Forms.TimeItem>('TIME');
  }

  private _as<T>(kind: ItemKind): T {
    if (this._item.kind !== kind) throw new ServiceError(`Invalid conversion for item type: ${this._item.kind}.`);
    return itemMakers.get(kind)!(this.execution, this._service, this._formId, this.getId()) as unknown as T;
  }
}

export const SectionHeaderItem = itemClass(SectionHeader, 'SectionHeaderItem');
export const PageBreakItem = itemClass(PageBreak, 'PageBreakItem');
export const Item = itemClass(General, 'Item');

const KINDS = {
  CHECKBOX: CheckboxItem,
  CHECKBOX_GRID: CheckboxGridItem,
  DATE: DateItem,
  DATETIME: DateTimeItem,
  DURATION: DurationItem,
  GRID: GridItem,
  LIST: ListItem,
  MULTIPLE_CHOICE: MultipleChoiceItem,
  PAGE_BREAK: PageBreakItem,
  PARAGRAPH_TEXT: ParagraphTextItem,
  SCALE: ScaleItem,
  SECTION_HEADER: SectionHeaderItem,
  TEXT: TextItem,
  TIME: TimeItem,
  ITEM: Item,
} as const;

for (const [kind, type] of Object.entries(KINDS)) {
  itemMakers.set(kind, (...args) => new type(...args));
}
