// The JSON of the low-data mode: what switching it on takes out, and the key that stays with the lead.
import type { Reply } from './rpc';

export interface LowData {
  on: boolean;
  /** The account that owns form and calendar: no other is known to the register afterwards. */
  may_switch: boolean;
  /** People whose name stands in the register. */
  names: number;
  addresses: number;
  /** Requests that hold their sender's address. */
  senders: number;
  /** Consultations and trainings to come that people were invited to. */
  invitations: number;
  /** Letters that are owed and will not be sent. */
  letters: number;
  /** Texts in which somebody of the register is named. */
  texts: number;
  /** Codes that look as if they were made of a name. */
  telling: string[];
}
/** Whose code it is. */
export interface KeyLine {
  code: string;
  name: string;
  position: string;
}
export interface NameKey {
  lines: KeyLine[];
  /** Shown again when the mode is switched on: the names as they stood in the file. */
  mark: string;
}

export interface LowDataRpc {
  lowData(args: Record<string, never>): Reply<LowData>;
  nameKey(args: Record<string, never>): Reply<NameKey>;
  /** `mark`: of the key file that was saved; only switching on asks for it. */
  switchLowData(args: { on: boolean; mark: string }): Reply<LowData>;
}
