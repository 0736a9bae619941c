// What the workbench says of the low-data mode.
type Texts<K extends string> = Readonly<Record<K, string>>;

export type LowDataViewMessages = Texts<
  | 'nav'
  | 'title'
  | 'reading'
  | 'intro'
  | 'solves'
  | 'solvesNot'
  | 'found'
  | 'nothingFound'
  | 'responses'
  | 'stays'
  | 'ownerOnly'
  | 'saveKey'
  | 'keySaved'
  | 'keyFile'
  | 'understood'
  | 'switchOn'
  | 'switching'
  | 'isOn'
  | 'names'
  | 'takeOut'
  | 'switchOff'
  | 'switchOffHint'
  | 'yesSwitchOff'
  | 'cancel'
  | 'isOff'
  | 'recording'
> & {
  readonly solved: readonly string[];
  readonly notSolved: readonly string[];
  /** What no programme can take out. */
  readonly left: readonly string[];
  readonly counts: Readonly<
    Record<'names' | 'addresses' | 'senders' | 'texts' | 'invitations' | 'letters', (n: number) => string>
  >;
  telling(codes: readonly string[]): string;
  /** The columns of the key file. */
  readonly columns: readonly [string, string, string];
  /** Of an import: cells that were emptied in the page. */
  emptied(n: number): string;
};
