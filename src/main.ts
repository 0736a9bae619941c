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
  changeDay,
  changeRoom,
  dayEffect,
  daysData as days,
  endSubstitution,
  importCalendarYear,
  previewCalendarYear,
  responsibleData as responsible,
  roomEffect,
  roomsData as rooms,
  substitute,
  substitutionEffect,
} from './google/public-conditions';
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
export {
  changeDevice,
  changeUpgrade,
  checkDone,
  checkEffect,
  equipmentData as equipment,
} from './google/public-equipment';
export { tablePage as exportTable } from './google/public-export';
export { handOver, handOverData as handOverState, proveHandOver, takeBack, takeOver } from './google/public-hand-over';
export { lowDataData as lowData, nameKeyData as nameKey, switchLowData } from './google/public-low-data';
export {
  actPaperData as actPaper,
  consentPaperData as consentPaper,
  openPrint,
  orderPaperData as orderPaper,
  papersData as papers,
  registerPaper,
  requestsPaperData as requestsPaper,
  responsiblePaperData as responsiblePaper,
  schedulePaperData as schedulePaper,
} from './google/public-print';
export {
  changeNotice,
  erasurePreview,
  extractData as extract,
  lookAtRetention,
  noticeData as noticePaper,
  prepareErasure,
  privacyData as privacy,
  settleErasure,
  settleRetention,
} from './google/public-privacy';
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
  closeSelfCheck,
  followUp,
  openSelfCheck,
  selfCheckData as selfCheck,
} from './google/public-self-check';
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
export { beginYear, takeOutYear, yearData as closingYear } from './google/public-year';
