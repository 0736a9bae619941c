// A recording under way: what is written and chosen, what is suggested, and saying so once it has settled.
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Recording } from '../../contract/rpc';
import { useDesk } from '../desk';
import type { PastedMail } from './pasted-mail';
import { type Begun, preset } from './preset';

/** Long enough for whoever types not to be talked over. */
const QUIET_MS = 900;

export const useBegun = (blank: () => Recording) => {
  const { m, s, board, options, draft, announce } = useDesk();
  const [begun, setBegun] = useState<Begun>(() => draft.current || { recording: blank(), byHand: new Set() });
  const spoken = board?.me.language || 'ru';
  const people = options?.ok ? options.value.people : undefined;
  const found = useMemo(() => preset(begun, people || [], spoken), [begun, people, spoken]);
  const isSuggested = (key: keyof Recording) => !begun.byHand.has(key);

  const { suggestion, meant } = found;
  const said = [
    isSuggested('topic') && suggestion.topic && m.topics[suggestion.topic],
    isSuggested('urgency') && suggestion.urgency && m.urgencies[suggestion.urgency],
    meant.sure?.name,
  ]
    .filter(Boolean)
    .join('. ');
  useEffect(() => {
    const later = said ? setTimeout(() => announce(`${s.recording.suggested}: ${said}`), QUIET_MS) : undefined;
    return () => clearTimeout(later);
  }, [said, announce, s]);

  return {
    ...found,
    begun,
    isSuggested,
    set: (part: Partial<Recording>) =>
      setBegun((before) => ({
        ...before,
        recording: { ...before.recording, ...part },
        byHand: new Set([...before.byHand, ...(Object.keys(part) as (keyof Recording)[])]),
      })),
    write: (text: string) =>
      setBegun((before) => ({
        ...before,
        recording: { ...before.recording, text },
        letter: text.trim() ? before.letter : undefined,
      })),
    takeLetter: (whole: string, { sender }: PastedMail) =>
      setBegun((before) => ({ ...before, letter: { whole, sender } })),
    beginAnew: () => setBegun({ recording: blank(), byHand: new Set() }),
  };
};
