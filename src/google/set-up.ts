// Brings register, form, calendar and triggers about, a step at a time: killed anywhere, it goes on where it was.
import type { Reply, SetUpProgress } from '../contract/rpc';
import { defaultSettings as initialSettings } from '../domain/settings';
import { type Language, TABLE_NAMES } from '../domain/tables';
import { messages } from '../i18n';
import { wake } from '../loop/wake';
import { completeForm, createForm } from './request-form';
import { colourTabs, dropEmptyFirstTab, ensureTab, putDailyTabsFirst, SCHEMA } from './schema';
import { ensureCalendar } from './shared-calendar';
import { ensureTriggers } from './triggers';
import type { GoogleWorld } from './world';

interface Step {
  readonly name: string;
  readonly due: (world: GoogleWorld) => boolean;
  readonly take: (world: GoogleWorld) => void;
}

const tabSteps = (): Step[] =>
  TABLE_NAMES.map((name) => ({
    name: 'tables',
    due: ({ memory }) =>
      memory.sheets[name] === undefined || (memory.schema < SCHEMA && !memory.brought.includes(name)),
    take: (world) => {
      const id = ensureTab(name, world.memory.language, world.memory.sheets);
      world.remember({ sheets: { ...world.memory.sheets, [name]: id }, brought: [...world.memory.brought, name] });
    },
  }));

const defaultSettings = (world: GoogleWorld): void => {
  const standing = new Set(world.register.all('settings').map(({ key }) => key));
  const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  const add = initialSettings()
    .map(({ key, value }) => ({
      key,
      value: key === 'time_zone' ? zone : key === 'language' ? world.memory.language : value,
    }))
    .filter(({ key }) => !standing.has(key));
  world.register.write({ settings: { add } });
  world.register.flush();
};

/** The journal's first line: who set this up had read what has to be weighed first. */
const keepThatLawWasRead = ({ memory, register }: GoogleWorld): void => {
  if (memory.law_read === '') return;
  const line = {
    at: memory.law_read,
    act: 'law.read',
    table: '',
    row_key: '',
    rule: 'school',
    by: 'owner',
    detail: '',
  };
  register.write({ journal: { add: [line] } });
  register.flush();
};

const finishTables = (world: GoogleWorld): void => {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (/^(Untitled|Без названия|Новая таблица)/.test(spreadsheet.getName())) {
    spreadsheet.rename(messages(world.memory.language).menu.title);
  }
  dropEmptyFirstTab(world.memory.sheets);
  colourTabs(world.memory.sheets);
  putDailyTabsFirst(world.memory.sheets);
  defaultSettings(world);
  keepThatLawWasRead(world);
  world.remember({
    schema: SCHEMA,
    brought: [],
    law_read: '',
    time_zone: world.register.facts(true).settings.time_zone,
  });
};

const STEPS: readonly Step[] = [
  ...tabSteps(),
  { name: 'tables', due: ({ memory }) => memory.schema < SCHEMA, take: finishTables },
  {
    name: 'form',
    due: ({ memory }) => memory.form_id === '',
    take: (world) => world.remember({ form_id: createForm(world.memory.language).getId() }),
  },
  {
    name: 'form',
    due: ({ memory }) => memory.form_url === '',
    take: (world) => {
      const form = FormApp.openById(world.memory.form_id);
      const form_items = completeForm(form, world.memory.language);
      world.remember({ form_items, form_url: form.getPublishedUrl() });
    },
  },
  {
    name: 'calendar',
    due: ({ memory }) => memory.calendar_id === '',
    take: (world) => {
      const mark = `reglament:${SpreadsheetApp.getActiveSpreadsheet().getId()}`;
      const calendar_id = ensureCalendar(messages(world.memory.language).menu.title, mark, world.memory.time_zone);
      world.remember({ calendar_id });
    },
  },
  {
    name: 'triggers',
    due: ({ memory }) => memory.set_up !== 'done',
    take: (world) => {
      const { calendar } = ensureTriggers(world.memory.form_id, world.memory.owner);
      world.remember({ calendar_trigger: calendar });
    },
  },
];

const progress = (world: GoogleWorld, step: string, done: number): SetUpProgress => ({
  finished: world.memory.set_up === 'done' && (world.memory.retry_at === 0 || world.memory.retry_at > world.time.ms()),
  done,
  total: STEPS.length + 1,
  step,
  warnings: world.memory.set_up === 'done' && !world.memory.calendar_trigger ? [{ code: 'calendar.no_trigger' }] : [],
  form_url: world.memory.form_url,
});

/** Takes steps for a few seconds, so that a page can show progress, and says how far it has come. */
const TURN_MS = 20_000;

interface Wishes {
  readonly language?: Language | undefined;
  readonly law_read?: boolean | undefined;
  /** No name is to come into the register at any time. */
  readonly low_data?: boolean | undefined;
}

export const setUp = (world: GoogleWorld, email: string, wishes: Wishes): Reply<SetUpProgress> => {
  const { language, law_read, low_data } = wishes;
  if (world.memory.set_up === 'missing') {
    world.remember({
      set_up: 'unfinished',
      owner: email,
      ...(language && { language }),
      ...(law_read && { law_read: world.time.local() }),
      ...(low_data && { low_data: 'owner' }),
    });
    world.keepMemory();
  }
  const until = world.time.ms() + TURN_MS;
  let step = 'tables';
  for (const [i, { name, due, take }] of STEPS.entries()) {
    if (!due(world)) continue;
    step = name;
    take(world);
    // Remembered at once: a run that dies here has lost one step at most, and finds what that step made.
    SpreadsheetApp.flush();
    world.keepMemory();
    if (world.time.ms() > until) return { ok: true, value: progress(world, step, i + 1) };
  }
  world.remember({ set_up: 'done', heartbeat: world.memory.heartbeat || world.time.ms() });
  wake(world, 'button');
  const value = progress(world, 'slots', STEPS.length + 1);
  // Events that had to wait for Calendar's limits come with the hourly runs; the set-up itself is complete.
  return { ok: true, value: { ...value, step: 'done', finished: true } };
};
