// What a cell of the register may hold, and how a table is put together from its columns.

type Shape = 'text' | 'date' | 'time' | 'datetime' | 'int' | 'yes_no' | 'list' | 'email' | 'key';

export interface Column<T = unknown> {
  readonly shape: Shape | 'one_of';
  readonly required: boolean;
  readonly options?: readonly string[];
  /** The value of a cell that is left empty on import. */
  readonly fallback?: string;
  readonly type?: T;
}

type Spec = { required?: boolean; fallback?: string };
const column = <T>(shape: Shape) => {
  const plain: Column<T> = { shape, required: false };
  return (spec?: Spec): Column<T> => (spec ? { ...plain, ...spec } : plain);
};

export const text = column<string>('text');
export const key = column<string>('key');
export const email = column<string>('email');
export const date = column<string>('date');
export const time = column<string>('time');
export const datetime = column<string>('datetime');
export const int = column<number | null>('int');
export const yesNo = column<boolean>('yes_no');
export const list = column<readonly string[]>('list');
export const oneOf = <const O extends readonly string[]>(options: O, spec: Spec = {}): Column<O[number] | ''> => ({
  shape: 'one_of',
  required: false,
  options,
  ...spec,
});
export const must = { required: true } as const;

export interface Table {
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, Column>>;
  /** Imported from a school's CSV files; the other tables are the product's own. */
  readonly imported: boolean;
}

/** The columns are made when a table is first asked about: most runs touch few tables. */
export const table = <C extends Record<string, Column>>(
  imported: boolean,
  tableKey: readonly (keyof C & string)[],
  makeColumns: () => C,
) => {
  let made: C | undefined;
  return {
    key: tableKey,
    imported,
    get columns(): C {
      made ??= makeColumns();
      return made;
    },
  };
};
