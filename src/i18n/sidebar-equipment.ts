// What the workbench says about the equipment: devices, checks, shortages, wishes.
import type { DeviceKind, DeviceStatus, UpgradeStatus } from '../contract/equipment';
import type { Params } from './messages';

export type EquipmentDecision = 'checks_due' | 'device_mended';
type Texts<K extends string> = Readonly<Record<K, string>>;

export interface EquipmentViewMessages {
  readonly title: string;
  readonly hint: string;
  readonly checks: Texts<
    | 'title'
    | 'hint'
    | 'none'
    | 'due'
    | 'working'
    | 'done'
    | 'saved'
    | 'looseDevices'
    | 'takeOver'
    | 'takenOver'
    | 'show'
    | 'all'
    | 'never'
  > & {
    checked(date: string): string;
    counted(counted: number, said: number): string;
    devices(n: number): string;
  };
  readonly devices: Texts<
    | 'title'
    | 'none'
    | 'add'
    | 'edit'
    | 'save'
    | 'saved'
    | 'number'
    | 'numberHint'
    | 'needNumber'
    | 'taken'
    | 'name'
    | 'needName'
    | 'kind'
    | 'room'
    | 'noRoom'
    | 'note'
    | 'noteHint'
    | 'fault'
    | 'faultSaved'
    | 'report'
    | 'reportHint'
    | 'works'
    | 'worksSaved'
    | 'stillFaulty'
    | 'perhapsMended'
    | 'writeOff'
    | 'writeOffSure'
    | 'writtenOff'
    | 'writtenOffList'
    | 'workingList'
    | 'due'
  > & {
    readonly kinds: Texts<DeviceKind>;
    readonly statuses: Texts<DeviceStatus>;
    since(date: string, report: string): string;
  };
  readonly shortages: Texts<'title' | 'hint' | 'none' | 'wish' | 'wished' | 'rule' | 'showRows' | 'rowsShown'> & {
    readonly what: Readonly<Record<string, string>>;
    /** How it is counted, in one sentence. */
    readonly how: Readonly<Record<string, string>>;
    readonly needed: Readonly<Record<string, string>>;
    lacking(n: number, room: string): string;
  };
  readonly upgrades: Texts<
    | 'title'
    | 'none'
    | 'plans'
    | 'add'
    | 'what'
    | 'needWhat'
    | 'count'
    | 'room'
    | 'anyRoom'
    | 'reason'
    | 'reasonHint'
    | 'save'
    | 'saved'
    | 'moved'
    | 'settled'
  > & {
    readonly statuses: Texts<UpgradeStatus>;
    readonly becomes: Texts<UpgradeStatus>;
    asked(date: string): string;
    line(what: string, count: number): string;
  };
  /** On the card of a failure. */
  readonly incident: Texts<'link' | 'choose' | 'save' | 'linked' | 'devices' | 'noDevices'>;
  readonly decision: Readonly<Record<EquipmentDecision, { say(params: Params): string; action: string }>>;
}
