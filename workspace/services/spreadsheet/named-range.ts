// SpreadsheetApp.NamedRange.
import { Emulated, emulated } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import { ServiceError } from '../../script/service-error';
import { documentOf, property, write } from './access';
import type { DocumentModel, NamedArea } from './document-model';
import { makeRange } from './makers';
import { RangeShape } from './range-shape';

type NamedRange = GoogleAppsScript.Spreadsheet.NamedRange;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

class NamedRangeObject extends Emulated implements NamedRange {
  readonly #document: string;
  #name: string;

  constructor(execution: Execution, document: string, name: string) {
    super(execution);
    this.#document = document;
    this.#name = name;
  }

  getName(): string {
    return this.#name;
  }

  getRange(): GoogleRange {
    return property(this.execution, 'NamedRange.getRange', () => {
      const { sheet, area } = find(documentOf(this.execution, this.#document), this.#name);
      if (!area) throw new ServiceError('The named range has lost its cells.');
      return makeRange(this.execution, this.#document, sheet, { ...area });
    });
  }

  remove(): void {
    removeNamed(this.execution, 'NamedRange.remove', this.#document, this.#name);
  }

  setName(name: string): NamedRange {
    const before = this.#name;
    this.#name = checkName(name);
    write(this.execution, 'NamedRange.setName', name, (given) => {
      const document = documentOf(this.execution, this.#document);
      find(document, before).name = given;
      document.changed();
    });
    return this as unknown as NamedRange;
  }

  setRange(range: GoogleRange): NamedRange {
    setNamed(this.execution, 'NamedRange.setRange', this.#document, this.#name, range);
    return this as unknown as NamedRange;
  }
}
const NamedRangeClass = emulated(NamedRangeObject, 'NamedRange');

export function namedRangeFrom(execution: Execution, document: string, name: string): NamedRange {
  return new NamedRangeClass(execution, document, name) as unknown as NamedRange;
}

export function setNamed(
  execution: Execution,
  call: string,
  documentId: string,
  name: string,
  range: GoogleRange,
): void {
  const { sheet, area } = RangeShape.place(range as unknown as RangeShape);
  write(execution, call, checkName(name), (given) => {
    const document = documentOf(execution, documentId);
    const others = document.row.state.named.filter((named) => named.name !== given);
    document.row.state.named = [...others, { name: given, sheet, area: { ...area } }];
    document.changed();
  });
}

export function removeNamed(execution: Execution, call: string, documentId: string, name: string): void {
  write(execution, call, name, (given) => {
    const document = documentOf(execution, documentId);
    document.row.state.named = document.row.state.named.filter((named) => named.name !== given);
    document.changed();
  });
}

function find(document: DocumentModel, name: string): NamedArea {
  const named = document.row.state.named.find((range) => range.name === name);
  if (!named) throw new ServiceError(`The named range ${name} does not exist.`);
  return named;
}

/** Letters, digits and underscores; nothing that reads as a cell. */
function checkName(name: string): string {
  const good = /^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name);
  if (!good) throw new ServiceError(`The name "${name}" is not valid for a named range.`);
  return name;
}
