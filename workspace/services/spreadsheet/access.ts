// How service objects reach the spreadsheets: writes wait in a buffer, reads flush it first, both pass the gate.
import { COSTS, readCost } from '../../script/costs';
import type { Execution, Participant } from '../../script/execution';
import { fromScript } from '../../script/realm';
import { SCOPES } from '../../script/scopes';
import { ServiceError } from '../../script/service-error';
import type { DocumentModel } from './document-model';
import type { SheetModel } from './sheet-model';

const options = { scopes: SCOPES.spreadsheets };

/** What one execution has written and nobody else sees yet. */
export class WriteBuffer implements Participant {
  private writes: (() => void)[] = [];
  /** The first look at a sheet's properties fetches them all; those after it are cheap. */
  propertiesSeen = false;

  constructor(private readonly execution: Execution) {
    execution.join(this);
  }

  push(write: () => void): void {
    this.writes.push(write);
  }

  pending(): boolean {
    return this.writes.length > 0;
  }

  flush(): void {
    if (!this.pending()) return;
    const { execution } = this;
    const failed = execution.call('SpreadsheetApp.flush', COSTS.flush, () => {
      const writes = this.writes;
      this.writes = [];
      return execution.workspace.services.spreadsheet.documents.change(() => attempt(writes));
    });
    if (failed) throw failed;
  }

  drop(): void {
    this.writes = [];
  }
}

/** A write that Google refuses leaves the others standing; the script learns of the first. */
function attempt(writes: readonly (() => void)[]): ServiceError | undefined {
  let failed: ServiceError | undefined;
  for (const write of writes) {
    try {
      write();
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      failed ??= error;
    }
  }
  return failed;
}

const buffers = new WeakMap<Execution, WriteBuffer>();

export function bufferOf(execution: Execution): WriteBuffer {
  let buffer = buffers.get(execution);
  if (!buffer) {
    buffer = new WriteBuffer(execution);
    buffers.set(execution, buffer);
  }
  return buffer;
}

export function documentOf(execution: Execution, id: string): DocumentModel {
  return execution.workspace.services.spreadsheet.documents.get(id);
}

export function sheetOf(execution: Execution, documentId: string, sheetId: number): SheetModel {
  const sheet = documentOf(execution, documentId).sheetById(sheetId);
  if (!sheet) throw new ServiceError(`Sheet ${sheetId} not found`);
  return sheet;
}

/** Cell reads cost by their size; a pending write of this run is flushed first. */
export function read<T>(execution: Execution, name: string, cells: number, work: () => T): T {
  bufferOf(execution).flush();
  return execution.call(name, readCost(cells), work, options);
}

export function property<T>(execution: Execution, name: string, work: () => T): T {
  const buffer = bufferOf(execution);
  buffer.flush();
  const ms = buffer.propertiesSeen ? COSTS.sheetProperties : COSTS.firstSheetProperties;
  buffer.propertiesSeen = true;
  return execution.call(name, ms, work, options);
}

/** What the script hands in is copied now: it may change its arrays before the flush. */
export function write<A>(execution: Execution, name: string, given: A, work: (given: A) => void): void {
  const copy = fromScript(given) as A;
  execution.call(name, COSTS.bufferedWrite, () => bufferOf(execution).push(() => work(copy)), options);
}

/** Rows, columns and sheets come and go at once: later calls of the same run build on the new grid. */
export function restructure<T>(execution: Execution, name: string, work: () => T): T {
  bufferOf(execution).flush();
  return execution.call(
    name,
    COSTS.firstSheetProperties,
    () => execution.workspace.services.spreadsheet.documents.change(work),
    options,
  );
}
