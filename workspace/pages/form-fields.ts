// The fields of a form's questions, as plain HTML that works without scripts.

import { html } from 'hono/html';
import type { FormDocument, ItemData, Leads } from '../services/form/form-document';
import type { Language, Words } from './language';

const WORDS = {
  choose: { ru: 'Выбрать', en: 'Choose' },
  answer: { ru: 'Мой ответ', en: 'Your answer' },
  other: { ru: 'Другое:', en: 'Other:' },
  otherAnswer: { ru: 'Другой ответ', en: 'Other answer' },
} satisfies Record<string, Words>;

export const OTHER = '__other_option__';

export interface Field {
  form: FormDocument;
  item: ItemData;
  /** What was sent before, by field name. */
  sent: URLSearchParams;
  lang: Language;
  /** Id of the element that says what is wrong. */
  problem: string | undefined;
}

export const fieldName = (item: ItemData, row?: number): string =>
  row === undefined ? `entry.${item.id}` : `entry.${item.id}.${row}`;

/** The target of a choice or a section for the page's script: a page's id, `submit`, `restart` or `next`. */
export function goTo(leads: Leads | undefined): string | undefined {
  if (!leads) return undefined;
  if (leads.type === 'GO_TO_PAGE') return String(leads.page);
  return leads.type === 'CONTINUE' ? 'next' : leads.type.toLowerCase();
}

const when = (is: boolean | undefined, name: string) => (is ? name : '');
const go = (leads: Leads | undefined) => (leads ? html`data-go="${goTo(leads)}"` : '');

function state({ item, problem, lang: _lang }: Field) {
  const helped = item.help ? `help-${item.id}` : '';
  const described = [helped, problem ?? ''].filter(Boolean).join(' ');
  return html`${described ? html`aria-describedby="${described}"` : ''} ${problem ? html`aria-invalid="true"` : ''}`;
}

function choices(field: Field, type: 'radio' | 'checkbox') {
  const { item, sent, lang } = field;
  const name = fieldName(item);
  const given = sent.getAll(name);
  const required = type === 'radio' && item.required;
  return html`<div class="answers" ${state(field)}>
    ${(item.choices ?? []).map(
      ({ value, leads }) =>
        html`<label><input type="${type}" name="${name}" value="${value}" ${when(given.includes(value), 'checked')} ${when(required, 'required')} ${go(leads)} /> ${value}</label>`,
    )}
    ${
      item.other
        ? html`<label><input type="${type}" name="${name}" value="${OTHER}" ${when(given.includes(OTHER), 'checked')} /> ${WORDS.other[lang]}
            <input type="text" class="short" name="${name}.other_option_response" value="${sent.get(`${name}.other_option_response`) ?? ''}" aria-label="${WORDS.otherAnswer[lang]}" /></label>`
        : ''
    }
  </div>`;
}

function list(field: Field) {
  const { item, sent, lang } = field;
  const given = sent.get(fieldName(item)) ?? '';
  const options = item.choices ?? [];
  return html`<div class="answers"><select name="${fieldName(item)}" aria-labelledby="title-${item.id}" ${state(field)} ${when(item.required, 'required')}>
    <option value="">${WORDS.choose[lang]}</option>
    ${options.map(({ value, leads }) => html`<option value="${value}" ${when(value === given, 'selected')} ${go(leads)}>${value}</option>`)}
  </select></div>`;
}

function textBox(field: Field, type: string) {
  const { item, sent, lang } = field;
  const given = sent.get(fieldName(item)) ?? '';
  return html`<div class="answers"><input type="${type}" class="${type === 'text' ? '' : 'short'}" name="${fieldName(item)}" value="${given}" placeholder="${WORDS.answer[lang]}" aria-labelledby="title-${item.id}" autocomplete="off" ${state(field)} ${when(item.required, 'required')} /></div>`;
}

/** The line break after the tag is what HTML drops, so that a leading break of the answer stays. */
function paragraph(field: Field) {
  const { item, sent, lang } = field;
  return html`<div class="answers"><textarea name="${fieldName(item)}" placeholder="${WORDS.answer[lang]}" aria-labelledby="title-${item.id}" ${state(field)} ${when(item.required, 'required')}>
${sent.get(fieldName(item)) ?? ''}</textarea></div>`;
}

function scale(field: Field) {
  const { item, sent } = field;
  const { lower = 1, upper = 5, labels } = item;
  const values = Array.from({ length: upper - lower + 1 }, (_, index) => String(lower + index));
  return html`<div class="answers"><div class="scale" ${state(field)}>
    ${labels?.[0] ? html`<span>${labels[0]}</span>` : ''}
    ${values.map(
      (value) =>
        html`<label>${value}<input type="radio" name="${fieldName(item)}" value="${value}" ${when(sent.get(fieldName(item)) === value, 'checked')} ${when(item.required, 'required')} /></label>`,
    )}
    ${labels?.[1] ? html`<span>${labels[1]}</span>` : ''}
  </div></div>`;
}

function gridOf(field: Field, type: 'radio' | 'checkbox') {
  const { item, sent } = field;
  const columns = item.columns ?? [];
  return html`<div class="answers" ${state(field)}><table>
    <thead><tr><td></td>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
    <tbody>${(item.rows ?? []).map(
      (row, index) =>
        html`<tr><th scope="row">${row}</th>${columns.map(
          (column) =>
            html`<td><input type="${type}" name="${fieldName(item, index)}" value="${column}" aria-label="${row}: ${column}" ${when(sent.getAll(fieldName(item, index)).includes(column), 'checked')} /></td>`,
        )}</tr>`,
    )}</tbody>
  </table></div>`;
}

export function inputs(field: Field) {
  switch (field.item.kind) {
    case 'MULTIPLE_CHOICE':
      return choices(field, 'radio');
    case 'CHECKBOX':
      return choices(field, 'checkbox');
    case 'LIST':
      return list(field);
    case 'PARAGRAPH_TEXT':
      return paragraph(field);
    case 'SCALE':
      return scale(field);
    case 'GRID':
      return gridOf(field, 'radio');
    case 'CHECKBOX_GRID':
      return gridOf(field, 'checkbox');
    case 'DATE':
      return textBox(field, field.item.includesYear === false ? 'text' : 'date');
    case 'TIME':
      return textBox(field, 'time');
    case 'DATETIME':
      return textBox(field, 'datetime-local');
    default:
      return textBox(field, 'text');
  }
}

/** Questions whose inputs belong together are a fieldset with a legend, the others a labelled box. */
export const isGroup = ({ kind }: ItemData): boolean =>
  ['MULTIPLE_CHOICE', 'CHECKBOX', 'SCALE', 'GRID', 'CHECKBOX_GRID'].includes(kind);
