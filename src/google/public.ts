// The public functions behind their guards: menu, triggers, and what the sidebar calls.
import * as v from 'valibot';
import type { Health, ImportReport, Recorded, Reply, RequestCard, Rpc } from '../contract/rpc';
import { dateOf } from '../domain/dates';
import type { Submission } from '../domain/decision';
import { CHANNELS, FORMATS, LANGUAGES, REQUEST_STATUSES, TOPICS, URGENCIES } from '../domain/tables';
import { begin, lookAgain, renewFacts } from '../loop/bring-about';
import { alternativesOf, findRequests, recordingOptions, rolesOn, workbench } from '../loop/desk';
import { isHandedTo } from '../loop/desk-decisions';
import { health, isTickLate, stateInBrief } from '../loop/health';
import { requestCard } from '../loop/request-card';
import { concerns } from '../loop/request-lines';
import { settle, settleAlarm } from '../loop/settle';
import { settleImported } from '../loop/settle-schedule';
import { takeInSpoken, wake } from '../loop/wake';
import { type Desk, failure, rpc, trigger } from './guard';
import { prepareImport } from './import';
import { setUp as bringAbout } from './set-up';
import { missingTriggers } from './triggers';
import { addMenu, showSidebar } from './ui';
import { GoogleWorld } from './world';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const none = () => v.object({});
const day = () => v.pipe(v.string(), v.isoDate());
const files = () => v.object({ files: v.array(v.object({ name: text(300), text: v.string() })) });

export const onOpen = (): void => addMenu();
export const openWorkbench = (): void => showSidebar('workbench');
export const openSetUp = (): void => showSidebar('setup');
export const openImport = (): void => showSidebar('import');
export const openHealth = (): void => showSidebar('health');

export const onFormSubmitted = trigger((world) => wake(world, 'form'));
export const onHourlyTick = trigger((world) => wake(world, 'tick'));
export const onCalendarChanged = trigger((world) => wake(world, 'calendar'));

/** What was read of the slow tables is no longer to be trusted, or a slot was changed; the next tick looks at everything. */
const afterHandEdit = trigger((world) => {
  renewFacts(world);
  lookAgain(world, world.time.ms());
  world.keepMemory();
});

/** Tables that every run reads afresh, and in which an edit asks for nothing to be done. */
const NOTHING_FOLLOWS: readonly string[] = ['requests', 'replies', 'outbox', 'journal', 'alarms', 'coverage'];

export const onRegisterEdited = (event?: GoogleAppsScript.Events.SheetsOnEdit): void => {
  const sheets = new GoogleWorld().memory.sheets;
  const edited = event?.range?.getSheet().getSheetId();
  if (edited === undefined || !NOTHING_FOLLOWS.some((name) => sheets[name] === edited)) afterHandEdit();
};
export const onRegisterChanged = (event?: GoogleAppsScript.Events.SheetsOnChange): void => {
  if (event?.changeType !== 'EDIT' && event?.changeType !== 'FORMAT') afterHandEdit();
};

const setUpArgs = () =>
  v.object({
    language: v.optional(v.picklist(LANGUAGES)),
    law_read: v.optional(v.boolean()),
    low_data: v.optional(v.boolean()),
  });

/** Before the first set-up nobody holds a role: whoever may edit the spreadsheet may do it, and afterwards only the lead. */
export const setUp = (args?: unknown): ReturnType<Rpc['setUp']> => {
  try {
    const parsed = v.safeParse(setUpArgs(), args ?? {});
    if (!parsed.success) return { ok: false, code: 'args.invalid', params: { path: 'language' } };
    const email = Session.getActiveUser().getEmail();
    if (!email) return { ok: false, code: 'access.wrong_account' };
    if (!LockService.getDocumentLock()!.tryLock(5_000)) return { ok: false, code: 'setup.busy' };
    const world = new GoogleWorld();
    if (world.memory.set_up !== 'missing' && world.memory.owner !== email) return { ok: false, code: 'access.denied' };
    return bringAbout(world, email, parsed.output);
  } catch (error) {
    return failure(error);
  }
};

export const previewImport = rpc(
  { who: 'lead', locks: false },
  files,
  ({ world }, args): Reply<ImportReport> => ({
    ok: true,
    value: prepareImport(world.register, args.files).report,
  }),
);

export const importFiles = rpc({ who: 'lead', locks: true }, files, (desk, args): Reply<ImportReport> => {
  const { world, caller } = desk;
  const { report, changes } = prepareImport(world.register, args.files);
  if (!report.possible) return { ok: true, value: report };
  const at = world.time.local();
  const journal = report.tables
    .filter(({ added, changed }) => added + changed > 0)
    .map(({ table, added, changed }) => ({
      at,
      act: 'import.done',
      table,
      row_key: '',
      rule: '1.3',
      by: caller.by,
      detail: `added=${added} changed=${changed}`,
    }));
  if (journal.length > 0) {
    renewFacts(world);
    begin(world);
    world.register.write({ ...changes, journal: { add: journal } });
    world.register.flush();
    renewFacts(world);
    const { settings } = world.register.facts(true);
    if (changes.timetable) settleImported(world, caller, desk.facts);
    world.remember({ time_zone: settings.time_zone });
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    if (spreadsheet.getSpreadsheetTimeZone() !== settings.time_zone)
      spreadsheet.setSpreadsheetTimeZone(settings.time_zone);
    wake(world, 'button');
  }
  return { ok: true, value: { ...report, written: true } };
});

