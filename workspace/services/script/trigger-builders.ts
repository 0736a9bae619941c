// ScriptApp.newTrigger(…): the builders of triggers.
import { COSTS } from '../../script/costs';
import { Emulated, emulated } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import { SCOPES } from '../../script/scopes';
import { mismatch, ServiceError } from '../../script/service-error';
import { momentOfWall } from '../spreadsheet/serial';
import { weekDayNumber } from './enums';
import type { Schedule } from './schedule';
import { triggerFrom } from './trigger';
import type { NewTrigger } from './triggers';

type Trigger = GoogleAppsScript.Script.Trigger;
type Clock = GoogleAppsScript.Script.ClockTriggerBuilder;
type Part = Pick<NewTrigger, 'eventType' | 'source' | 'sourceId' | 'schedule'>;

function create(execution: Execution, functionName: string, className: string, part: Part): Trigger {
  const { triggers, checkNew } = execution.workspace.services.script;
  if (part.source === 'CALENDAR') execution.permit(`${className}.create`, SCOPES.calendarRead);
  return execution.call(
    `${className}.create`,
    COSTS.trigger,
    () => {
      const trigger = { functionName, creator: execution.effectiveUser, ...part };
      checkNew(trigger);
      return triggerFrom(execution, triggers.add(trigger, execution.now()));
    },
    { scopes: SCOPES.triggers },
  );
}

class ClockTriggerBuilderObject extends Emulated implements Clock {
  readonly #functionName: string;
  readonly #schedule: Schedule;
  #chosen = false;

  constructor(execution: Execution, functionName: string) {
    super(execution);
    this.#functionName = functionName;
    const timeZone = execution.timeZone;
    const free = { at: null, hour: null, minute: null, weekDay: null, monthDay: null };
    this.#schedule = { kind: 'once', every: 1, ...free, timeZone };
  }

  after(durationMilliseconds: number): Clock {
    return this.#choose({ kind: 'once', at: this.execution.now() + durationMilliseconds });
  }

  at(date: GoogleAppsScript.Base.Date): Clock {
    return this.#choose({ kind: 'once', at: Date.prototype.getTime.call(date) });
  }

  atDate(year: number, month: number, day: number): Clock {
    const wall = Date.UTC(year, month - 1, day);
    return this.#choose({ kind: 'once', at: momentOfWall(wall, this.#schedule.timeZone) });
  }

  everyMinutes(n: number): Clock {
    if (![1, 5, 10, 15, 30].includes(n)) {
      throw new ServiceError('The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.');
    }
    return this.#choose({ kind: 'minutes', every: n });
  }

  everyHours(n: number): Clock {
    return this.#choose({ kind: 'hours', every: positive(n, 'everyHours') });
  }

  everyDays(n: number): Clock {
    return this.#choose({ kind: 'days', every: positive(n, 'everyDays') });
  }

  everyWeeks(n: number): Clock {
    return this.#choose({ kind: 'weeks', every: positive(n, 'everyWeeks') });
  }

  onWeekDay(day: GoogleAppsScript.Base.Weekday): Clock {
    return this.#choose({ kind: 'weeks', weekDay: weekDayNumber(day) });
  }

  onMonthDay(day: number): Clock {
    return this.#choose({ kind: 'month', monthDay: day });
  }

  atHour(hour: number): Clock {
    return this.#set({ hour });
  }

  nearMinute(minute: number): Clock {
    return this.#set({ minute });
  }

  inTimezone(timezone: string): Clock {
    return this.#set({ timeZone: timezone });
  }

  create(): Trigger {
    if (!this.#chosen) throw new ServiceError('The trigger has no schedule.');
    const part: Part = { eventType: 'CLOCK', source: 'CLOCK', sourceId: null, schedule: this.#schedule };
    return create(this.execution, this.#functionName, 'ClockTriggerBuilder', part);
  }

  #choose(part: Partial<Schedule>): Clock {
    this.#chosen = true;
    return this.#set(part);
  }

  #set(part: Partial<Schedule>): Clock {
    Object.assign(this.#schedule, part);
    return this;
  }
}
const ClockTriggerBuilder = emulated(ClockTriggerBuilderObject, 'ClockTriggerBuilder');

abstract class EventBuilder extends Emulated {
  readonly #functionName: string;
  readonly #part: Omit<Part, 'eventType' | 'schedule'>;
  #eventType: Part['eventType'] | undefined;

  constructor(execution: Execution, functionName: string, part: Omit<Part, 'eventType' | 'schedule'>) {
    super(execution);
    this.#functionName = functionName;
    this.#part = part;
  }

  create(): Trigger {
    if (!this.#eventType) throw new ServiceError('The trigger has no event type.');
    const part = { ...this.#part, eventType: this.#eventType, schedule: null };
    return create(this.execution, this.#functionName, String(this), part);
  }

  _on(eventType: Part['eventType']): this {
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

function positive(n: number, method: string): number {
  if (!Number.isInteger(n) || n < 1)
    throw new ServiceError(`Invalid argument: ${method} needs a whole number above 0.`);
  return n;
}
