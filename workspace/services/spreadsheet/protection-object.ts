// SpreadsheetApp.Protection.
import { Emulated, emulated } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import { ServiceError } from '../../script/service-error';
import { userFrom } from '../session/user';
import type { Area } from './a1';
import { property, sheetOf, write } from './access';
import { ENUMS } from './enums';
import { makeRange } from './makers';
import type { ProtectionState } from './protection';
import { RangeShape } from './range-shape';
import type { SheetModel } from './sheet-model';

type Protection = GoogleAppsScript.Spreadsheet.Protection;
type Person = string | GoogleAppsScript.Base.User;

class ProtectionObject
  extends Emulated
  implements Omit<Protection, 'getRangeName' | 'setNamedRange' | 'setRangeName' | 'addTargetAudience'>
{
  readonly #document: string;
  readonly #sheet: number;
  readonly #id: number;

  constructor(execution: Execution, document: string, sheet: number, id: number) {
    super(execution);
    this.#document = document;
    this.#sheet = sheet;
    this.#id = id;
  }

  addEditor(person: Person): Protection {
    return this.addEditors([emailOf(person)]);
  }

  addEditors(emailAddresses: string[]): Protection {
    return this.#write('addEditors', emailAddresses, (state, emails) => {
      state.editors = [...new Set([...state.editors, ...emails])];
    });
  }

  removeEditor(person: Person): Protection {
    return this.removeEditors([emailOf(person)]);
  }

  removeEditors(people: readonly Person[]): Protection {
    return this.#write('removeEditors', people.map(emailOf), (state, emails) => {
      state.editors = state.editors.filter((email) => !emails.includes(email));
    });
  }

  getEditors(): GoogleAppsScript.Base.User[] {
    const emails = this.#read('getEditors', (state) => state.editors);
    return emails.map((email) => userFrom(this.execution, email));
  }

  canDomainEdit(): boolean {
    return this.#read('canDomainEdit', (state) => state.domainEdit);
  }

  canEdit(): boolean {
    const { effectiveUser, workspace } = this.execution;
    return this.#read(
      'canEdit',
      (state) => state.warningOnly || effectiveUser === workspace.owner || state.editors.includes(effectiveUser),
    );
  }

  getDescription(): string {
    return this.#read('getDescription', (state) => state.description);
  }

  getProtectionType(): GoogleAppsScript.Spreadsheet.ProtectionType {
    return ENUMS.ProtectionType[this.#read('getProtectionType', (state) => state.kind)];
  }

  getRange(): GoogleAppsScript.Spreadsheet.Range {
    const model = sheetOf(this.execution, this.#document, this.#sheet);
    const whole = { row: 1, column: 1, rows: model.rows, columns: model.columns };
    const area = this.#read('getRange', (state) => state.area) ?? whole;
    return makeRange(this.execution, this.#document, this.#sheet, { ...area });
  }

  getUnprotectedRanges(): GoogleAppsScript.Spreadsheet.Range[] {
    const areas = this.#read('getUnprotectedRanges', (state) => state.unprotected);
    return areas.map((area) => makeRange(this.execution, this.#document, this.#sheet, { ...area }));
  }

  isWarningOnly(): boolean {
    return this.#read('isWarningOnly', (state) => state.warningOnly);
  }

  remove(): void {
    write(this.execution, 'Protection.remove', null, () => {
      const model = sheetOf(this.execution, this.#document, this.#sheet);
      model.state.protections = model.state.protections.filter((state) => state.id !== this.#id);
      model.changed();
    });
  }

  setDescription(description: string): Protection {
    return this.#write('setDescription', description, (state, text) => {
      state.description = text;
    });
  }

  setDomainEdit(editable: boolean): Protection {
    return this.#write('setDomainEdit', editable, (state, value) => {
      state.domainEdit = value;
    });
  }

  setRange(range: GoogleAppsScript.Spreadsheet.Range): Protection {
    return this.#write('setRange', placeOf(range), (state, area) => {
      state.area = area;
    });
  }

  setUnprotectedRanges(ranges: GoogleAppsScript.Spreadsheet.Range[]): Protection {
    return this.#write('setUnprotectedRanges', ranges.map(placeOf), (state, areas) => {
      state.unprotected = areas;
    });
  }

  setWarningOnly(warningOnly: boolean): Protection {
    return this.#write('setWarningOnly', warningOnly, (state, value) => {
      state.warningOnly = value;
    });
  }

  #read<T>(name: string, look: (state: ProtectionState) => T): T {
    return property(this.execution, `Protection.${name}`, () => look(this.#state()));
  }

  #write<A>(name: string, given: A, change: (state: ProtectionState, given: A) => void): Protection {
    write(this.execution, `Protection.${name}`, given, (copy) => {
      change(this.#state(), copy);
      sheetOf(this.execution, this.#document, this.#sheet).changed();
    });
    return this as unknown as Protection;
  }

  #state(): ProtectionState {
    const model = sheetOf(this.execution, this.#document, this.#sheet);
    const state = model.state.protections.find((protection) => protection.id === this.#id);
    if (!state) throw new ServiceError('Protection not found');
    return state;
  }
}
const ProtectionClass = emulated(ProtectionObject, 'Protection');

export function makeProtection(execution: Execution, document: string, sheet: number, id: number): Protection {
  return new ProtectionClass(execution, document, sheet, id) as unknown as Protection;
}

/** A fresh protection lets in whoever made it, and the owner. */
export function newProtection(
  model: SheetModel,
  kind: 'SHEET' | 'RANGE',
  area: Area | null,
  execution: Execution,
): number {
  const known = model.state.protections.find((state) => kind === 'SHEET' && state.kind === 'SHEET');
  if (known) return known.id;
  const id = model.document.takeId();
  const editors = [...new Set([execution.workspace.owner, execution.effectiveUser])];
  model.state.protections.push({
    id,
    kind,
    area: area && { ...area },
    description: '',
    warningOnly: false,
    editors,
    domainEdit: false,
    unprotected: [],
  });
  model.changed();
  return id;
}

function placeOf(range: GoogleAppsScript.Spreadsheet.Range): Area {
  return { ...RangeShape.place(range as unknown as RangeShape).area };
}

function emailOf(person: Person): string {
  return typeof person === 'string' ? person : person.getEmail();
}
