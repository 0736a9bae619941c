// A form's sections with their questions; help and faults stand at the question.

import { html } from 'hono/html';
import { type FormDocument, type ItemData, pagesOf } from '../services/form/form-document';
import { fieldName, goTo, inputs, isGroup } from './form-fields';
import { icon } from './icons';
import type { Language } from './language';

const ids = (item: ItemData) => ({ title: `title-${item.id}`, help: `help-${item.id}`, problem: `problem-${item.id}` });

function question(
  form: FormDocument,
  item: ItemData,
  sent: URLSearchParams,
  lang: Language,
  fault: string | undefined,
) {
  const id = ids(item);
  const star = item.required ? html`<span class="star" aria-hidden="true"> *</span>` : '';
  const field = inputs({ form, item, sent, lang, problem: fault === undefined ? undefined : id.problem });
  const rest = html`${item.help ? html`<p class="help" id="${id.help}">${item.help}</p>` : ''} ${field}
    ${fault === undefined ? '' : html`<p class="problem" id="${id.problem}" role="alert">${icon('alert')} ${fault}</p>`}`;
  const classes = `form-card${fault === undefined ? '' : ' invalid'}`;
  if (isGroup(item))
    return html`<fieldset class="${classes}" data-item="${item.id}"><legend id="${id.title}">${item.title}${star}</legend>${rest}</fieldset>`;
  return html`<div class="${classes}" data-item="${item.id}" data-name="${fieldName(item)}"><span class="question" id="${id.title}">${item.title}${star}</span>${rest}</div>`;
}

function heading(item: ItemData) {
  return html`<div class="section-head"><h3>${item.title}</h3></div>
    ${item.help ? html`<div class="form-card section-note"><p class="help">${item.help}</p></div>` : ''}`;
}

function part(form: FormDocument, item: ItemData, sent: URLSearchParams, lang: Language, fault: string | undefined) {
  if (item.kind !== 'SECTION_HEADER') return question(form, item, sent, lang, fault);
  return html`<div class="form-card"><h3>${item.title}</h3>${item.help ? html`<p class="help">${item.help}</p>` : ''}</div>`;
}

export function sectionParts(form: FormDocument, sent: URLSearchParams, lang: Language, faults: Map<number, string>) {
  const pages = pagesOf(form);
  return pages.map(({ opens, items }, index) => {
    const leads = goTo(pages[index + 1]?.opens?.leads);
    return html`<section data-page="${opens?.id ?? 'first'}" ${leads ? html`data-go="${leads}"` : ''}>
      ${opens ? heading(opens) : ''} ${items.map((item) => part(form, item, sent, lang, faults.get(item.id)))}
    </section>`;
  });
}
