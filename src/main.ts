// The public functions of the add-on; nothing else can be called.
export {
  bookSlot,
  checkNow,
  closeRequest,
  dismissAlarm,
  find as findRequests,
  healthData as health,
  importFiles,
  onCalendarChanged,
  onFormSubmitted,
  onHourlyTick,
  onOpen,
  onRegisterChanged,
  onRegisterEdited,
  openHealth,
  openImport,
  openSetUp,
  openWorkbench,
  previewImport,
  recordingChoices as recordingOptions,
  recordRequest,
  requestCardData as requestCard,
  rolesOnDates as rolesOn,
  settleQuarantined,
  setUp,
  workbenchData as workbench,
} from './google/public';
export {
  changeIncident,
  changeMemo,
  changeRequest,
  incidentsData as incidents,
  memosData as memos,
  openPlanning,
  recordVisit,
  totalsData as totals,
} from './google/public-desk';
export { tablePage as exportTable } from './google/public-export';
export { openPrint } from './google/public-print';
export {
  figureRows,
  reportData as report,
  reportsData as reports,
  saveReport,
  sendReport,
} from './google/public-report';
export {
  approveSchedule,
  changeDraft,
  changeDraftDates,
  checkSchedule,
  discardDraft,
  draftSchedule,
  effectData as scheduleEffect,
  scheduleData as scheduleBoard,
  settleEdited,
} from './google/public-schedule';
export {
  approveTraining,
  boardData as trainingBoard,
  cancelTraining,
  changeTraining,
  confirmTraining,
  keepTraining,
  optionsData as trainingOptions,
  replanTraining,
  sessionData as trainingSession,
  settleClosedTerm as settleTerm,
  sheetData as signInSheet,
} from './google/public-training';
export { changeWaiting, settleCalendarEdit, waitingData as waitingList } from './google/public-waiting';