export const workbenchData = rpc({ who: 'anyone', locks: false }, none, ({ world, facts, caller }) => ({
  ok: true,
  value: workbench(world, facts, caller, stateInBrief(world), isTickLate(world)),
}));

export const find = rpc(
  { who: 'desk', locks: false },
  () => v.object({ query: text(200), status: v.picklist(['open', 'all', ...REQUEST_STATUSES]) }),
  ({ world, facts, caller }, { query, status }) => ({
    ok: true,
    value: findRequests(world, facts, caller, query, status),
  }),
);

const byId = () => v.object({ request_id: text(40) });

const card = ({ world, facts, caller }: Desk, request_id: string): Reply<RequestCard> => {
  const request = world.register.requestsById([request_id])[0];
  if (!request) return { ok: false, code: 'request.unknown', params: { request_id } };
  const today = dateOf(world.time.local());
  if (!concerns(caller.access, request) && !isHandedTo(facts, caller, request, today))
    return { ok: false, code: 'access.denied' };
  return { ok: true, value: requestCard(world, facts, caller, request) };
};

export const requestCardData = rpc({ who: 'desk', locks: false }, byId, (desk, { request_id }) =>
  card(desk, request_id),
);

export const recordingChoices = rpc({ who: 'desk', locks: false }, none, ({ world, facts }) => ({
  ok: true,
  value: recordingOptions(world, facts),
}));

const recording = () =>
  v.object({
    key: v.pipe(text(60), v.minLength(6)),
    staff_id: v.pipe(text(60), v.minLength(1)),
    channel: v.picklist(CHANNELS),
    language: v.picklist(LANGUAGES),
    topic: v.picklist(TOPICS),
    more_topics: v.array(v.picklist(TOPICS)),
    text: text(50_000),
    class_label: text(40),
    subject: text(120),
    urgency: v.picklist(URGENCIES),
    format: v.picklist(FORMATS),
    slot_choice: text(200),
  });

export const recordRequest = rpc({ who: 'lead', locks: true }, recording, (desk, { key, ...args }): Reply<Recorded> => {
  const { world, facts, caller } = desk;
  if (!facts.staff.some((person) => person.staff_id === args.staff_id)) {
    return { ok: false, code: 'args.invalid', params: { path: 'staff_id' } };
  }
  const submission: Submission = {
    ...args,
    source_key: `spoken:${key}`,
    submitted_at: world.time.local(),
    email: '',
    by: caller.by,
  };
  const { result, requests, slots } = takeInSpoken(world, submission);
  const rows = result.request_ids.flatMap((id) => requests.get(id) ?? []);
  return {
    ok: true,
    value: {
      requests: rows.map((row) => requestCard(world, facts, caller, row)),
      booking: result.booking,
      alternatives: alternativesOf(facts, slots, result.alternatives),
    },
  };
});

export const closeRequest = rpc(
  { who: 'desk', locks: true },
  () => v.object({ request_id: text(40), answer: text(20_000), memo_id: v.optional(text(60)) }),
  (desk, { request_id, answer, memo_id = '' }): Reply<RequestCard> => {
    const settled = settle(desk.world, desk.caller, request_id, (request, by) => ({
      kind: 'close',
      request,
      answer,
      by,
      ...(memo_id && { memo_id, memos: desk.world.register.memos() }),
    }));
    return settled.ok ? card(desk, request_id) : settled;
  },
);

export const bookSlot = rpc(
  { who: 'desk', locks: true },
  () => v.object({ request_id: text(40), slot_id: v.pipe(text(200), v.minLength(1)) }),
  (desk, { request_id, slot_id }): Reply<RequestCard> => {
    const settled = settle(desk.world, desk.caller, request_id, (request, by) => ({
      kind: 'book',
      request,
      slot_id,
      by,
      waives_limits: desk.caller.access === 'lead',
    }));
    return settled.ok ? card(desk, request_id) : settled;
  },
);

export const settleQuarantined = rpc(
  { who: 'lead', locks: true },
  () => v.object({ request_id: text(40), staff_id: v.nullable(text(60)) }),
  (desk, { request_id, staff_id }): Reply<RequestCard> => {
    const settled = settle(desk.world, desk.caller, request_id, (request, by) =>
      staff_id === null ? { kind: 'discard', request, by } : { kind: 'release', request, staff_id, by },
    );
    return settled.ok ? card(desk, request_id) : settled;
  },
);

export const dismissAlarm = rpc(
  { who: 'lead', locks: true },
  () => v.object({ key: text(300) }),
  ({ world, caller }, { key }): Reply<true> => settleAlarm(world, caller, key),
);

const inspect = ({ world }: Desk): Reply<Health> => ({
  ok: true,
  value: health(world, missingTriggers(), SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone()),
});

export const healthData = rpc({ who: 'desk', locks: false }, none, inspect);

export const checkNow = rpc({ who: 'lead', locks: true }, none, (desk) => {
  // Whoever asks by hand wants to see today's figures on the director's tab too.
  desk.world.remember({ dashboard: { ...desk.world.memory.dashboard, on: '' } });
  wake(desk.world, 'button');
  return inspect(desk);
});

export const rolesOnDates = rpc(
  { who: 'anyone', locks: false },
  () => v.object({ dates: v.array(day()) }),
  ({ facts }, { dates }) => ({
    ok: true,
    value: rolesOn(facts, dates),
  }),
);
