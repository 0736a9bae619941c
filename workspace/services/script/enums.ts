// The enumerations of ScriptApp.
import { enumeration } from '../../script/emulated';

const WEEK = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

export const ENUMS = {
  AuthMode: enumeration('ScriptApp.AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']),
  AuthorizationStatus: enumeration('ScriptApp.AuthorizationStatus', ['REQUIRED', 'NOT_REQUIRED']),
  EventType: enumeration('ScriptApp.EventType', [
    'CLOCK',
    'ON_OPEN',
    'ON_EDIT',
    'ON_FORM_SUBMIT',
    'ON_CHANGE',
    'ON_EVENT_UPDATED',
  ]),
  TriggerSource: enumeration('ScriptApp.TriggerSource', ['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR']),
  WeekDay: enumeration('ScriptApp.WeekDay', WEEK),
};

/** 0 is Sunday. */
export function weekDayNumber(day: unknown): number {
  return WEEK.indexOf(String(day));
}
