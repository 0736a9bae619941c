// All pages that a person sees.

import { Hono } from 'hono';
import type { Workspace } from '../workspace';
import { assets } from './assets';
import { calendarPage } from './calendar';
import { executionsPage } from './executions';
import { formPages } from './form';
import { letterParts } from './letter-parts';
import { mailPages } from './mail';
import { spreadsheetPage } from './spreadsheet';
import { startPage } from './start';

export const pages = (workspace: Workspace) =>
  new Hono()
    .route('/', startPage(workspace))
    .route('/assets', assets)
    .route('/spreadsheets', spreadsheetPage(workspace))
    .route('/forms', formPages(workspace))
    .route('/calendar', calendarPage(workspace))
    .route('/mail', letterParts(workspace))
    .route('/mail', mailPages(workspace))
    .route('/executions', executionsPage(workspace));
