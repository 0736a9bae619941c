// The page a respondent fills in, and what it answers when it is sent.

import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { actingUser, chosenUser } from '../api/account';
import { notFound } from '../api/api-error';
import { type FormDocument, pagesOf } from '../services/form/form-document';
import type { Workspace } from '../workspace';
import { answersOf } from './form-answers';
import { sectionParts } from './form-sections';
import { languageOf, type Words } from './language';
import { page } from './layout';

const WORDS = {
  required: { ru: 'обязательный вопрос', en: 'required question' },
  recorded: { ru: 'Ваш адрес будет записан вместе с ответом:', en: 'Your address is recorded with your answer:' },
  change: { ru: 'сменить можно справа вверху', en: 'switch it at the upper right' },
  email: { ru: 'Адрес электронной почты', en: 'E-mail' },
  send: { ru: 'Отправить', en: 'Submit' },
  next: { ru: 'Далее', en: 'Next' },
  back: { ru: 'Назад', en: 'Back' },
  clear: { ru: 'Очистить форму', en: 'Clear form' },
  again: { ru: 'Отправить ещё один ответ', en: 'Submit another response' },
  problems: { ru: 'Ответ не отправлен: исправьте отмеченное.', en: 'Not sent yet: please mend what is marked.' },
} satisfies Record<string, Words>;

type Faults = { itemId: number; message: string }[];

function head(form: FormDocument, user: string, lang: 'ru' | 'en', faults: Faults) {
  return html`<div class="form-card form-head">
    <h2>${form.title || form.name}</h2>
    ${form.description ? html`<p>${form.description}</p>` : ''}
    ${form.collectEmail ? html`<p class="who">${WORDS.recorded[lang]} <strong>${user}</strong> (${WORDS.change[lang]})</p>` : ''}
    ${form.items.some(({ required }) => required) ? html`<p class="required-note">* ${WORDS.required[lang]}</p>` : ''}
    ${faults.length > 0 ? html`<p class="problem" role="alert">${WORDS.problems[lang]}</p>` : ''}
    ${faults.filter(({ itemId }) => itemId === 0).map(({ message }) => html`<p class="problem" role="alert">${message}</p>`)}
  </div>`;
}

function formMain(c: Context, workspace: Workspace, form: FormDocument, sent: URLSearchParams, faults: Faults) {
  const lang = languageOf(c);
  const several = pagesOf(form).length > 1;
  return html`<form class="form-page ${several ? 'stepwise' : ''}" method="post" action="/forms/d/e/${form.publishedId}/formResponse">
    ${head(form, actingUser(c, workspace), lang, faults)}
    ${sectionParts(form, sent, lang, new Map(faults.map(({ itemId, message }) => [itemId, message])))}
    <input type="hidden" name="fvv" value="1" />
    <p class="form-actions">
      <button class="step" type="button" data-step="back" hidden>${WORDS.back[lang]}</button>
      <button class="step" type="button" data-step="next" hidden>${WORDS.next[lang]}</button>
      <button class="primary" type="submit">${WORDS.send[lang]}</button>
      <button type="reset">${WORDS.clear[lang]}</button>
    </p>
  </form>`;
}

function note(form: FormDocument, text: string, more: ReturnType<typeof html> | string = '') {
  return html`<div class="form-page"><div class="form-card form-head"><h2>${form.title || form.name}</h2></div>
    <div class="form-card done"><p role="status">${text}</p>${more}</div></div>`;
}

export const formPages = (workspace: Workspace) => {
  const formOf = (c: Context): FormDocument => {
    const form = workspace.services.form.form(c.req.param('id') ?? '');
    if (!form) throw notFound();
    return form;
  };
  const show = (c: Context, form: FormDocument, main: ReturnType<typeof html>) =>
    c.html(page(c, workspace, { title: form.title || form.name, app: 'form', main, scripts: ['form'] }));
  const view = (c: Context) => {
    const form = formOf(c);
    const closed = workspace.services.form.formModel(form.id, languageOf(c))?.closed;
    if (closed) return show(c, form, note(form, closed));
    // entry.ID=… in the address fills the form in, as a prefilled link does.
    const given = new URL(c.req.url).searchParams;
    return show(c, form, formMain(c, workspace, form, given, []));
  };
  const respond = async (c: Context) => {
    const form = formOf(c);
    const lang = languageOf(c);
    const sent = new URLSearchParams(await c.req.text());
    // Like a typed address in Google's form; an account that was chosen weighs more.
    const email = chosenUser(c) ?? (sent.get('emailAddress') || workspace.owner);
    const result = workspace.services.form.submit(form.id, { email, answers: answersOf(form, sent), language: lang });
    if (result.ok) {
      const again = form.respondAgain
        ? html`<p><a href="/forms/d/e/${form.publishedId}/viewform">${WORDS.again[lang]}</a></p>`
        : '';
      return show(c, form, note(form, result.confirmation, again));
    }
    c.status(400);
    if ('closed' in result) return show(c, form, note(form, result.closed));
    return show(c, form, formMain(c, workspace, form, sent, result.errors));
  };
  return new Hono()
    .get('/d/e/:id/viewform', view)
    .get('/d/:id/viewform', view)
    .get('/d/:id/edit', view)
    .post('/d/e/:id/formResponse', respond)
    .post('/d/:id/formResponse', respond);
};
