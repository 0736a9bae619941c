// What the self-check asks, word for word, and the letters that ask for it; read only where its form is made, read or asked for.
import type { Language, Topic } from '../domain/tables';
import { selfCheck as en } from './en/self-check';
import type { Letter } from './messages';
import { selfCheck as ru } from './ru/self-check';

export const SELF_CHECK_ITEMS = [
  'a1_login',
  'a2_ktp',
  'a3_current',
  'a4_final',
  'a5_reports',
  'a6_safety',
  'b1_useful',
  'b2_easy',
  'b3_worry_reversed_input',
  'b4_ready',
] as const;
/** Questions that are answered by a number from 0 to 3. */
export type SelfCheckItem = (typeof SELF_CHECK_ITEMS)[number];
export const PLACES = ['own_classroom', 'staff_room', 'computer_lab', 'home', 'phone'] as const;
export const HOW_OFTEN = ['never', 'rare', 'weekly', 'daily'] as const;

export interface SelfCheckAsks {
  readonly name: string;
  readonly school_name: string;
  readonly form_url: string;
  readonly until: string;
}

export interface SelfCheckWords {
  readonly title: string;
  readonly intro: string;
  readonly ready: { readonly title: string; readonly help: string; readonly yes: string; readonly no: string };
  readonly section: string;
  readonly items: Readonly<Record<SelfCheckItem, string>>;
  /** From 0 to 3. */
  readonly scales: Readonly<Record<'a' | 'b', readonly string[]>>;
  readonly where: {
    readonly title: string;
    readonly options: Readonly<Record<(typeof PLACES)[number], string>>;
  };
  readonly stopped: {
    readonly title: string;
    readonly options: Readonly<Record<(typeof HOW_OFTEN)[number], string>>;
  };
  readonly confirmation: string;
  invitation(asks: SelfCheckAsks): Letter;
  reminder(asks: SelfCheckAsks): Letter;
  /** Of a request that the lead notes: nothing of what was answered. */
  slotRequest(topic: Topic): string;
  readonly equipmentRequest: string;
}

const catalogues: Readonly<Record<Language, SelfCheckWords>> = { ru, en };

export const selfCheckWords = (language: Language): SelfCheckWords => catalogues[language];
