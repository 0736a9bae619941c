// The add-on's menu, its sidebar and the dialog that prints.
import type { PrintKind } from '../contract/rpc';
import type { Language } from '../domain/tables';
import { messages } from '../i18n';

export type View = 'workbench' | 'setup' | 'import' | 'health';

/** Runs in `onOpen`, where no service that needs a grant may be called: the language is the reader's own. */
export const addMenu = (): void => {
  const { menu } = messages(readerLanguage());
  SpreadsheetApp.getUi()
    .createMenu(menu.title)
    .addItem(menu.workbench, 'openWorkbench')
    .addSeparator()
    .addItem(menu.setUp, 'openSetUp')
    .addItem(menu.importSchool, 'openImport')
    .addItem(menu.health, 'openHealth')
    .addToUi();
};

export const readerLanguage = (): Language => (Session.getActiveUserLocale().startsWith('en') ? 'en' : 'ru');

export const showSidebar = (view: View): void => {
  const page = HtmlService.createHtmlOutputFromFile('sidebar')
    .append(`<template data-view="${view}"></template>`)
    .setTitle(messages(readerLanguage()).menu.title);
  SpreadsheetApp.getUi().showSidebar(page);
};

/** As wide as a notebook's screen shows: the same page, its sections side by side. */
const PLANNING_DIALOG = { width: 1100, height: 640 };

export const showPlanning = (): void => {
  const page = HtmlService.createHtmlOutputFromFile('sidebar')
    .append('<template data-view="planning"></template>')
    .setWidth(PLANNING_DIALOG.width)
    .setHeight(PLANNING_DIALOG.height);
  SpreadsheetApp.getUi().showModalDialog(page, messages(readerLanguage()).menu.title);
};

/** An A4 page at 100 % with its scroll bar, and a height that a small notebook still shows. */
const PRINT_DIALOG = { width: 880, height: 620 };
/** The same paper lying on its side. */
const WIDE_PRINT = 1190;
const LYING: readonly PrintKind[] = ['register', 'poster'];

/** `codes`: the register holds no names, and the reader puts them in from a file. */
export const showPrint = (document: PrintKind, key: string, language: Language, codes: boolean): void => {
  // The key may be a person's own text: encoded, it cannot leave the attribute.
  const asked = `data-document="${document}" data-key="${encodeURIComponent(key)}" data-language="${language}"${codes ? ' data-codes="yes"' : ''}`;
  const page = HtmlService.createHtmlOutputFromFile('print')
    .append(`<template ${asked}></template>`)
    .setWidth(LYING.includes(document) ? WIDE_PRINT : PRINT_DIALOG.width)
    .setHeight(PRINT_DIALOG.height);
  SpreadsheetApp.getUi().showModalDialog(page, messages(language).menu.print);
};
