// ScriptApp.newTrigger(…): the builders of triggers.
import { Emulated, emulated } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import { mismatch, ServiceError } from '../../script/service-error';
import { ClockTriggerBuilder } from './clock-trigger-builder';
import { createTrigger, type TriggerPart } from './create-trigger';

type Trigger = GoogleAppsScript.Script.Trigger;
type Clock = GoogleAppsScript.Script.ClockTriggerBuilder;

abstract class EventBuilder extends Emulated {
  readonly #functionName: string;
  readonly #part: Omit<TriggerPart, 'eventType' | 'schedule'>;
  #eventType: TriggerPart['eventType'] | undefined;

  constructor(execution: Execution, functionName: string, part: Omit<TriggerPart, 'eventType' | 'schedule'>) {
    super(execution);
    this.#functionName = functionName;
    this.#part = part;
  }

  create(): Trigger {
    if (!this.#eventType) throw new ServiceError('The trigger has no event type.');
    const part = { ...this.#part, eventType: this.#eventType, schedule: null };
    return createTrigger(this.execution, this.#functionName, String(this), part);
  }

  _on(eventType: TriggerPart['eventType']): this {
    this.#eventType = eventType;
    return this;
  }
}

class SpreadsheetTriggerBuilderObject
  extends EventBuilder
  implements GoogleAppsScript.Script.SpreadsheetTriggerBuilder
{
  onOpen(): this {
    return this._on('ON_OPEN');
  }

  onEdit(): this {
    return this._on('ON_EDIT');
  }

  onChange(): this {
    return this._on('ON_CHANGE');
  }

  onFormSubmit(): this {
    return this._on('ON_FORM_SUBMIT');
  }
}
const SpreadsheetTriggerBuilder = emulated(SpreadsheetTriggerBuilderObject, 'SpreadsheetTriggerBuilder');

class FormTriggerBuilderObject extends EventBuilder implements GoogleAppsScript.Script.FormTriggerBuilder {
  onOpen(): this {
    return this._on('ON_OPEN');
  }

  onFormSubmit(): this {
    return this._on('ON_FORM_SUBMIT');
  }
}
const FormTriggerBuilder = emulated(FormTriggerBuilderObject, 'FormTriggerBuilder');

class CalendarTriggerBuilderObject extends EventBuilder implements GoogleAppsScript.Script.CalendarTriggerBuilder {
  onEventUpdated(): this {
    return this._on('ON_EVENT_UPDATED');
  }
}
const CalendarTriggerBuilder = emulated(CalendarTriggerBuilderObject, 'CalendarTriggerBuilder');

class TriggerBuilderObject extends Emulated implements Omit<GoogleAppsScript.Script.TriggerBuilder, 'forDocument'> {
  readonly #functionName: string;

  constructor(execution: Execution, functionName: string) {
    super(execution);
    if (typeof functionName !== 'string') throw mismatch('ScriptApp.newTrigger', [functionName]);
    this.#functionName = functionName;
  }

  timeBased(): Clock {
    return new ClockTriggerBuilder(this.execution, this.#functionName);
  }

  forSpreadsheet(sheet: unknown): GoogleAppsScript.Script.SpreadsheetTriggerBuilder {
    return new SpreadsheetTriggerBuilder(this.execution, this.#functionName, {
      source: 'SPREADSHEETS',
      sourceId: idOf(sheet),
    });
  }

  forForm(form: unknown): GoogleAppsScript.Script.FormTriggerBuilder {
    return new FormTriggerBuilder(this.execution, this.#functionName, { source: 'FORMS', sourceId: idOf(form) });
  }

  forUserCalendar(emailId: string): GoogleAppsScript.Script.CalendarTriggerBuilder {
    return new CalendarTriggerBuilder(this.execution, this.#functionName, { source: 'CALENDAR', sourceId: emailId });
  }
}
export const TriggerBuilder = emulated(TriggerBuilderObject, 'TriggerBuilder');

function idOf(document: unknown): string {
  if (typeof document === 'string') return document;
  return (document as { getId(): string }).getId();
}
