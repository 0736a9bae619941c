// The spreadsheets of the workspace: the script's SpreadsheetApp, and what people do to a sheet by hand.
import type { Execution } from '../../script/execution';
import type { RunResult, Service, Workspace } from '../../workspace';
import { userFrom } from '../session/user';
import type { DocumentModel } from './document-model';
import { Documents } from './documents';
import { Charts } from './embedded-chart';
import { makeSpreadsheet } from './makers';
import { type EditResult, editByHand } from './person-edit';
import { spreadsheetAppFor } from './spreadsheet-app';
import type { Shown } from './ui';

export type ChangeType =
  | 'EDIT'
  | 'INSERT_ROW'
  | 'INSERT_COLUMN'
  | 'REMOVE_ROW'
  | 'REMOVE_COLUMN'
  | 'INSERT_GRID'
  | 'REMOVE_GRID'
  | 'FORMAT'
  | 'OTHER';

export class SpreadsheetService implements Service {
  readonly documents: Documents;
  /** The spreadsheet that the project is bound to. */
  readonly boundId: string;
  private readonly active = new WeakMap<Execution, number>();

  constructor(readonly workspace: Workspace) {
    this.documents = new Documents(workspace.store);
    const kept = workspace.store.fact('bound spreadsheet');
    this.boundId = kept ?? this.create('Untitled spreadsheet', workspace.owner).id;
    if (kept === undefined) workspace.store.remember('bound spreadsheet', this.boundId);
  }

  install(execution: Execution): Record<string, unknown> {
    return { SpreadsheetApp: spreadsheetAppFor(execution), Charts: new Charts(execution) };
  }

  create(name: string, owner: string): DocumentModel {
    return this.documents.create(name, {
      timeZone: this.workspace.project.manifest.timeZone ?? 'Etc/GMT',
      locale: this.workspace.locale,
      owner,
      now: this.workspace.now(),
    });
  }

  list(): DocumentModel[] {
    return this.documents.list();
  }

  /** onOpen, the simple one first: what both showed, menus above all, is for the page. */
  open(spreadsheetId: string, user: string): { results: RunResult[]; shown: Shown[] } {
    const results = [
      ...this.simple('onOpen', spreadsheetId, user, () => ({})),
      ...this.workspace.fire('ON_OPEN', spreadsheetId, user, (execution) => this.event(execution, spreadsheetId, user)),
    ];
    return { results, shown: results.flatMap((result) => result.execution.shown) };
  }

  edit(spreadsheetId: string, range: string, values: unknown[][], user: string, raw = false): EditResult {
    return editByHand(this, spreadsheetId, range, values, user, raw);
  }

  /** Any other change by hand, such as rows put in: fires onChange, not onEdit. */
  change<T>(spreadsheetId: string, user: string, changeType: ChangeType, work: (document: DocumentModel) => T): T {
    const result = this.documents.change(() => work(this.documents.get(spreadsheetId)));
    this.fireChange(spreadsheetId, user, changeType);
    return result;
  }

  fireChange(spreadsheetId: string, user: string, changeType: ChangeType): void {
    this.workspace.fire('ON_CHANGE', spreadsheetId, user, (execution) => ({
      ...this.event(execution, spreadsheetId, user),
      changeType,
    }));
  }

  event(execution: Execution, spreadsheetId: string, user: string): Record<string, unknown> {
    return { source: makeSpreadsheet(execution, spreadsheetId), user: userFrom(execution, user) };
  }

  /** A simple trigger exists by its name alone, runs as the person, and may do little. */
  simple(
    functionName: string,
    spreadsheetId: string,
    user: string,
    more: (execution: Execution) => Record<string, unknown>,
  ): RunResult[] {
    if (spreadsheetId !== this.boundId || !this.workspace.project.functions.has(functionName)) return [];
    return [
      this.workspace.run(functionName, {
        user,
        processType: 'SIMPLE_TRIGGER',
        authMode: 'LIMITED',
        event: (execution) => ({
          authMode: this.workspace.services.script.authModeValue('LIMITED'),
          ...this.event(execution, spreadsheetId, user),
          ...more(execution),
        }),
      }),
    ];
  }

  activate(execution: Execution, sheet: number): void {
    this.active.set(execution, sheet);
  }

  activeSheet(execution: Execution): number | undefined {
    return this.active.get(execution);
  }

  formUrl(spreadsheetId: string, sheet: number): string | null {
    return this.documents.get(spreadsheetId).sheetById(sheet)?.state.formUrl ?? null;
  }
}

export type { EditResult };
