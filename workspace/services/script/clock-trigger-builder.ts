// ScriptApp.newTrigger(…).timeBased(): when a clock trigger shall fire.
import { Emulated, emulated } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import { ServiceError } from '../../script/service-error';
import { momentOfWall } from '../spreadsheet/serial';
import { createTrigger, type TriggerPart } from './create-trigger';
import { weekDayNumber } from './enums';
import type { Schedule } from './schedule';

type Trigger = GoogleAppsScript.Script.Trigger;
type Clock = GoogleAppsScript.Script.ClockTriggerBuilder;

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
    const part: TriggerPart = { eventType: 'CLOCK', source: 'CLOCK', sourceId: null, schedule: this.#schedule };
    return createTrigger(this.execution, this.#functionName, 'ClockTriggerBuilder', part);
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
export const ClockTriggerBuilder = emulated(ClockTriggerBuilderObject, 'ClockTriggerBuilder');

function positive(n: number, method: string): number {
  if (!Number.isInteger(n) || n < 1)
    throw new ServiceError(`Invalid argument: ${method} needs a whole number above 0.`);
  return n;
}
