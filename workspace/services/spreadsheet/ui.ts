// Ui: menus, sidebar, dialogs, alerts. What a run shows is kept for the page to show.
import { COSTS } from '../../script/costs';
import { Emulated, emulated, enumeration } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import { SCOPES } from '../../script/scopes';
import { ServiceError } from '../../script/service-error';
import { type ShownHtml, shownHtml } from '../html/html-output';
import type { Area } from './a1';

type GoogleUi = GoogleAppsScript.Base.Ui;
type GoogleMenu = GoogleAppsScript.Base.Menu;
type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

export interface MenuShape {
  caption: string;
  addOn: boolean;
  items: MenuItem[];
}
export type MenuItem = { caption: string; functionName: string } | { separator: true } | { menu: MenuShape };
export type Shown =
  | { kind: 'menu'; menu: MenuShape }
  | ({ kind: 'sidebar' | 'modal' | 'modeless' } & ShownHtml)
  | { kind: 'toast'; message: string; title: string; seconds: number }
  /** Cells that a script chose, or only the sheet. */
  | { kind: 'chosen'; document: string; sheetId: number; areas: readonly Area[] }
  | { kind: 'alert' | 'prompt'; title: string; message: string; buttons: string; answer: string };

const BUTTONS = ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'];
const Button = enumeration('Ui.Button', BUTTONS);
const ButtonSet = enumeration('Ui.ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

class MenuObject extends Emulated implements GoogleMenu {
  readonly #shape: MenuShape;

  constructor(execution: Execution, caption: string, addOn: boolean) {
    super(execution);
    this.#shape = { caption, addOn, items: [] };
  }

  addItem(caption: string, functionName: string): GoogleMenu {
    this.#shape.items.push({ caption: String(caption), functionName: String(functionName) });
    return this;
  }

  addSeparator(): GoogleMenu {
    this.#shape.items.push({ separator: true });
    return this;
  }

  addSubMenu(menu: GoogleMenu): GoogleMenu {
    this.#shape.items.push({ menu: (menu as MenuObject).#shape });
    return this;
  }

  /** A menu needs no consent: it is all that an add-on can do before it has any. */
  addToUi(): void {
    this.execution.call('Menu.addToUi', COSTS.small, () => {
      this.execution.shown.push({ kind: 'menu', menu: this.#shape });
    });
  }
}
const Menu = emulated(MenuObject, 'Menu');

class PromptResponseObject extends Emulated implements GoogleAppsScript.Base.PromptResponse {
  readonly #button: string;
  readonly #text: string;

  constructor(execution: Execution, button: string, text: string) {
    super(execution);
    this.#button = button;
    this.#text = text;
  }

  getResponseText(): string {
    return this.#text;
  }

  getSelectedButton(): GoogleAppsScript.Base.Button {
    return Button[this.#button];
  }
}
const PromptResponse = emulated(PromptResponseObject, 'PromptResponse');

class UiObject extends Emulated implements Omit<GoogleUi, 'showDialog'> {
  readonly Button = Button;
  readonly ButtonSet = ButtonSet;

  createMenu(caption: string): GoogleMenu {
    return new Menu(this.execution, String(caption), false);
  }

  createAddonMenu(): GoogleMenu {
    return new Menu(this.execution, '', true);
  }

  showSidebar(userInterface: HtmlOutput): void {
    this.#show('showSidebar', 'sidebar', userInterface, undefined);
  }

  showModalDialog(userInterface: HtmlOutput, title: string): void {
    this.#show('showModalDialog', 'modal', userInterface, title);
  }

  showModelessDialog(userInterface: HtmlOutput, title: string): void {
    this.#show('showModelessDialog', 'modeless', userInterface, title);
  }

  alert(...args: unknown[]): GoogleAppsScript.Base.Button {
    return Button[this.#ask('alert', args).button];
  }

  prompt(...args: unknown[]): GoogleAppsScript.Base.PromptResponse {
    const { button, text } = this.#ask('prompt', args);
    return new PromptResponse(this.execution, button, text);
  }

  #show(name: string, kind: 'sidebar' | 'modal' | 'modeless', html: HtmlOutput, title: string | undefined): void {
    this.execution.call(
      `Ui.${name}`,
      COSTS.ui,
      () => {
        const shown = shownHtml(html);
        this.execution.shown.push({ kind, ...shown, title: title ?? shown.title });
      },
      { scopes: SCOPES.ui },
    );
  }

  #ask(kind: 'alert' | 'prompt', args: readonly unknown[]): { button: string; text: string } {
    const set = args.length > 1 ? String(args.at(-1)) : 'OK';
    const title = args.length > 2 ? String(args[0]) : '';
    const message = String(args.length > 2 ? args[1] : args[0]);
    return this.execution.call(
      `Ui.${kind}`,
      COSTS.ui,
      () => {
        const first = set.split('_')[0] as string;
        const asked = this.execution.workspace.answerDialog?.({ kind, title, message, buttons: set });
        const answer = asked ?? { button: first, text: '' };
        this.execution.shown.push({ kind, title, message, buttons: set, answer: answer.button });
        return answer;
      },
      { scopes: SCOPES.ui },
    );
  }
}
const Ui = emulated(UiObject, 'Ui');

export function uiFor(execution: Execution): GoogleUi {
  if (!execution.facesPerson) throw new ServiceError('Cannot call SpreadsheetApp.getUi() from this context.');
  return new Ui(execution) as unknown as GoogleUi;
}
