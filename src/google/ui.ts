// The add-on's menu and its sidebar.
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
