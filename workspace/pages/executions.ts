// The Executions page: what ran, for whom, how long, with its service calls and log lines.

import { Hono } from 'hono';
import { html } from 'hono/html';
import { zoneOf } from '../api/zone';
import type { ProcessRecord } from '../processes';
import type { Workspace } from '../workspace';
import { type Language, languageOf, type Words } from './language';
import { page } from './layout';
import { moment } from './time';

const WORDS = {
  title: { ru: 'Выполнения', en: 'Executions' },
  filter: { ru: 'Отбор', en: 'Filter' },
  fn: { ru: 'Функция', en: 'Function' },
  type: { ru: 'Тип', en: 'Type' },
  status: { ru: 'Статус', en: 'Status' },
  user: { ru: 'Кто', en: 'User' },
  start: { ru: 'Начало', en: 'Started' },
  duration: { ru: 'Длительность', en: 'Duration' },
  calls: { ru: 'Вызовы', en: 'Calls' },
  callsLong: { ru: 'Вызовы служб', en: 'Service calls' },
  log: { ru: 'Журнал', en: 'Log' },
  noCalls: { ru: 'Службы не вызывались.', en: 'No service was called.' },
  noLog: { ru: 'Записей нет.', en: 'No log lines.' },
  any: { ru: 'Все', en: 'All' },
  apply: { ru: 'Показать', en: 'Apply' },
  older: { ru: 'Более ранние', en: 'Earlier' },
  empty: { ru: 'Скрипт ещё не выполнялся.', en: 'The script has not run yet.' },
  ms: { ru: 'мс', en: 'ms' },
} satisfies Record<string, Words>;

const TYPES: Record<string, Words> = {
  MENU: { ru: 'Меню', en: 'Menu' },
  SIMPLE_TRIGGER: { ru: 'Простой триггер', en: 'Simple trigger' },
  TIME_DRIVEN: { ru: 'По времени', en: 'Time-driven' },
  TRIGGER: { ru: 'Триггер', en: 'Trigger' },
  WEBAPP: { ru: 'Страница', en: 'Web app' },
  EXECUTION_API: { ru: 'Execution API', en: 'Execution API' },
  EDITOR: { ru: 'Редактор', en: 'Editor' },
};
const STATUSES: Record<string, Words> = {
  COMPLETED: { ru: 'Завершено', en: 'Completed' },
  FAILED: { ru: 'Ошибка', en: 'Failed' },
  TIMED_OUT: { ru: 'Превышено время', en: 'Timed out' },
  CANCELED: { ru: 'Прервано', en: 'Canceled' },
};
const PER_PAGE = 50;
const LOOKED_AT = 2000;

type Listed = ProcessRecord & { seq: number };
const wordFor = (words: Record<string, Words>, key: string, lang: Language): string => words[key]?.[lang] ?? key;

function callTable(record: Listed, lang: Language) {
  if (record.serviceCalls.length === 0) return html`<p class="hint">${WORDS.noCalls[lang]}</p>`;
  return html`<ol class="calls" tabindex="0">
    ${record.serviceCalls.map(({ name, ms }) => html`<li><code>${name}</code> <span>${ms} ${WORDS.ms[lang]}</span></li>`)}
  </ol>`;
}

function logLines(record: Listed, zone: string, lang: Language) {
  if (record.log.length === 0) return html`<p class="hint">${WORDS.noLog[lang]}</p>`;
  return html`<ul class="log" tabindex="0">
    ${record.log.map(
      ({ at, level, message }) =>
        html`<li class="level-${level.toLowerCase()}"><time>${moment(at, zone, lang, 'stamp')}</time> <b>${level}</b> <span>${message}</span></li>`,
    )}
  </ul>`;
}

function execution(record: Listed, zone: string, lang: Language) {
  return html`<details class="execution" id="p-${record.seq}">
    <summary>
      <span class="fn">${record.functionName}</span>
      <span>${wordFor(TYPES, record.processType, lang)}</span>
      <span class="status status-${record.processStatus.toLowerCase()}">${wordFor(STATUSES, record.processStatus, lang)}</span>
      <span class="user">${record.user}</span>
      <time>${moment(record.startedAt, zone, lang, 'stamp')}</time>
      <span class="number">${(record.elapsedMs / 1000).toFixed(3)} s</span>
      <span class="number">${record.serviceCalls.length}</span>
    </summary>
    <div class="inside">
      <section><h2>${WORDS.log[lang]}</h2>${logLines(record, zone, lang)}</section>
      <section><h2>${WORDS.callsLong[lang]}</h2>${callTable(record, lang)}</section>
    </div>
  </details>`;
}

function select(name: string, label: string, options: [string, string][], chosen: string, lang: Language) {
  return html`<label>${label}
    <select name="${name}">
      <option value="">${WORDS.any[lang]}</option>
      ${options.map(([value, text]) => html`<option value="${value}" ${value === chosen ? 'selected' : ''}>${text}</option>`)}
    </select></label>`;
}

const choices = (words: Record<string, Words>, lang: Language): [string, string][] =>
  Object.entries(words).map(([key, word]) => [key, word[lang]]);

export const executionsPage = (workspace: Workspace) =>
  new Hono().get('/', (c) => {
    const lang = languageOf(c);
    const zone = zoneOf(workspace);
    const asked = (name: string): string => c.req.query(name) ?? '';
    const before = /^\d{1,12}$/.test(asked('before')) ? { before: Number(asked('before')) } : {};
    const name = asked('fn') ? { functionName: asked('fn') } : {};
    const matches = workspace.processes
      .list({ limit: LOOKED_AT, ...before, ...name })
      .filter(({ processType }) => !asked('type') || processType === asked('type'))
      .filter(({ processStatus }) => !asked('status') || processStatus === asked('status'));
    const shown = matches.slice(0, PER_PAGE);
    const functions = [...workspace.project.functions].filter((fn) => !fn.endsWith('_')).sort();
    const older = new URLSearchParams({ fn: asked('fn'), type: asked('type'), status: asked('status') });
    older.set('before', String(shown.at(-1)?.seq ?? 0));
    const headings = [WORDS.fn, WORDS.type, WORDS.status, WORDS.user, WORDS.start, WORDS.duration, WORDS.calls];
    const main = html`<div class="executions">
      <form class="row filter" role="search" aria-label="${WORDS.filter[lang]}">
        ${select(
          'fn',
          WORDS.fn[lang],
          functions.map((fn) => [fn, fn]),
          asked('fn'),
          lang,
        )}
        ${select('type', WORDS.type[lang], choices(TYPES, lang), asked('type'), lang)}
        ${select('status', WORDS.status[lang], choices(STATUSES, lang), asked('status'), lang)}
        <button>${WORDS.apply[lang]}</button>
      </form>
      <div class="execution-list" data-live="executions">
        <p class="heading" aria-hidden="true">${headings.map((word) => html`<span>${word[lang]}</span>`)}</p>
        ${shown.length === 0 ? html`<p class="empty">${WORDS.empty[lang]}</p>` : ''}
        ${shown.map((record) => execution(record, zone, lang))}
        ${matches.length > PER_PAGE ? html`<p class="pager"><a href="/executions?${older.toString()}">${WORDS.older[lang]}</a></p>` : ''}
      </div>
    </div>`;
    return c.html(page(c, workspace, { title: WORDS.title[lang], app: 'run', main }));
  });
