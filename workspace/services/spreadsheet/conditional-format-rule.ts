// SpreadsheetApp.ConditionalFormatRule and its builder.
import { Emulated, emulated } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import { fromScript } from '../../script/realm';
import { ServiceError } from '../../script/service-error';
import { documentOf } from './access';
import type { ConditionalRule } from './conditional-format';
import { ENUMS } from './enums';
import { makeRange } from './makers';
import { RangeShape } from './range-shape';
import { serialOfMoment } from './serial';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type Condition = GoogleAppsScript.Spreadsheet.BooleanCondition;
interface Held {
  document: string;
  sheet: number;
  rule: ConditionalRule;
}

const held = new WeakMap<object, Held>();
const heldBy = (holder: object) => held.get(holder) as Held;

export function conditionalRuleOf(rule: Rule): ConditionalRule {
  return heldBy(rule).rule;
}

class BooleanConditionObject extends Emulated implements Condition {
  getBackground(): string | null {
    return heldBy(this).rule.background;
  }

  getBold(): boolean | null {
    return heldBy(this).rule.bold;
  }

  getFontColor(): string | null {
    return heldBy(this).rule.fontColor;
  }

  getItalic(): boolean | null {
    return heldBy(this).rule.italic;
  }

  getStrikethrough(): boolean | null {
    return heldBy(this).rule.strikethrough;
  }

  getUnderline(): boolean | null {
    return heldBy(this).rule.underline;
  }

  getCriteriaType(): GoogleAppsScript.Spreadsheet.BooleanCriteria {
    return ENUMS.BooleanCriteria[heldBy(this).rule.criterion];
  }

  getCriteriaValues(): unknown[] {
    return heldBy(this).rule.values;
  }
}

class RuleReader extends Emulated implements Pick<Rule, 'copy' | 'getBooleanCondition' | 'getRanges'> {
  copy(): Builder {
    return builderFrom(this.execution, JSON.parse(JSON.stringify(heldBy(this))) as Held);
  }

  getBooleanCondition(): Condition | null {
    const condition = new BooleanCondition(this.execution);
    held.set(condition, heldBy(this));
    return condition;
  }

  getRanges(): GoogleAppsScript.Spreadsheet.Range[] {
    const { document, sheet, rule } = heldBy(this);
    return rule.areas.map((area) => makeRange(this.execution, document, sheet, { ...area }));
  }
}

class ConditionalFormatRuleObject extends RuleReader {}

type When = Extract<keyof Builder, `when${string}`>;
type Look = 'setBackground' | 'setBold' | 'setFontColor' | 'setItalic' | 'setStrikethrough' | 'setUnderline';

// These methods are made below, one for each criterion and look.
// biome-ignore lint/correctness/noUnusedVariables: merged with the class below
interface BuilderObject extends Pick<Builder, When | Look> {}

// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the interface names the methods that are defined below
class BuilderObject extends RuleReader implements Pick<Builder, 'build' | 'setRanges' | 'withCriteria'> {
  build(): Rule {
    if (heldBy(this).rule.areas.length === 0) {
      throw new ServiceError('The conditional format rule must have at least one range.');
    }
    return ruleFrom(this.execution, JSON.parse(JSON.stringify(heldBy(this))) as Held);
  }

  setRanges(ranges: GoogleAppsScript.Spreadsheet.Range[]): Builder {
    const places = ranges.map((range) => RangeShape.place(range as unknown as RangeShape));
    heldBy(this).rule.areas = places.map(({ area }) => ({ ...area }));
    heldBy(this).sheet = places[0]?.sheet ?? 0;
    return this as unknown as Builder;
  }

  withCriteria(criteria: GoogleAppsScript.Spreadsheet.BooleanCriteria, args: unknown[]): Builder {
    return when(this, String(criteria), args);
  }
}

function when(builder: BuilderObject, criterion: string, args: readonly unknown[]): Builder {
  const { rule, document } = heldBy(builder);
  const relative = String(args[0]) in ENUMS.RelativeDate;
  rule.criterion = relative ? `${criterion}_RELATIVE` : criterion;
  if (relative && String(args[0]) !== 'TODAY') throw new ServiceError(`not emulated: RelativeDate.${String(args[0])}`);
  const { execution } = builder as unknown as { execution: Execution };
  rule.values = args.map((arg) => {
    const plain = relative ? String(arg) : fromScript(arg);
    return plain instanceof Date
      ? serialOfMoment(plain.getTime(), documentOf(execution, document).row.timeZone)
      : plain;
  });
  return builder as unknown as Builder;
}

const CRITERIA: Record<When, string> = {
  whenCellEmpty: 'CELL_EMPTY',
  whenCellNotEmpty: 'CELL_NOT_EMPTY',
  whenDateAfter: 'DATE_AFTER',
  whenDateBefore: 'DATE_BEFORE',
  whenDateEqualTo: 'DATE_EQUAL_TO',
  whenFormulaSatisfied: 'CUSTOM_FORMULA',
  whenNumberBetween: 'NUMBER_BETWEEN',
  whenNumberEqualTo: 'NUMBER_EQUAL_TO',
  whenNumberGreaterThan: 'NUMBER_GREATER_THAN',
  whenNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  whenNumberLessThan: 'NUMBER_LESS_THAN',
  whenNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  whenNumberNotBetween: 'NUMBER_NOT_BETWEEN',
  whenNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
  whenTextContains: 'TEXT_CONTAINS',
  whenTextDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
  whenTextEndsWith: 'TEXT_ENDS_WITH',
  whenTextEqualTo: 'TEXT_EQUAL_TO',
  whenTextStartsWith: 'TEXT_STARTS_WITH',
};
const LOOKS: Record<Look, keyof ConditionalRule> = {
  setBackground: 'background',
  setBold: 'bold',
  setFontColor: 'fontColor',
  setItalic: 'italic',
  setStrikethrough: 'strikethrough',
  setUnderline: 'underline',
};
function define(name: string, value: (this: BuilderObject, ...args: unknown[]) => unknown): void {
  Object.defineProperty(BuilderObject.prototype, name, { value, writable: true, configurable: true });
}
for (const [name, criterion] of Object.entries(CRITERIA)) {
  define(name, function (...args) {
    return when(this, criterion, args);
  });
}
for (const [name, look] of Object.entries(LOOKS)) {
  define(name, function (value) {
    (heldBy(this).rule as unknown as Record<string, unknown>)[look] = value;
    return this;
  });
}

const BooleanCondition = emulated(BooleanConditionObject, 'BooleanCondition');
const ConditionalFormatRule = emulated(ConditionalFormatRuleObject, 'ConditionalFormatRule');
const ConditionalFormatRuleBuilder = emulated(BuilderObject, 'ConditionalFormatRuleBuilder');

export function ruleFrom(execution: Execution, what: Held): Rule {
  const rule = new ConditionalFormatRule(execution);
  held.set(rule, what);
  return rule as unknown as Rule;
}

export function newRule(execution: Execution, document: string): Builder {
  const looks = { background: null, fontColor: null, bold: null, italic: null, underline: null, strikethrough: null };
  return builderFrom(execution, { document, sheet: 0, rule: { areas: [], criterion: '', values: [], ...looks } });
}

function builderFrom(execution: Execution, what: Held): Builder {
  const builder = new ConditionalFormatRuleBuilder(execution);
  held.set(builder, what);
  return builder as unknown as Builder;
}
