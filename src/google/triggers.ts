// The triggers that wake the loop: one of each kind, whoever and however often set-up is run.

const standing = (): Set<string> =>
  new Set(ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction()));

export const REQUIRED_TRIGGERS = ['onFormSubmitted', 'onHourlyTick', 'onRegisterEdited', 'onRegisterChanged'] as const;

export const missingTriggers = (): string[] => {
  const there = standing();
  return REQUIRED_TRIGGERS.filter((name) => !there.has(name));
};

/** Those of this account; another one's are never seen. */
export const removeTriggers = (): void => {
  for (const trigger of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(trigger);
};

/** Installs what is missing. A calendar trigger may be refused (its scope is wider than ours); then the tick reads the changes. */
export const ensureTriggers = (formId: string, ownerEmail: string): { calendar: boolean } => {
  const there = standing();
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const make: Record<string, () => unknown> = {
    onFormSubmitted: () =>
      ScriptApp.newTrigger('onFormSubmitted').forForm(FormApp.openById(formId)).onFormSubmit().create(),
    onHourlyTick: () => ScriptApp.newTrigger('onHourlyTick').timeBased().everyHours(1).create(),
    onRegisterEdited: () => ScriptApp.newTrigger('onRegisterEdited').forSpreadsheet(spreadsheet).onEdit().create(),
    onRegisterChanged: () => ScriptApp.newTrigger('onRegisterChanged').forSpreadsheet(spreadsheet).onChange().create(),
  };
  for (const name of REQUIRED_TRIGGERS) if (!there.has(name)) make[name]?.();
  if (there.has('onCalendarChanged')) return { calendar: true };
  try {
    ScriptApp.newTrigger('onCalendarChanged').forUserCalendar(ownerEmail).onEventUpdated().create();
    return { calendar: true };
  } catch {
    return { calendar: false };
  }
};
