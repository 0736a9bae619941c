// The Drive API's list of files: the spreadsheets and forms of the workspace.

import { Hono } from 'hono';
import type { Workspace } from '../workspace';
import { badRequest, notFound } from './api-error';

export interface FileEntry {
  kind: 'sheet' | 'form';
  id: string;
  name: string;
  createdAt: number;
  /** A form's page for respondents has an id of its own. */
  publishedId?: string;
}

const MIME = {
  sheet: 'application/vnd.google-apps.spreadsheet',
  form: 'application/vnd.google-apps.form',
} as const;

export function documents(workspace: Workspace): FileEntry[] {
  const { spreadsheet, form } = workspace.services;
  const sheets = spreadsheet.list().map(({ id, row }) => ({ id, name: row.name, createdAt: row.createdAt }));
  return [
    ...sheets.map((file) => ({ kind: 'sheet' as const, ...file })),
    ...form.tables.all().map(({ id, name, createdAt, publishedId }) => {
      return { kind: 'form' as const, id, name, createdAt, publishedId };
    }),
  ];
}

function fileResource(workspace: Workspace, { kind, id, name, createdAt }: FileEntry) {
  const page = kind === 'sheet' ? `/spreadsheets/d/${id}/edit` : `/forms/d/${id}/edit`;
  return {
    kind: 'drive#file',
    id,
    name,
    mimeType: MIME[kind],
    createdTime: new Date(createdAt).toISOString(),
    owners: [{ kind: 'drive#user', emailAddress: workspace.owner, displayName: workspace.owner }],
    webViewLink: page,
  };
}

/** The part of Drive's query language that chooses by type and name; anything else is refused, not ignored. */
function filterOf(query: string): (file: ReturnType<typeof fileResource>) => boolean {
  const tests = query.split(/\s+and\s+/i).map((term) => {
    const match = /^\s*(mimeType|name|trashed)\s*(=|!=|contains)\s*(?:'((?:[^'\\]|\\.)*)'|(true|false))\s*$/.exec(term);
    if (!match) throw badRequest(`Invalid Value: not emulated in q: ${term}`);
    const [, field, operator, quoted = '', literal] = match;
    if (field === 'trashed') return () => (literal === 'false') === (operator === '=');
    const wanted = quoted.replace(/\\(.)/g, '$1');
    return (file: ReturnType<typeof fileResource>) => {
      const value = file[field as 'mimeType' | 'name'];
      if (operator === 'contains') return value.toLowerCase().includes(wanted.toLowerCase());
      return (value === wanted) === (operator === '=');
    };
  });
  return (file) => tests.every((test) => test(file));
}

export const drive = (workspace: Workspace) =>
  new Hono()
    .get('/files', (c) => {
      const matches = filterOf(c.req.query('q') || 'trashed = false');
      const files = documents(workspace)
        .map((file) => fileResource(workspace, file))
        .filter(matches);
      return c.json({ kind: 'drive#fileList', incompleteSearch: false, files });
    })
    .get('/files/:id', (c) => {
      const file = documents(workspace).find(({ id }) => id === c.req.param('id'));
      if (!file) throw notFound(`File not found: ${c.req.param('id')}.`);
      return c.json(fileResource(workspace, file));
    });
