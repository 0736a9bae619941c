// ScriptApp.Trigger.
import { Emulated, emulated } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import { ENUMS } from './enums';
import type { TriggerRecord } from './triggers';

type GoogleTrigger = GoogleAppsScript.Script.Trigger;

class TriggerObject extends Emulated implements GoogleTrigger {
  readonly #record: TriggerRecord;

  constructor(execution: Execution, record: TriggerRecord) {
    super(execution);
    this.#record = record;
  }

  getEventType(): GoogleAppsScript.Script.EventType {
    return ENUMS.EventType[this.#record.eventType];
  }

  getHandlerFunction(): string {
    return this.#record.functionName;
  }

  getTriggerSource(): GoogleAppsScript.Script.TriggerSource {
    return ENUMS.TriggerSource[this.#record.source];
  }

  getTriggerSourceId(): string {
    return this.#record.sourceId as string;
  }

  getUniqueId(): string {
    return this.#record.uid;
  }
}
const Trigger = emulated(TriggerObject, 'Trigger');

export function triggerFrom(execution: Execution, record: TriggerRecord): GoogleTrigger {
  return new Trigger(execution, record);
}
