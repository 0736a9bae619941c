// The spreadsheet page's frame; the grid itself is drawn in the browser.

import { Hono } from 'hono';
import { html } from 'hono/html';
import { notFound } from '../api/api-error';
import { documents } from '../api/drive';
import type { Workspace } from '../workspace';
import { languageOf, type Words } from './language';
import { page } from './layout';

const WORDS = {
  menus: { ru: 'Меню', en: 'Menu' },
  formula: { ru: 'Строка формул', en: 'Formula bar' },
  place: { ru: 'Ячейка', en: 'Cell' },
  grid: { ru: 'Лист', en: 'Sheet' },
  tabs: { ru: 'Листы', en: 'Sheets' },
  sidebar: { ru: 'Боковая панель', en: 'Sidebar' },
} satisfies Record<string, Words>;

export const spreadsheetPage = (workspace: Workspace) =>
  new Hono().get('/d/:id/:view{edit|view}?', (c) => {
    const id = c.req.param('id');
    const file = documents(workspace).find((one) => one.kind === 'sheet' && one.id === id);
    if (!file) throw notFound();
    const lang = languageOf(c);
    const bar = html`<div class="document"><h1 id="title">${file.name}</h1>
      <div id="menus" class="menus" role="menubar" aria-label="${WORDS.menus[lang]}"></div></div>
      <p id="run-state" class="run-state" role="status" hidden></p>`;
    const main = html`<div id="spreadsheet" class="spreadsheet" data-id="${id}">
      <div class="formula-bar">
        <output id="place" aria-label="${WORDS.place[lang]}"></output>
        <span class="fx" aria-hidden="true">fx</span>
        <input id="formula" aria-label="${WORDS.formula[lang]}" autocomplete="off" spellcheck="false" />
      </div>
      <div class="work">
        <div id="grid" class="grid" aria-label="${WORDS.grid[lang]}"></div>
        <aside id="sidebar" class="sidebar" aria-label="${WORDS.sidebar[lang]}" hidden></aside>
      </div>
      <div id="tabs" class="tabs" role="tablist" aria-label="${WORDS.tabs[lang]}"></div>
      <div id="toasts" class="toasts"></div>
    </div>
    <link rel="stylesheet" href="/assets/spreadsheet.css" />`;
    return c.html(page(c, workspace, { title: file.name, app: 'sheet', main, bar, scripts: ['spreadsheet'] }));
  });
