// The Forms API's reading side: a form with its items, and its responses.

import { Hono } from 'hono';
import type { FormDocument, ItemData, StoredResponse } from '../services/form/form-document';
import type { Workspace } from '../workspace';
import { badRequest, notFound } from './api-error';

/** The API writes the numbers that scripts and pages know in hexadecimal. */
const hex = (id: number): string => id.toString(16).padStart(8, '0');

const CHOICES: Partial<Record<ItemData['kind'], string>> = {
  MULTIPLE_CHOICE: 'RADIO',
  CHECKBOX: 'CHECKBOX',
  LIST: 'DROP_DOWN',
};

function leadsTo(choice: NonNullable<ItemData['choices']>[number]) {
  const { leads } = choice;
  if (!leads) return {};
  if (leads.type === 'GO_TO_PAGE') return { goToSectionId: hex(leads.page) };
  const actions = { CONTINUE: 'NEXT_SECTION', RESTART: 'RESTART_FORM', SUBMIT: 'SUBMIT_FORM' };
  return { goToAction: actions[leads.type] };
}

function questionKind(item: ItemData) {
  const { kind, choices = [], other, lower = 1, upper = 5, labels } = item;
  const type = CHOICES[kind];
  if (type) {
    const options = choices.map((choice) => ({ value: choice.value, ...leadsTo(choice) }));
    return { choiceQuestion: { type, options: other ? [...options, { isOther: true }] : options } };
  }
  if (kind === 'TEXT') return { textQuestion: {} };
  if (kind === 'PARAGRAPH_TEXT') return { textQuestion: { paragraph: true } };
  if (kind === 'SCALE')
    return { scaleQuestion: { low: lower, high: upper, lowLabel: labels?.[0], highLabel: labels?.[1] } };
  if (kind === 'DATE') return { dateQuestion: { includeYear: item.includesYear !== false } };
  if (kind === 'DATETIME') return { dateQuestion: { includeTime: true, includeYear: item.includesYear !== false } };
  return { timeQuestion: kind === 'DURATION' ? { duration: true } : {} };
}

function content(item: ItemData) {
  const required = item.required ? { required: true } : {};
  if (item.kind === 'PAGE_BREAK') return { pageBreakItem: {} };
  if (item.kind === 'SECTION_HEADER') return { textItem: {} };
  if (item.rows) {
    const type = item.kind === 'GRID' ? 'RADIO' : 'CHECKBOX';
    const options = (item.columns ?? []).map((value) => ({ value }));
    const questions = item.rows.map((title, row) => ({
      questionId: hex(item.id + row + 1),
      ...required,
      rowQuestion: { title },
    }));
    return { questionGroupItem: { questions, grid: { columns: { type, options } } } };
  }
  return { questionItem: { question: { questionId: hex(item.id), ...required, ...questionKind(item) } } };
}

function formResource(form: FormDocument, origin: string) {
  const { title, name, description, published, accepting, destination } = form;
  return {
    formId: form.id,
    info: { title, documentTitle: name, ...(description ? { description } : {}) },
    settings: { emailCollectionType: form.collectEmail ? 'VERIFIED' : 'DO_NOT_COLLECT' },
    revisionId: hex(form.modifiedAt % 0xffffffff),
    responderUri: `${origin}/forms/d/e/${form.publishedId}/viewform`,
    publishSettings: { publishState: { isPublished: published, isAcceptingResponses: accepting } },
    ...(destination ? { linkedSheetId: destination.spreadsheetId } : {}),
    items: form.items.map((item) => ({
      itemId: hex(item.id),
      title: item.title,
      ...(item.help ? { description: item.help } : {}),
      ...content(item),
    })),
  };
}

function answered(item: ItemData, answer: StoredResponse['answers'][string]): [string, string[]][] {
  if (!item.rows) return [[hex(item.id), [answer].flat(2).map((value) => String(value ?? ''))]];
  const rows = answer as (string | string[] | null)[];
  return rows.flatMap((row, index): [string, string[]][] =>
    row === null ? [] : [[hex(item.id + index + 1), [row].flat()]],
  );
}

function responseResource(form: FormDocument, response: StoredResponse) {
  const items = new Map(form.items.map((item) => [String(item.id), item]));
  const answers = Object.entries(response.answers).flatMap(([id, answer]) => {
    const item = items.get(id);
    return item ? answered(item, answer) : [[hex(Number(id)), [answer].flat(2).map(String)] as [string, string[]]];
  });
  const time = new Date(response.at).toISOString();
  return {
    formId: form.id,
    responseId: response.id,
    createTime: time,
    lastSubmittedTime: time,
    ...(form.collectEmail && response.email ? { respondentEmail: response.email } : {}),
    answers: Object.fromEntries(
      answers.map(([questionId, values]) => [
        questionId,
        { questionId, textAnswers: { answers: values.map((value) => ({ value })) } },
      ]),
    ),
  };
}

/** `timestamp > 2026-09-01T08:00:00Z`, the only filter that the API has. */
function since(filter: string | undefined): number | undefined {
  if (!filter) return undefined;
  const match = /^timestamp\s*(>=?)\s*(\S+)$/.exec(filter.trim());
  const at = Date.parse(match?.[2] ?? '');
  if (!match || Number.isNaN(at)) throw badRequest(`Invalid filter: ${filter}`);
  return match[1] === '>=' ? at - 1 : at;
}

const MOST_RESPONSES = 5000;

export const forms = (workspace: Workspace) => {
  const formOf = (id: string): FormDocument => {
    const form = workspace.services.form.form(id);
    if (!form) throw notFound();
    return form;
  };
  return new Hono()
    .get('/:id', (c) => c.json(formResource(formOf(c.req.param('id')), workspace.services.form.origin)))
    .get('/:id/responses', (c) => {
      const form = formOf(c.req.param('id'));
      const size = Math.min(MOST_RESPONSES, Number(c.req.query('pageSize') ?? MOST_RESPONSES) || MOST_RESPONSES);
      const offset = Number(c.req.query('pageToken') ?? 0);
      if (!Number.isInteger(offset) || offset < 0) throw badRequest('Invalid page token.');
      const all = workspace.services.form.tables.responses(form.id, since(c.req.query('filter')));
      const responses = all.slice(offset, offset + size).map((response) => responseResource(form, response));
      const more = offset + size < all.length ? { nextPageToken: String(offset + size) } : {};
      return c.json({ ...(responses.length > 0 ? { responses } : {}), ...more });
    })
    .get('/:id/responses/:responseId', (c) => {
      const form = formOf(c.req.param('id'));
      const response = workspace.services.form.tables.response(form.id, c.req.param('responseId'));
      if (!response) throw notFound();
      return c.json(responseResource(form, response));
    });
};
