// A form as scripts see it: its responses, its addresses, its editors and the sheet it is linked to.

import { SCOPES } from '../../script/scopes';
import { mismatch, ServiceError } from '../../script/service-error';
import { userFrom } from '../session/user';
import type { StoredResponse } from './form-document';
import { DestinationType } from './form-enums';
import { FormItems } from './form-items';
import { FormResponse } from './form-response';
import { responseCost } from './form-state';
import type { Emulates } from './google-shape';
import { itemClass } from './item-base';

type GoogleForm = GoogleAppsScript.Forms.Form;
type GoogleFormResponse = GoogleAppsScript.Forms.FormResponse;
type User = GoogleAppsScript.Base.User;
type Beyond =
  | 'addImageItem'
  | 'addVideoItem'
  | 'getSummaryUrl'
  | 'isQuiz'
  | 'setIsQuiz'
  | 'shortenFormUrl'
  | 'submitGrades';

/** Newer than the official typings. */
interface Publishing {
  isPublished(): boolean;
  setPublished(enabled: boolean): unknown;
  supportsAdvancedResponderPermissions(): boolean;
}

class FormObject extends FormItems implements Emulates<GoogleForm, Beyond>, Publishing {
  /** Those after the time given, not at it. */
  getResponses(timestamp?: GoogleAppsScript.Base.Date): GoogleFormResponse[] {
    const since = timestamp === undefined ? undefined : this.execution.fromScript(timestamp);
    if (since !== undefined && !(since instanceof Date)) throw mismatch('Form.getResponses', [timestamp]);
    const { tables } = this._service;
    const after = since?.getTime();
    return this.execution.call(
      'Form.getResponses',
      responseCost(tables.countResponses(this.getId(), after)),
      () => tables.responses(this.getId(), after).map((response) => this._response(response)),
      { scopes: SCOPES.formsCurrent },
    );
  }

  getResponse(responseId: string): GoogleFormResponse {
    const read = () => {
      const found = this._service.tables.response(this.getId(), String(responseId));
      if (!found) throw new ServiceError('Invalid argument: responseId');
      return this._response(found);
    };
    return this.execution.call('Form.getResponse', responseCost(1), read, { scopes: SCOPES.formsCurrent });
  }

  createResponse(): GoogleFormResponse {
    return this._response();
  }

  deleteAllResponses(): this {
    return this._change('deleteAllResponses', () => {
      this._service.tables.deleteResponses(this.getId());
    });
  }

  deleteResponse(responseId: string): this {
    return this._change('deleteResponse', () => {
      const deleted = this._service.tables.deleteResponses(this.getId(), String(responseId));
      if (deleted === 0) throw new ServiceError('Invalid argument: responseId');
    });
  }

  getPublishedUrl(): string {
    return `${this._service.origin}/forms/d/e/${this._form.publishedId}/viewform`;
  }

  getEditUrl(): string {
    return `${this._service.origin}/forms/d/${this.getId()}/edit`;
  }

  getDestinationType(): GoogleAppsScript.Forms.DestinationType {
    return (this._form.destination ? DestinationType.SPREADSHEET : null) as GoogleAppsScript.Forms.DestinationType;
  }

  getDestinationId(): string {
    const { destination } = this._form;
    if (!destination) throw new ServiceError('The form currently has no response destination.');
    return destination.spreadsheetId;
  }

  setDestination(type: GoogleAppsScript.Forms.DestinationType, id: string): this {
    if (type !== DestinationType.SPREADSHEET) throw mismatch('Form.setDestination', [type, id]);
    return this._change('setDestination', (form) => this._service.link(form, String(id)));
  }

  removeDestination(): this {
    return this._change('removeDestination', (form) => {
      delete form.destination;
    });
  }

  getEditors(): User[] {
    return this._form.editors.map((email) => userFrom(this.execution, email) as unknown as User);
  }

  addEditor(user: string | User): this {
    return this.addEditors([user as string]);
  }

  addEditors(emailAddresses: string[]): this {
    const emails = emailAddresses.map((one) => addressOf(one));
    return this._change('addEditors', (form) => {
      form.editors = [...new Set([...form.editors, ...emails])];
    });
  }

  removeEditor(user: string | User): this {
    const email = addressOf(user);
    return this._change('removeEditor', (form) => {
      form.editors = form.editors.filter((one) => one !== email);
    });
  }

  private _response(stored?: StoredResponse): GoogleFormResponse {
    return new FormResponse(this.execution, this._service, this.getId(), stored) as unknown as GoogleFormResponse;
  }
}

const addressOf = (user: string | User): string =>
  (typeof user === 'string' ? user : user.getEmail()).trim().toLowerCase();

export const Form = itemClass(FormObject, 'Form');
