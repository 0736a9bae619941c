// A recording as it stands: what a person chose, and for the rest what the text and the letter suggest.
import type { Recording, RecordingOptions } from '../../contract/rpc';
import type { Language } from '../../domain/tables';
import type { Sender } from './pasted-mail';
import { type Meant, meantBy } from './sender';
import { type Suggestion, suggestionFor } from './topics';

type Person = RecordingOptions['people'][number];

export interface Begun {
  readonly recording: Recording;
  /** Chosen by a person: no suggestion changes it any more. */
  readonly byHand: ReadonlySet<keyof Recording>;
  /** Of a pasted letter. */
  readonly letter?: { readonly whole: string; readonly sender: Sender } | undefined;
}
export interface Preset {
  readonly recording: Recording;
  readonly suggestion: Suggestion;
  readonly meant: Meant<Person>;
}

const NOBODY: Meant<Person> = { sure: undefined, possible: [] };

export const preset = (begun: Begun, people: readonly Person[], spoken: Language): Preset => {
  const { recording: chosen, byHand, letter } = begun;
  const suggestion = suggestionFor(chosen.text);
  const meant = letter && !byHand.has('staff_id') ? meantBy(people, letter.sender) : NOBODY;
  const staff_id = meant.sure?.staff_id ?? chosen.staff_id;
  const suggested: Partial<Recording> = {
    staff_id,
    topic: suggestion.topic ?? 'other',
    urgency: suggestion.urgency ?? 'normal',
    channel: letter ? 'email' : 'oral',
    language: people.find((person) => person.staff_id === staff_id)?.language ?? spoken,
  };
  const kept = Object.fromEntries(Object.entries(suggested).filter(([key]) => !byHand.has(key as keyof Recording)));
  return { recording: { ...chosen, ...kept }, suggestion, meant };
};
