// FormApp: creates and opens forms, and makes their validations.

import { COSTS } from '../../script/costs';
import { Emulated, emulated } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import { SCOPES } from '../../script/scopes';
import { mismatch, ServiceError } from '../../script/service-error';
import { Alignment, DestinationType, FeedbackType, ItemType, PageNavigationType } from './form-enums';
import { Form } from './form-object';
import type { FormService } from './form-service';
import {
  CheckboxValidationBuilder,
  GridValidationBuilder,
  ParagraphTextValidationBuilder,
  TextValidationBuilder,
} from './validation';

type Google = GoogleAppsScript.Forms.FormApp;
type GoogleForm = GoogleAppsScript.Forms.Form;

class FormAppService extends Emulated implements Omit<Google, 'createFeedback'> {
  readonly Alignment = Alignment;
  readonly DestinationType = DestinationType;
  readonly FeedbackType = FeedbackType;
  readonly ItemType = ItemType;
  readonly PageNavigationType = PageNavigationType;
  readonly #service: FormService;

  constructor(execution: Execution, service: FormService) {
    super(execution);
    this.#service = service;
  }

  /** Names the file and leaves the title empty; a new form is not published unless that is asked for. */
  create(title: string, isPublished?: boolean): GoogleForm {
    if (typeof title !== 'string' || title === '') throw mismatch('FormApp.create', [title]);
    const make = () => {
      const { tables } = this.#service;
      const form = tables.create(title, this.execution.effectiveUser, this.execution.now());
      if (isPublished) {
        tables.change(form.id, this.execution.now(), (draft) =>
          Object.assign(draft, { published: true, accepting: true }),
        );
      }
      return this._form(form.id);
    };
    return this.execution.call('FormApp.create', COSTS.formChange, make, { scopes: SCOPES.forms });
  }

  openById(id: string): GoogleForm {
    return this._open('FormApp.openById', String(id));
  }

  openByUrl(url: string): GoogleForm {
    const id = /\/forms\/d\/(?!e\/)([^/?#]+)/.exec(String(url))?.[1];
    if (!id) throw new ServiceError('Invalid argument: url');
    return this._open('FormApp.openByUrl', id);
  }

  /** The project is bound to a spreadsheet, so no form is its own. */
  getActiveForm(): GoogleForm {
    return null as unknown as GoogleForm;
  }

  getUi(): GoogleAppsScript.Base.Ui {
    throw new ServiceError('Cannot call FormApp.getUi() from this context.');
  }

  createTextValidation(): ReturnType<Google['createTextValidation']> {
    return new TextValidationBuilder(this.execution);
  }

  createParagraphTextValidation(): ReturnType<Google['createParagraphTextValidation']> {
    return new ParagraphTextValidationBuilder(this.execution);
  }

  createCheckboxValidation(): ReturnType<Google['createCheckboxValidation']> {
    return new CheckboxValidationBuilder(this.execution) as unknown as ReturnType<Google['createCheckboxValidation']>;
  }

  createGridValidation(): ReturnType<Google['createGridValidation']> {
    return new GridValidationBuilder(this.execution);
  }

  createCheckboxGridValidation(): ReturnType<Google['createCheckboxGridValidation']> {
    return new GridValidationBuilder(this.execution);
  }

  private _open(method: string, id: string): GoogleForm {
    const open = () => {
      const form = this.#service.tables.find(id);
      const user = this.execution.effectiveUser.toLowerCase();
      const mayEdit = form && [form.owner.toLowerCase(), ...form.editors].includes(user);
      if (!mayEdit || form.id !== id) {
        throw new ServiceError(
          'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
        );
      }
      return this._form(id);
    };
    return this.execution.call(method, COSTS.formOpen, open, { scopes: SCOPES.forms });
  }

  private _form(id: string): GoogleForm {
    return new Form(this.execution, this.#service, id) as unknown as GoogleForm;
  }
}

export const FormApp = emulated(FormAppService, 'FormApp');
