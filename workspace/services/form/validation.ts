// The validations that a script builds for an answer.

import { Emulated, emulated } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import { ServiceError } from '../../script/service-error';
import { pattern } from './answer-check';
import type { ValidationRule } from './form-document';

class Built extends Emulated {
  constructor(
    execution: Execution,
    readonly _rule: ValidationRule,
  ) {
    super(execution);
  }
}

abstract class Builder extends Emulated {
  #rule: ValidationRule | undefined;
  #help: string | undefined;

  setHelpText(text: string): this {
    this.#help = String(text);
    return this;
  }

  build() {
    if (!this.#rule) throw new ServiceError('A validation needs a requirement.');
    const rule = this.#help === undefined ? this.#rule : { ...this.#rule, help: this.#help };
    return new Validation(this.execution, rule);
  }

  protected _require(rule: string, ...values: (string | number)[]): this {
    if (rule.endsWith('Pattern')) checkPattern(String(values[0]));
    if (values.some((value) => typeof value === 'number' && !Number.isFinite(value))) {
      throw new ServiceError('Invalid argument: number');
    }
    this.#rule = { rule, values };
    return this;
  }
}

function checkPattern(source: string): void {
  try {
    pattern(source);
  } catch {
    throw new ServiceError('Invalid argument: pattern');
  }
}

type TextRules = Pick<
  GoogleAppsScript.Forms.ParagraphTextValidationBuilder,
  keyof GoogleAppsScript.Forms.ParagraphTextValidationBuilder
>;

class ParagraphRules extends Builder implements TextRules {
  requireTextContainsPattern(source: string): this {
    return this._require('TextContainsPattern', source);
  }
  requireTextDoesNotContainPattern(source: string): this {
    return this._require('TextDoesNotContainPattern', source);
  }
  requireTextMatchesPattern(source: string): this {
    return this._require('TextMatchesPattern', source);
  }
  requireTextDoesNotMatchPattern(source: string): this {
    return this._require('TextDoesNotMatchPattern', source);
  }
  requireTextLengthGreaterThanOrEqualTo(number: number): this {
    return this._require('TextLengthGreaterThanOrEqualTo', Number(number));
  }
  requireTextLengthLessThanOrEqualTo(number: number): this {
    return this._require('TextLengthLessThanOrEqualTo', Number(number));
  }
}

class LineRules
  extends ParagraphRules
  implements Pick<GoogleAppsScript.Forms.TextValidationBuilder, keyof GoogleAppsScript.Forms.TextValidationBuilder>
{
  requireNumber(): this {
    return this._require('Number');
  }
  requireNumberBetween(start: number, end: number): this {
    return this._require('NumberBetween', Number(start), Number(end));
  }
  requireNumberEqualTo(number: number): this {
    return this._require('NumberEqualTo', Number(number));
  }
  requireNumberGreaterThan(number: number): this {
    return this._require('NumberGreaterThan', Number(number));
  }
  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this._require('NumberGreaterThanOrEqualTo', Number(number));
  }
  requireNumberLessThan(number: number): this {
    return this._require('NumberLessThan', Number(number));
  }
  requireNumberLessThanOrEqualTo(number: number): this {
    return this._require('NumberLessThanOrEqualTo', Number(number));
  }
  requireNumberNotBetween(start: number, end: number): this {
    return this._require('NumberNotBetween', Number(start), Number(end));
  }
  requireNumberNotEqualTo(number: number): this {
    return this._require('NumberNotEqualTo', Number(number));
  }
  requireTextIsEmail(): this {
    return this._require('TextIsEmail');
  }
  requireTextIsUrl(): this {
    return this._require('TextIsUrl');
  }
  requireWholeNumber(): this {
    return this._require('WholeNumber');
  }
}

class CheckboxRules extends Builder {
  requireSelectAtLeast(number: number): this {
    return this._require('SelectAtLeast', Number(number));
  }
  requireSelectAtMost(number: number): this {
    return this._require('SelectAtMost', Number(number));
  }
  requireSelectExactly(number: number): this {
    return this._require('SelectExactly', Number(number));
  }
}

class GridRules extends Builder {
  requireLimitOneResponsePerColumn(): this {
    return this._require('LimitOneResponsePerColumn');
  }
}

export const Validation = emulated(Built, 'Validation');
emulated(Builder, 'ValidationBuilder');
export const ParagraphTextValidationBuilder = emulated(ParagraphRules, 'ParagraphTextValidationBuilder');
export const TextValidationBuilder = emulated(LineRules, 'TextValidationBuilder');
export const CheckboxValidationBuilder = emulated(CheckboxRules, 'CheckboxValidationBuilder');
export const GridValidationBuilder = emulated(GridRules, 'GridValidationBuilder');

/** What a script hands to setValidation. */
export function ruleOf(validation: unknown): ValidationRule {
  if (validation instanceof Validation) return validation._rule;
  throw new ServiceError('Invalid argument: validation');
}
