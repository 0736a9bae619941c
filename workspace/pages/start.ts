// The start page: what is here, and the clock.

import { Hono } from 'hono';
import { html } from 'hono/html';
import { actingUser } from '../api/account';
import { documents } from '../api/drive';
import { zoneOf } from '../api/zone';
import type { Workspace } from '../workspace';
import { knownAccounts } from './accounts';
import { type IconName, icon } from './icons';
import { type Language, languageOf, type Words } from './language';
import { hue, page } from './layout';
import { localInput, moment } from './time';

const WORDS = {
  title: { ru: 'Местное пространство', en: 'Local workspace' },
  lead: {
    ru: 'Скрипт проекта работает здесь так же, как в Google: с таблицей, формой, календарём и почтой. Ничто не уходит с этого компьютера.',
    en: 'The project’s script runs here as it does at Google: with its sheet, form, calendar and mail. Nothing leaves this computer.',
  },
  documents: { ru: 'Документы', en: 'Documents' },
  sheet: { ru: 'Таблица', en: 'Spreadsheet' },
  form: { ru: 'Форма', en: 'Form' },
  none: { ru: 'Пока пусто.', en: 'Nothing yet.' },
  places: { ru: 'Разделы', en: 'Places' },
  mine: { ru: 'Моя почта', en: 'My mail' },
  allMail: { ru: 'Все почтовые ящики', en: 'All mailboxes' },
  calendar: { ru: 'Календарь', en: 'Calendar' },
  executions: { ru: 'Выполнения скрипта', en: 'Script executions' },
  clock: { ru: 'Часы', en: 'Clock' },
  stands: {
    ru: 'Время стоит, пока вы его не переведёте. При переводе срабатывает всё, что должно было сработать за это время.',
    en: 'Time stands still until you move it. Moving it runs everything that falls due in between.',
  },
  hour: { ru: '+1 час', en: '+1 hour' },
  day: { ru: '+1 день', en: '+1 day' },
  workday: { ru: 'Следующий рабочий день, 08:00', en: 'Next working day, 08:00' },
  set: { ru: 'Перевести', en: 'Set' },
  to: { ru: 'На день и час', en: 'To a day and hour' },
  ran: { ru: 'Выполнено по расписанию:', en: 'Ran on schedule:' },
  people: { ru: 'Люди', en: 'People' },
  peopleHint: {
    ru: 'Выберите, от чьего имени смотреть почту, отвечать на приглашения и заполнять форму.',
    en: 'Choose in whose name to read mail, answer invitations and fill in the form.',
  },
} satisfies Record<string, Words>;

function card(to: string, name: IconName, label: string, note: string) {
  return html`<a class="card card-${name}" href="${to}">${icon(name)}<span><strong>${label}</strong><small>${note}</small></span></a>`;
}

function documentCards(workspace: Workspace, lang: Language) {
  const cards = documents(workspace).map((file) =>
    file.kind === 'sheet'
      ? card(`/spreadsheets/d/${file.id}/edit`, 'sheet', file.name, WORDS.sheet[lang])
      : card(`/forms/d/e/${file.publishedId}/viewform`, 'form', file.name, WORDS.form[lang]),
  );
  return cards.length > 0 ? cards : html`<p class="hint">${WORDS.none[lang]}</p>`;
}

function clockCard(workspace: Workspace, zone: string, lang: Language, ran: string | undefined) {
  const now = workspace.clock.now();
  const step = (name: string, value: string, words: Words) =>
    html`<button name="${name}" value="${value}">${words[lang]}</button>`;
  return html`<section class="panel" aria-labelledby="clock-title">
    <h2 id="clock-title">${WORDS.clock[lang]}</h2>
    <p class="big-clock" data-live="big-clock">${moment(now, zone, lang, 'clock')} <small>${zone}</small></p>
    <form method="post" action="/workspace/clock" class="row">
      ${step('advance', 'PT1H', WORDS.hour)} ${step('advance', 'P1D', WORDS.day)} ${step('to', 'workday', WORDS.workday)}
    </form>
    <form method="post" action="/workspace/clock" class="row">
      <label>${WORDS.to[lang]}
        <input type="datetime-local" name="now" required value="${localInput(now, zone)}" min="${localInput(now, zone)}" /></label>
      <button>${WORDS.set[lang]}</button>
    </form>
    ${ran === undefined ? '' : html`<p role="status" class="done">${WORDS.ran[lang]} ${ran}</p>`}
    <p class="hint">${WORDS.stands[lang]}</p>
  </section>`;
}

function people(workspace: Workspace, lang: Language) {
  return html`<section class="panel" aria-labelledby="people-title">
    <h2 id="people-title">${WORDS.people[lang]}</h2>
    <p class="hint">${WORDS.peopleHint[lang]}</p>
    <form method="post" action="/workspace/account" class="chips" data-live="people">
      <input type="hidden" name="back" value="/" />
      ${knownAccounts(workspace).map(
        (email) => html`<button name="user" value="${email}">
          <span class="avatar small" style="--hue: ${hue(email)}" aria-hidden="true">${email.slice(0, 1).toUpperCase()}</span>${email}
        </button>`,
      )}
    </form>
  </section>`;
}

export const startPage = (workspace: Workspace) =>
  new Hono().get('/', (c) => {
    const lang = languageOf(c);
    const zone = zoneOf(workspace);
    const ran = c.req.query('ran');
    return c.html(
      page(c, workspace, {
        title: WORDS.title[lang],
        app: 'home',
        main: html`<div class="start">
          <p class="lead">${WORDS.lead[lang]}</p>
          <div class="columns">
            <section class="panel" aria-labelledby="documents-title">
              <h2 id="documents-title">${WORDS.documents[lang]}</h2>
              <div class="cards" data-live="documents">${documentCards(workspace, lang)}</div>
              <h2>${WORDS.places[lang]}</h2>
              <div class="cards">
                ${card(`/mail/${encodeURIComponent(actingUser(c, workspace))}`, 'mail', WORDS.mine[lang], actingUser(c, workspace))}
                ${card('/mail', 'person', WORDS.allMail[lang], '')}
                ${card('/calendar', 'calendar', WORDS.calendar[lang], '')}
                ${card('/executions', 'run', WORDS.executions[lang], '')}
              </div>
            </section>
            <div>
              ${clockCard(workspace, zone, lang, ran !== undefined && /^\d{1,9}$/.test(ran) ? ran : undefined)}
              ${people(workspace, lang)}
            </div>
          </div>
        </div>`,
      }),
    );
  });
