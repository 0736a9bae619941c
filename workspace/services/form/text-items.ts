// Questions answered by writing: a line, a paragraph, a date, a time, a number of a scale; and grids.

import { ServiceError } from '../../script/service-error';
import type { AnswerValue } from './form-document';
import type { Emulates } from './google-shape';
import { itemClass, Question } from './item-base';
import { ItemResponse } from './item-response';
import { ruleOf } from './validation';

type GoogleItemResponse = GoogleAppsScript.Forms.ItemResponse;
type Quiz = 'getGeneralFeedback' | 'getPoints' | 'setGeneralFeedback' | 'setPoints';

abstract class Answered extends Question {
  protected _response(value: AnswerValue): GoogleItemResponse {
    return new ItemResponse(
      this.execution,
      this._service,
      this._formId,
      this.getId(),
      value,
    ) as unknown as GoogleItemResponse;
  }
}

abstract class Validated extends Answered {
  setValidation(validation: unknown): this {
    const rule = ruleOf(validation);
    return this._change('setValidation', (item) => {
      item.validation = rule;
    });
  }

  clearValidation(): this {
    return this._change('clearValidation', (item) => {
      delete item.validation;
    });
  }
}

class Text extends Validated implements Emulates<GoogleAppsScript.Forms.TextItem, Quiz> {
  createResponse(response: string): GoogleItemResponse {
    return this._response(String(response));
  }
}

class ParagraphText extends Validated implements Emulates<GoogleAppsScript.Forms.ParagraphTextItem, Quiz> {
  createResponse(response: string): GoogleItemResponse {
    return this._response(String(response));
  }
}

class Scale extends Answered implements Emulates<GoogleAppsScript.Forms.ScaleItem, Quiz> {
  getLowerBound(): number {
    return this._item.lower ?? 1;
  }

  getUpperBound(): number {
    return this._item.upper ?? 5;
  }

  setBounds(lower: number, upper: number): this {
    if (![0, 1].includes(lower) || !Number.isInteger(upper) || upper < 3 || upper > 10) {
      throw new ServiceError('Scale bounds must be 0 or 1, and 3 to 10.');
    }
    return this._change('setBounds', (item) => Object.assign(item, { lower, upper }));
  }

  getLeftLabel(): string {
    return this._item.labels?.[0] ?? '';
  }

  getRightLabel(): string {
    return this._item.labels?.[1] ?? '';
  }

  setLabels(lower: string, upper: string): this {
    return this._change('setLabels', (item) => {
      item.labels = [String(lower), String(upper)];
    });
  }

  createResponse(response: number): GoogleItemResponse {
    return this._response(String(response));
  }
}

abstract class WithYear extends Answered {
  includesYear(): boolean {
    return this._item.includesYear ?? true;
  }

  setIncludesYear(enableYear: boolean): this {
    return this._change('setIncludesYear', (item) => {
      item.includesYear = Boolean(enableYear);
    });
  }

  protected _local(response: unknown, pattern: string): string {
    const { timeZone = 'Etc/GMT' } = this.execution.project.manifest;
    const date = this.execution.fromScript(response);
    if (!(date instanceof Date)) throw new ServiceError('Invalid argument: response');
    const text = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(date);
    return text.slice(0, pattern.length);
  }
}

class DateQuestion extends WithYear implements Emulates<GoogleAppsScript.Forms.DateItem, Quiz> {
  createResponse(response: unknown): GoogleItemResponse {
    return this._response(this._local(response, 'yyyy-MM-dd'));
  }
}

class DateTime extends WithYear implements Emulates<GoogleAppsScript.Forms.DateTimeItem, Quiz> {
  createResponse(response: unknown): GoogleItemResponse {
    return this._response(this._local(response, 'yyyy-MM-dd HH:mm'));
  }
}

const two = (number: number): string => String(number).padStart(2, '0');

class Time extends Answered implements Emulates<GoogleAppsScript.Forms.TimeItem, Quiz> {
  createResponse(hour: number, minute: number): GoogleItemResponse {
    return this._response(`${two(hour)}:${two(minute)}`);
  }
}

class Duration extends Answered implements Emulates<GoogleAppsScript.Forms.DurationItem, Quiz> {
  createResponse(hours: number, minutes: number, seconds: number): GoogleItemResponse {
    return this._response(`${hours}:${two(minutes)}:${two(seconds)}`);
  }
}

abstract class GridBase extends Validated {
  getRows(): string[] {
    return this._item.rows ?? [];
  }

  getColumns(): string[] {
    return this._item.columns ?? [];
  }

  setRows(rows: string[]): this {
    return this._lines('rows', rows);
  }

  setColumns(columns: string[]): this {
    return this._lines('columns', columns);
  }

  private _lines(field: 'rows' | 'columns', lines: string[]): this {
    const copy = (this.execution.fromScript(lines) as unknown[]).map(String);
    if (copy.length === 0) throw new ServiceError(`Array is empty: ${field}`);
    return this._change(field === 'rows' ? 'setRows' : 'setColumns', (item) => {
      item[field] = copy;
    });
  }
}

class Grid extends GridBase implements Emulates<GoogleAppsScript.Forms.GridItem> {
  createResponse(responses: string[]): GoogleItemResponse {
    return this._response(this.execution.fromScript(responses) as string[]);
  }
}

class CheckboxGrid extends GridBase implements Emulates<GoogleAppsScript.Forms.CheckboxGridItem> {
  createResponse(responses: string[][]): GoogleItemResponse {
    return this._response(this.execution.fromScript(responses) as string[][]);
  }
}

export const TextItem = itemClass(Text, 'TextItem');
export const ParagraphTextItem = itemClass(ParagraphText, 'ParagraphTextItem');
export const ScaleItem = itemClass(Scale, 'ScaleItem');
export const DateItem = itemClass(DateQuestion, 'DateItem');
export const DateTimeItem = itemClass(DateTime, 'DateTimeItem');
export const TimeItem = itemClass(Time, 'TimeItem');
export const DurationItem = itemClass(Duration, 'DurationItem');
export const GridItem = itemClass(Grid, 'GridItem');
export const CheckboxGridItem = itemClass(CheckboxGrid, 'CheckboxGridItem');
