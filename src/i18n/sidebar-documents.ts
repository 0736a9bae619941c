// What the workbench says about the papers that can be printed, and those that were registered.
import type { PrintKind } from '../contract/rpc';
import type { VersionState } from '../contract/schedule';

type Texts<K extends string> = Readonly<Record<K, string>>;

export interface DocumentsMessages
  extends Texts<
    | 'nav'
    | 'title'
    | 'hint'
    | 'open'
    | 'opening'
    | 'register'
    | 'registerYes'
    | 'registering'
    | 'goBack'
    | 'number'
    | 'numberHint'
    | 'registered'
    | 'noneRegistered'
    | 'again'
    | 'version'
    | 'period'
    | 'days'
    | 'from'
    | 'to'
    | 'session'
    | 'erasure'
    | 'person'
    | 'emptyForm'
    | 'nothing'
  > {
  readonly names: Texts<PrintKind>;
  readonly about: Texts<PrintKind>;
  readonly states: Texts<VersionState>;
  versionNamed(version: number, state: string, from: string, to: string): string;
  done(number: string): string;
  line(number: string, made_at: string, by: string): string;
}
