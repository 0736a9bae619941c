// The bundle as it is pushed, loaded by an independent loader that knows none of Google's services.
import { readdirSync, statSync } from 'node:fs';
import gas from 'gas-local';
import { MOST_BYTES } from '../../scripts/deploy/dist-check';
import type { Rpc } from '../../src/contract/rpc';
import { DIST } from '../support/prepared-school';

const SERVICES = [
  'SpreadsheetApp', 'FormApp', 'Calendar', 'CalendarApp', 'MailApp', 'GmailApp', 'ScriptApp', 'PropertiesService', 'CacheService',
  'LockService', 'HtmlService', 'Session', 'Utilities', 'UrlFetchApp', 'DriveApp', 'Logger', 'console',
]; // biome-ignore format: one list

const RPC: Record<keyof Rpc, true> = {
  setUp: true,
  previewImport: true,
  importFiles: true,
  workbench: true,
  findRequests: true,
  requestCard: true,
  recordingOptions: true,
  recordRequest: true,
  bookSlot: true,
  closeRequest: true,
  settleQuarantined: true,
  selfCheck: true,
  openSelfCheck: true,
  closeSelfCheck: true,
  followUp: true,
  reports: true,
  report: true,
  saveReport: true,
  sendReport: true,
  figureRows: true,
  dismissAlarm: true,
  actPaper: true,
  consentPaper: true,
  orderPaper: true,
  papers: true,
  registerPaper: true,
  requestsPaper: true,
  responsiblePaper: true,
  schedulePaper: true,
  openPrint: true,
  changeNotice: true,
  erasurePreview: true,
  extract: true,
  lookAtRetention: true,
  noticePaper: true,
  prepareErasure: true,
  privacy: true,
  settleErasure: true,
  settleRetention: true,
  trainingBoard: true,
  trainingSession: true,
  trainingOptions: true,
  approveTraining: true,
  changeTraining: true,
  cancelTraining: true,
  keepTraining: true,
  confirmTraining: true,
  replanTraining: true,
  settleTerm: true,
  signInSheet: true,
  changeRequest: true,
  recordVisit: true,
  incidents: true,
  changeIncident: true,
  memos: true,
  changeMemo: true,
  totals: true,
  openPlanning: true,
  health: true,
  checkNow: true,
  rolesOn: true,
  exportTable: true,
  lowData: true,
  nameKey: true,
  switchLowData: true,
  scheduleBoard: true,
  draftSchedule: true,
  checkSchedule: true,
  changeDraft: true,
  changeDraftDates: true,
  discardDraft: true,
  scheduleEffect: true,
  approveSchedule: true,
  settleEdited: true,
  responsible: true,
  substitutionEffect: true,
  substitute: true,
  endSubstitution: true,
  days: true,
  dayEffect: true,
  changeDay: true,
  previewCalendarYear: true,
  importCalendarYear: true,
  rooms: true,
  roomEffect: true,
  changeRoom: true,
  waitingList: true,
  changeWaiting: true,
  settleCalendarEdit: true,
  equipment: true,
  changeDevice: true,
  changeUpgrade: true,
  checkEffect: true,
  checkDone: true,
  closingYear: true,
  takeOutYear: true,
  beginYear: true,
  handOverState: true,
  handOver: true,
  takeBack: true,
  takeOver: true,
  proveHandOver: true,
};
const HANDLERS = [
  'onOpen', 'openWorkbench', 'openSetUp', 'openImport', 'openHealth',
  'onFormSubmitted', 'onHourlyTick', 'onCalendarChanged', 'onRegisterEdited', 'onRegisterChanged',
]; // biome-ignore format: one list

const load = () => {
  const touched: string[] = [];
  const service = (name: string) => new Proxy({}, { get: (_, key) => touched.push(`${name}.${String(key)}`) });
  const bundle = gas.require(DIST, Object.fromEntries(SERVICES.map((name) => [name, service(name)])));
  return { bundle: bundle as Record<string, unknown>, touched };
};

test('no service is called while the bundle loads: it does so before anybody has agreed to anything', () => {
  expect(load().touched).toEqual([]);
});

test('only the listed functions can be called from outside', () => {
  const { bundle } = load();
  const names = Object.keys(bundle).filter((name) => typeof bundle[name] === 'function');
  expect(names.sort()).toEqual([...Object.keys(RPC), ...HANDLERS].sort());
});

test('dist holds what clasp pushes and nothing else, the bundle at most 700 KB', () => {
  expect(readdirSync(DIST).sort()).toEqual(['appsscript.json', 'print.html', 'reglament.js', 'sidebar.html']);
  expect(statSync(`${DIST}/reglament.js`).size).toBeLessThanOrEqual(MOST_BYTES);
});
