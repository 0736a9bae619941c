// A form's settings as scripts see them.

import { COSTS } from '../../script/costs';
import { Emulated } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import { SCOPES } from '../../script/scopes';
import { ServiceError } from '../../script/service-error';
import type { FormDocument } from './form-document';
import type { FormService } from './form-service';

export abstract class FormSettings extends Emulated {
  readonly #service: FormService;
  readonly #id: string;

  constructor(execution: Execution, service: FormService, id: string) {
    super(execution);
    this.#service = service;
    this.#id = id;
  }

  get _service(): FormService {
    return this.#service;
  }

  get _form(): FormDocument {
    return this.#service.tables.find(this.#id)!;
  }

  _change(method: string, edit: (form: FormDocument) => void): this {
    const change = () => this.#service.tables.change(this.#id, this.execution.now(), edit);
    this.execution.call(`Form.${method}`, COSTS.formChange, change, { scopes: SCOPES.formsCurrent });
    return this;
  }

  getId(): string {
    return this.#id;
  }

  getTitle(): string {
    return this._form.title;
  }

  setTitle(text: string): this {
    return this._change('setTitle', (form) => {
      form.title = String(text);
    });
  }

  getDescription(): string {
    return this._form.description;
  }

  setDescription(text: string): this {
    return this._change('setDescription', (form) => {
      form.description = String(text);
    });
  }

  getCustomClosedFormMessage(): string {
    return this._form.closedMessage;
  }

  setCustomClosedFormMessage(text: string): this {
    return this._change('setCustomClosedFormMessage', (form) => {
      form.closedMessage = String(text);
    });
  }

  getConfirmationMessage(): string {
    return this._form.confirmationMessage;
  }

  setConfirmationMessage(text: string): this {
    return this._change('setConfirmationMessage', (form) => {
      form.confirmationMessage = String(text);
    });
  }

  collectsEmail(): boolean {
    return this._form.collectEmail;
  }

  setCollectEmail(enabled: boolean): this {
    return this._change('setCollectEmail', (form) => {
      form.collectEmail = Boolean(enabled);
    });
  }

  canEditResponse(): boolean {
    return this._form.allowEdits;
  }

  setAllowResponseEdits(enabled: boolean): this {
    return this._change('setAllowResponseEdits', (form) => {
      form.allowEdits = Boolean(enabled);
    });
  }

  hasLimitOneResponsePerUser(): boolean {
    return this._form.limitOne;
  }

  setLimitOneResponsePerUser(enabled: boolean): this {
    return this._change('setLimitOneResponsePerUser', (form) => {
      form.limitOne = Boolean(enabled);
    });
  }

  hasProgressBar(): boolean {
    return this._form.progressBar;
  }

  setProgressBar(enabled: boolean): this {
    return this._change('setProgressBar', (form) => {
      form.progressBar = Boolean(enabled);
    });
  }

  hasRespondAgainLink(): boolean {
    return this._form.respondAgain;
  }

  setShowLinkToRespondAgain(enabled: boolean): this {
    return this._change('setShowLinkToRespondAgain', (form) => {
      form.respondAgain = Boolean(enabled);
    });
  }

  requiresLogin(): boolean {
    return this._form.requireLogin;
  }

  setRequireLogin(enabled: boolean): this {
    return this._change('setRequireLogin', (form) => {
      form.requireLogin = Boolean(enabled);
    });
  }

  getShuffleQuestions(): boolean {
    return this._form.shuffle;
  }

  setShuffleQuestions(enabled: boolean): this {
    return this._change('setShuffleQuestions', (form) => {
      form.shuffle = Boolean(enabled);
    });
  }

  isPublishingSummary(): boolean {
    return this._form.summary;
  }

  setPublishingSummary(enabled: boolean): this {
    return this._change('setPublishingSummary', (form) => {
      form.summary = Boolean(enabled);
    });
  }

  isPublished(): boolean {
    return this._form.published;
  }

  /** Publishing opens the form, and taking it back closes it. */
  setPublished(enabled: boolean): this {
    return this._change('setPublished', (form) => {
      form.published = Boolean(enabled);
      form.accepting = Boolean(enabled);
    });
  }

  isAcceptingResponses(): boolean {
    return this._form.published && this._form.accepting;
  }

  setAcceptingResponses(enabled: boolean): this {
    if (enabled && !this._form.published) {
      throw new ServiceError('The form must be published before it can accept responses.');
    }
    return this._change('setAcceptingResponses', (form) => {
      form.accepting = Boolean(enabled);
    });
  }

  supportsAdvancedResponderPermissions(): boolean {
    return true;
  }
}
