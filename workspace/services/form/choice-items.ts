// Questions with choices: multiple choice, list, checkboxes.

import { mismatch, ServiceError } from '../../script/service-error';
import { Choice, checkChoices, leadsOf } from './choice';
import type { AnswerValue, ChoiceData } from './form-document';
import type { Emulates } from './google-shape';
import { itemClass, Question } from './item-base';
import { ItemResponse } from './item-response';
import { ruleOf } from './validation';

type GoogleChoice = GoogleAppsScript.Forms.Choice;
type GoogleItemResponse = GoogleAppsScript.Forms.ItemResponse;
type Quiz =
  | 'getFeedbackForCorrect'
  | 'getFeedbackForIncorrect'
  | 'getPoints'
  | 'setFeedbackForCorrect'
  | 'setFeedbackForIncorrect'
  | 'setPoints';

abstract class WithChoices extends Question {
  getChoices(): GoogleChoice[] {
    return (this._item.choices ?? []).map((data) => this._choice(data));
  }

  setChoices(choices: GoogleChoice[]): this {
    const given = this.execution.fromScript(choices);
    if (!Array.isArray(given)) throw mismatch(`${this}.setChoices`, [choices]);
    const datas = given.map((choice) => {
      if (choice instanceof Choice) return choice._data;
      throw mismatch(`${this}.setChoices`, [choices]);
    });
    return this._set('setChoices', datas);
  }

  setChoiceValues(values: string[]): this {
    const given = this.execution.fromScript(values);
    if (!Array.isArray(given)) throw mismatch(`${this}.setChoiceValues`, [values]);
    return this._set(
      'setChoiceValues',
      given.map((value) => ({ value: String(value) })),
    );
  }

  protected _choice(data: ChoiceData): GoogleChoice {
    return new Choice(this.execution, this._service, this._formId, data) as unknown as GoogleChoice;
  }

  protected _response(value: AnswerValue, kind: string): GoogleItemResponse {
    const chosen = [value].flat(2);
    const known = new Set(this._item.choices?.map((choice) => choice.value));
    if (!this._item.other && chosen.some((one) => !known.has(String(one)))) {
      throw new ServiceError(`Invalid response submitted to ${kind} question.`);
    }
    return new ItemResponse(
      this.execution,
      this._service,
      this._formId,
      this.getId(),
      value,
    ) as unknown as GoogleItemResponse;
  }

  private _set(method: string, choices: ChoiceData[]): this {
    return this._change(method, (item) => {
      item.choices = checkChoices(choices);
    });
  }
}

abstract class WithWays extends WithChoices {
  createChoice(value: string, target?: unknown): GoogleChoice {
    if (typeof target === 'boolean')
      throw new ServiceError('Quiz choices need a quiz: call Form.setIsQuiz(true) first.');
    return this._choice(target == null ? { value: String(value) } : { value: String(value), leads: leadsOf(target) });
  }
}

class MultipleChoice extends WithWays implements Emulates<GoogleAppsScript.Forms.MultipleChoiceItem, Quiz> {
  hasOtherOption(): boolean {
    return this._item.other ?? false;
  }

  showOtherOption(enabled: boolean): this {
    return this._change('showOtherOption', (item) => {
      item.other = Boolean(enabled);
    });
  }

  createResponse(response: string): GoogleItemResponse {
    return this._response(String(response), 'multiple choice');
  }
}

class List extends WithWays implements Emulates<GoogleAppsScript.Forms.ListItem, Quiz> {
  createResponse(response: string): GoogleItemResponse {
    return this._response(String(response), 'list');
  }
}

class Checkbox extends WithChoices implements Emulates<GoogleAppsScript.Forms.CheckboxItem, Quiz> {
  createChoice(value: string): GoogleChoice {
    return this._choice({ value: String(value) });
  }

  hasOtherOption(): boolean {
    return this._item.other ?? false;
  }

  showOtherOption(enabled: boolean): this {
    return this._change('showOtherOption', (item) => {
      item.other = Boolean(enabled);
    });
  }

  setValidation(validation: GoogleAppsScript.Forms.CheckboxValidation): this {
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

  createResponse(responses: string[]): GoogleItemResponse {
    return this._response(this.execution.fromScript(responses) as string[], 'checkbox');
  }
}

export const MultipleChoiceItem = itemClass(MultipleChoice, 'MultipleChoiceItem');
export const ListItem = itemClass(List, 'ListItem');
export const CheckboxItem = itemClass(Checkbox, 'CheckboxItem');
