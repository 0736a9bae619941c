// The forms of the workspace: FormApp for scripts, the page's model, and what happens when a person sends one.

import type { Execution } from '../../script/execution';
import type { Service, Workspace } from '../../workspace';
import { FormApp } from './form-app';
import {
  type AnswerValue,
  type FormDocument,
  type ItemData,
  type Leads,
  pagesOf,
  type StoredResponse,
} from './form-document';
import { Form } from './form-object';
import { FormResponse } from './form-response';
import { isOpen } from './form-state';
import { FormTables } from './form-tables';
import { linkedRow, linkSheet } from './linked-sheet';
import { closedText, confirmationText, faultText, type Language, onceText } from './messages';
import { type Answers, type Fault, readSubmission } from './submission';

export type { Language } from './messages';
export { nextPage } from './submission';
export type { AnswerValue, FormDocument, ItemData, StoredResponse };

export interface SentForm {
  /** Whoever is signed in. */
  email?: string;
  /** By item id, as the page's fields carry them. */
  answers: Answers;
  language?: Language;
}

export type SubmitResult =
  | { ok: true; responseId: string; confirmation: string }
  | { ok: false; closed: string }
  | { ok: false; errors: (Fault & { message: string })[] };

export interface FormModel {
  id: string;
  publishedId: string;
  title: string;
  description: string;
  collectEmail: boolean;
  progressBar: boolean;
  respondAgain: boolean;
  /** Why nothing can be sent now; undefined while the form is open. */
  closed: string | undefined;
  pages: { id: number | undefined; title: string; help: string; items: ItemData[]; leads: Leads | undefined }[];
}

export class FormService implements Service {
  readonly tables: FormTables;
  /** Where forms are served; the server that serves them says so. */
  origin = 'https://docs.google.com';

  constructor(readonly workspace: Workspace) {
    this.tables = new FormTables(workspace.store);
  }

  install(execution: Execution): Record<string, unknown> {
    return { FormApp: new FormApp(execution, this) };
  }

  form(id: string): FormDocument | undefined {
    return this.tables.find(id);
  }

  files(): { id: string; name: string; createdAt: number; modifiedAt: number }[] {
    return this.tables.all().map(({ id, name, createdAt, modifiedAt }) => ({ id, name, createdAt, modifiedAt }));
  }

  responses(id: string): StoredResponse[] {
    return this.tables.responses(this.tables.find(id)?.id ?? id);
  }

  /** Everything that the page needs, section by section. */
  formModel(id: string, language: Language = 'ru'): FormModel | undefined {
    const form = this.tables.find(id);
    if (!form) return undefined;
    const pages = pagesOf(form);
    return {
      id: form.id,
      publishedId: form.publishedId,
      title: form.title || form.name,
      description: form.description,
      collectEmail: form.collectEmail,
      progressBar: form.progressBar,
      respondAgain: form.respondAgain,
      closed: isOpen(form) ? undefined : closedText(form, language),
      pages: pages.map(({ opens, items }, index) => ({
        id: opens?.id,
        title: opens?.title ?? '',
        help: opens?.help ?? '',
        items,
        // The way on from a page is kept by the break in front of the next one.
        leads: pages[index + 1]?.opens?.leads,
      })),
    };
  }

  submit(id: string, { email = '', answers, language = 'ru' }: SentForm): SubmitResult {
    const form = this.tables.find(id);
    if (!form) return { ok: false, closed: language === 'ru' ? 'Такой формы нет.' : 'There is no such form.' };
    if (!isOpen(form)) return { ok: false, closed: closedText(form, language) };
    if (form.limitOne && this.tables.hasResponseFrom(form.id, email)) return { ok: false, closed: onceText(language) };
    const reading = readSubmission(form, answers, (item, value) => this.tables.everOffered(form.id, item, value));
    const faults: Fault[] = form.collectEmail && !email.includes('@') ? [{ itemId: 0, code: 'email' }] : [];
    faults.push(...reading.faults);
    if (faults.length > 0) {
      return { ok: false, errors: faults.map((fault) => ({ ...fault, message: faultText(form, fault, language) })) };
    }
    const response = this.store(form, form.collectEmail ? email : '', reading.answers, this.workspace.now());
    this.wake(form, response, email);
    return { ok: true, responseId: response.id, confirmation: confirmationText(form, language) };
  }

  store(form: FormDocument, email: string, answers: Record<string, AnswerValue>, at: number): StoredResponse {
    return this.workspace.store.tx(() => {
      const response = this.tables.addResponse(form.id, { at, email, answers });
      if (form.destination) linkedRow(this.workspace, form, response);
      return response;
    });
  }

  /** Part of a change to the form, which is saved with it. */
  link(form: FormDocument, spreadsheetId: string): void {
    form.destination = { spreadsheetId, sheetName: linkSheet(this.workspace, form, spreadsheetId) };
  }

  /** The same response wakes the form's triggers and those of the sheet it is linked to. */
  private wake(form: FormDocument, response: StoredResponse, user: string): void {
    this.workspace.fire('ON_FORM_SUBMIT', form.id, user, (execution) => ({
      response: new FormResponse(execution, this, form.id, response),
      source: new Form(execution, this, form.id),
    }));
    const { destination } = form;
    if (!destination) return;
    const values = answersInOrder(form, response);
    this.workspace.fire('ON_FORM_SUBMIT', destination.spreadsheetId, user, () => ({
      values: values.map(([, value]) => value),
      namedValues: Object.fromEntries(values.map(([title, value]) => [title, [value]])),
    }));
  }
}

function answersInOrder(form: FormDocument, response: StoredResponse): [string, string][] {
  const asked = form.items.filter(({ kind }) => kind !== 'PAGE_BREAK' && kind !== 'SECTION_HEADER');
  return asked.map(({ id, title }) => [title, [response.answers[id] ?? ''].flat(2).join(', ')]);
}
