// SpreadsheetApp.DeveloperMetadata and its finder, on spreadsheets and sheets.
import { Emulated, emulated } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import { ServiceError } from '../../script/service-error';
import { documentOf, read, sheetOf, write } from './access';
import { ENUMS } from './enums';
import type { Metadata } from './metadata';

type DeveloperMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Finder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
type Visibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;
/** A sheet, or with null the spreadsheet itself. */
interface Home {
  document: string;
  sheet: number | null;
}

function listOf(execution: Execution, { document, sheet }: Home): { list: Metadata[]; changed: () => void } {
  if (sheet === null) {
    const model = documentOf(execution, document);
    return { list: model.row.state.metadata, changed: () => model.changed() };
  }
  const model = sheetOf(execution, document, sheet);
  return { list: model.state.metadata, changed: () => model.changed() };
}

class DeveloperMetadataObject
  extends Emulated
  implements
    Pick<
      DeveloperMetadata,
      'getId' | 'getKey' | 'getValue' | 'getVisibility' | 'remove' | 'setKey' | 'setValue' | 'setVisibility'
    >
{
  readonly #home: Home;
  readonly #data: Metadata;

  constructor(execution: Execution, home: Home, data: Metadata) {
    super(execution);
    this.#home = home;
    this.#data = { ...data };
  }

  getId(): number {
    return this.#data.id;
  }

  getKey(): string {
    return this.#data.key;
  }

  getValue(): string | null {
    return this.#data.value;
  }

  getVisibility(): Visibility {
    return ENUMS.DeveloperMetadataVisibility[this.#data.visibility];
  }

  remove(): void {
    write(this.execution, 'DeveloperMetadata.remove', null, () => {
      const { list, changed } = listOf(this.execution, this.#home);
      const index = list.findIndex((data) => data.id === this.#data.id);
      if (index >= 0) list.splice(index, 1);
      changed();
    });
  }

  setKey(key: string): DeveloperMetadata {
    return this.#change('setKey', { key });
  }

  setValue(value: string): DeveloperMetadata {
    return this.#change('setValue', { value });
  }

  setVisibility(visibility: Visibility): DeveloperMetadata {
    return this.#change('setVisibility', { visibility: String(visibility) as Metadata['visibility'] });
  }

  #change(name: string, part: Partial<Metadata>): DeveloperMetadata {
    Object.assign(this.#data, part);
    write(this.execution, `DeveloperMetadata.${name}`, part, (copy) => {
      const { list, changed } = listOf(this.execution, this.#home);
      const found = list.find((data) => data.id === this.#data.id);
      if (!found) throw new ServiceError('The developer metadata no longer exists.');
      Object.assign(found, copy);
      changed();
    });
    return this as unknown as DeveloperMetadata;
  }
}
const DeveloperMetadataClass = emulated(DeveloperMetadataObject, 'DeveloperMetadata');

class FinderObject
  extends Emulated
  implements Pick<Finder, 'find' | 'withId' | 'withKey' | 'withValue' | 'withVisibility'>
{
  readonly #homes: () => Home[];
  readonly #wanted: Partial<Metadata> = {};

  constructor(execution: Execution, homes: () => Home[]) {
    super(execution);
    this.#homes = homes;
  }

  find(): DeveloperMetadata[] {
    const wanted = Object.entries(this.#wanted) as [keyof Metadata, unknown][];
    return read(this.execution, 'DeveloperMetadataFinder.find', 0, () =>
      this.#homes().flatMap((home) =>
        listOf(this.execution, home)
          .list.filter((data) => wanted.every(([key, value]) => data[key] === value))
          .map((data) => new DeveloperMetadataClass(this.execution, home, data) as unknown as DeveloperMetadata),
      ),
    );
  }

  withId(id: number): Finder {
    return this.#want({ id });
  }

  withKey(key: string): Finder {
    return this.#want({ key });
  }

  withValue(value: string): Finder {
    return this.#want({ value });
  }

  withVisibility(visibility: Visibility): Finder {
    return this.#want({ visibility: String(visibility) as Metadata['visibility'] });
  }

  #want(part: Partial<Metadata>): Finder {
    Object.assign(this.#wanted, part);
    return this as unknown as Finder;
  }
}
const DeveloperMetadataFinder = emulated(FinderObject, 'DeveloperMetadataFinder');

export function metadataFinder(execution: Execution, homes: () => Home[]): Finder {
  return new DeveloperMetadataFinder(execution, homes) as unknown as Finder;
}

/** addDeveloperMetadata(key [, value] [, visibility]) of spreadsheets and sheets. */
export function addMetadata(execution: Execution, name: string, home: Home, args: readonly unknown[]): void {
  const [key, second, third] = args;
  const value = typeof second === 'string' ? second : null;
  const visibility = String((typeof second === 'string' ? third : second) ?? 'DOCUMENT') as Metadata['visibility'];
  write(execution, name, { key: String(key), value, visibility }, (given) => {
    const { list, changed } = listOf(execution, home);
    list.push({ id: documentOf(execution, home.document).takeId(), ...given });
    changed();
  });
}
