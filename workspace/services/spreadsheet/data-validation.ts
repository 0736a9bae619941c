// SpreadsheetApp.DataValidation and its builder.
import { Emulated, emulated } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import { fromScript } from '../../script/realm';
import { areaText } from './a1';
import { documentOf } from './access';
import { ENUMS } from './enums';
import { makeRange } from './makers';
import { RangeShape } from './range-shape';
import { serialOfMoment } from './serial';
import type { ValidationRule } from './validation';

type Validation = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

export function validationOf(criterion: string, values: unknown[]): ValidationRule {
  return { criterion, values, source: null, allowInvalid: true, helpText: null };
}

interface Held {
  document: string;
  rule: ValidationRule;
}
const held = new WeakMap<object, Held>();
const heldBy = (holder: object) => held.get(holder) as Held;

abstract class RuleHolder extends Emulated implements Validation {
  constructor(execution: Execution, document: string, rule: ValidationRule) {
    super(execution);
    held.set(this, { document, rule });
  }

  copy(): Builder {
    const rule = JSON.parse(JSON.stringify(heldBy(this).rule)) as ValidationRule;
    return new DataValidationBuilder(this.execution, heldBy(this).document, rule) as unknown as Builder;
  }

  getAllowInvalid(): boolean {
    return heldBy(this).rule.allowInvalid;
  }

  getCriteriaType(): GoogleAppsScript.Spreadsheet.DataValidationCriteria {
    return ENUMS.DataValidationCriteria[heldBy(this).rule.criterion];
  }

  // biome-ignore lint/suspicious/noExplicitAny: the typings' own return type
  getCriteriaValues(): any[] {
    const { source, values } = heldBy(this).rule;
    if (source === null) return values;
    const { sheet, area } = documentOf(this.execution, heldBy(this).document).find(source);
    return [makeRange(this.execution, heldBy(this).document, sheet.id, area), ...values];
  }

  getHelpText(): string {
    return heldBy(this).rule.helpText ?? '';
  }
}

class DataValidationObject extends RuleHolder {}

type Required = Extract<keyof Builder, `require${string}`>;

// The require… methods are made below, one for each criterion.
// biome-ignore lint/correctness/noUnusedVariables: merged with the class below
interface DataValidationBuilderObject extends Pick<Builder, Required> {}

// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the interface names the methods that are defined below
class DataValidationBuilderObject extends RuleHolder implements Builder {
  build(): Validation {
    return validationFrom(
      this.execution,
      heldBy(this).document,
      JSON.parse(JSON.stringify(heldBy(this).rule)) as ValidationRule,
    );
  }

  setAllowInvalid(allowInvalidData: boolean): Builder {
    heldBy(this).rule.allowInvalid = allowInvalidData;
    return this as unknown as Builder;
  }

  setHelpText(helpText: string): Builder {
    heldBy(this).rule.helpText = helpText;
    return this as unknown as Builder;
  }

  withCriteria(criteria: GoogleAppsScript.Spreadsheet.DataValidationCriteria, args: unknown[]): Builder {
    return demand(this, String(criteria), args);
  }
}

function demand(builder: DataValidationBuilderObject, criterion: string, args: readonly unknown[]): Builder {
  const rule = heldBy(builder).rule;
  const documentId = heldBy(builder).document;
  rule.criterion = criterion;
  rule.source = null;
  rule.values = args.flatMap((arg) => {
    if (arg instanceof RangeShape) {
      const { sheet, area, document } = RangeShape.place(arg);
      const name = documentOf(executionOf(builder), document).sheetById(sheet)?.name ?? '';
      rule.source = `'${name.replaceAll("'", "''")}'!${areaText(area)}`;
      return [];
    }
    const plain = fromScript(arg);
    if (!(plain instanceof Date)) return [plain];
    return [serialOfMoment(plain.getTime(), documentOf(executionOf(builder), documentId).row.timeZone)];
  });
  return builder as unknown as Builder;
}

function executionOf(holder: RuleHolder): Execution {
  return (holder as unknown as { execution: Execution }).execution;
}

const CRITERIA: Record<Required, string> = {
  requireCheckbox: 'CHECKBOX',
  requireDate: 'DATE_IS_VALID_DATE',
  requireDateAfter: 'DATE_AFTER',
  requireDateBefore: 'DATE_BEFORE',
  requireDateBetween: 'DATE_BETWEEN',
  requireDateEqualTo: 'DATE_EQUAL_TO',
  requireDateNotBetween: 'DATE_NOT_BETWEEN',
  requireDateOnOrAfter: 'DATE_ON_OR_AFTER',
  requireDateOnOrBefore: 'DATE_ON_OR_BEFORE',
  requireFormulaSatisfied: 'CUSTOM_FORMULA',
  requireNumberBetween: 'NUMBER_BETWEEN',
  requireNumberEqualTo: 'NUMBER_EQUAL_TO',
  requireNumberGreaterThan: 'NUMBER_GREATER_THAN',
  requireNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  requireNumberLessThan: 'NUMBER_LESS_THAN',
  requireNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  requireNumberNotBetween: 'NUMBER_NOT_BETWEEN',
  requireNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
  requireTextContains: 'TEXT_CONTAINS',
  requireTextDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
  requireTextEqualTo: 'TEXT_EQUAL_TO',
  requireTextIsEmail: 'TEXT_IS_VALID_EMAIL',
  requireTextIsUrl: 'TEXT_IS_VALID_URL',
  requireValueInList: 'VALUE_IN_LIST',
  requireValueInRange: 'VALUE_IN_RANGE',
};
for (const [name, criterion] of Object.entries(CRITERIA)) {
  Object.defineProperty(DataValidationBuilderObject.prototype, name, {
    value(this: DataValidationBuilderObject, ...args: unknown[]) {
      return demand(this, criterion, args);
    },
    writable: true,
    configurable: true,
  });
}

const DataValidation = emulated(DataValidationObject, 'DataValidation');
export const DataValidationBuilder = emulated(DataValidationBuilderObject, 'DataValidationBuilder');

export function validationFrom(execution: Execution, document: string, rule: ValidationRule): Validation {
  return new DataValidation(execution, document, rule) as unknown as Validation;
}

export function ruleOf(validation: Validation): ValidationRule {
  return heldBy(validation).rule;
}
