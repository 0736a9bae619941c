// SpreadsheetApp and the spreadsheets of the workspace.
import type { Execution } from '../../script/execution';
import type { RunResult, Service, Workspace } from '../../workspace';

/** A person's edit may be refused in Google's words; the grid is then as it was. */
export type EditResult = { ok: true; range: string; warnings: string[] } | { ok: false; message: string };

export class SpreadsheetService implements Service {
  constructor(readonly workspace: Workspace) {}

  install(_execution: Execution): Record<string, unknown> {
    return {};
  }

  open(_spreadsheetId: string, _user: string): { results: RunResult[]; shown: Execution['shown'] } {
    return { results: [], shown: [] };
  }

  edit(_spreadsheetId: string, _range: string, _values: unknown[][], _user: string, _raw = false): EditResult {
    return { ok: false, message: 'no such spreadsheet' };
  }
}
