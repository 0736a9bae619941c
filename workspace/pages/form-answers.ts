// The fields that a browser posts, as answers by item.

import type { AnswerValue, FormDocument, ItemData } from '../services/form/form-document';
import { fieldName, OTHER } from './form-fields';

function otherText(sent: URLSearchParams, item: ItemData): string {
  return sent.get(`${fieldName(item)}.other_option_response`) ?? '';
}

function answerTo(item: ItemData, sent: URLSearchParams): AnswerValue | undefined {
  const name = fieldName(item);
  if (item.rows) {
    const rows = item.rows.map((_, index) => sent.getAll(fieldName(item, index)));
    if (rows.every((row) => row.length === 0)) return undefined;
    if (item.kind === 'CHECKBOX_GRID') return rows.map((row) => (row.length > 0 ? row : null));
    return rows.map((row) => row[0] ?? null);
  }
  const values = sent.getAll(name).map((value) => (item.other && value === OTHER ? otherText(sent, item) : value));
  if (item.kind === 'CHECKBOX') return values.filter((value) => value !== '');
  if (item.kind === 'DATETIME') return values[0]?.replace('T', ' ');
  return values[0];
}

export function answersOf(form: FormDocument, sent: URLSearchParams): Record<string, AnswerValue> {
  const answers: Record<string, AnswerValue> = {};
  for (const item of form.items) {
    const answer = answerTo(item, sent);
    if (answer !== undefined) answers[item.id] = answer;
  }
  return answers;
}
