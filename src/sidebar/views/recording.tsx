// A spoken or mailed request, recorded in under fifteen seconds: its words, who asks, Ctrl+Enter.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Recorded, Recording } from '../../contract/rpc';
import type { Failure } from '../../domain/facts';
import type { Language } from '../../domain/tables';
import { topicOf } from '../../i18n/phrases';
import { useDesk } from '../desk';
import { PersonField } from '../parts/combobox';
import { Choice } from '../parts/fields';
import { Outcome } from '../parts/outcome';
import { RecordingDetails } from '../parts/recording-details';
import { RecordingText } from '../parts/recording-text';
import { RecordingTopic } from '../parts/recording-topic';
import { Busy, Heading, Refusal } from '../parts/signs';
import { call } from '../server';
import { type Begun, preset } from '../suggestion/preset';

const blank = (language: Language): Recording => ({
  key: `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`,
  staff_id: '',
  channel: 'oral',
  language,
  topic: 'other',
  more_topics: [],
  text: '',
  class_label: '',
  subject: '',
  urgency: 'normal',
  format: 'in_person',
  slot_choice: '',
});

/** Long enough for whoever types not to be talked over. */
const QUIET_MS = 900;

export function RecordingView() {
  const { m, s, board, options, loadOptions, draft, announce } = useDesk();
  const spoken = board?.me.language || 'ru';
  const [begun, setBegun] = useState<Begun>(() => draft.current || { recording: blank(spoken), byHand: new Set() });
  const [wrong, setWrong] = useState<{ person?: string; text?: string }>({});
  const [failure, setFailure] = useState<Failure>();
  const [saving, setSaving] = useState(false);
  const [recorded, setRecorded] = useState<Recorded>();
  const form = useRef<HTMLFormElement>(null);
  const known = options?.ok ? options.value : undefined;
  const { recording, suggestion, meant } = useMemo(
    () => preset(begun, known?.people || [], spoken),
    [begun, known, spoken],
  );
  useEffect(() => void loadOptions(), [loadOptions]);
  useEffect(() => {
    draft.current = recorded ? undefined : begun;
  }, [draft, begun, recorded]);

  const isSuggested = (key: keyof Recording) => !begun.byHand.has(key);
  const said = [
    isSuggested('topic') && suggestion.topic && m.topics[suggestion.topic],
    isSuggested('urgency') && suggestion.urgency && m.urgencies[suggestion.urgency],
    meant.sure?.name,
  ]
    .filter(Boolean)
    .join('. ');
  useEffect(() => {
    if (!said || recorded) return;
    const later = setTimeout(() => announce(`${s.recording.suggested}: ${said}`), QUIET_MS);
    return () => clearTimeout(later);
  }, [said, recorded, announce, s]);

  const set = (part: Partial<Recording>) =>
    setBegun((before) => ({
      ...before,
      recording: { ...before.recording, ...part },
      byHand: new Set([...before.byHand, ...(Object.keys(part) as (keyof Recording)[])]),
    }));
  const write = (text: string) =>
    setBegun((before) => ({
      ...before,
      recording: { ...before.recording, text },
      letter: text.trim() ? before.letter : undefined,
    }));
  const slots = (known?.slots || []).filter(
    (slot) =>
      slot.topics.some((topic) => topicOf(topic) === recording.topic) && slot.formats.includes(recording.format),
  );
  const slot_choice =
    recording.slot_choice === 'any' || slots.some(({ slot_id }) => slot_id === recording.slot_choice)
      ? recording.slot_choice
      : '';

  const save = async () => {
    if (saving) return;
    const missing = {
      ...(recording.staff_id ? {} : { person: s.recording.needPerson }),
      ...(recording.text.trim() ? {} : { text: s.recording.needText }),
    };
    setWrong(missing);
    if (missing.person || missing.text) {
      form.current?.querySelector<HTMLElement>(missing.text ? 'textarea' : 'input[role=combobox]')?.focus();
      return;
    }
    setSaving(true);
    setFailure(undefined);
    const reply = await call('recordRequest', {
      ...recording,
      more_topics: recording.more_topics.filter((topic) => topic !== recording.topic),
      slot_choice: recording.format === 'written' ? '' : slot_choice,
    });
    setSaving(false);
    if (!reply.ok) return setFailure(reply);
    setRecorded(reply.value);
    announce(`${s.recording.saved}: № ${reply.value.requests[0]?.request_id || ''}`);
    // The slot may be gone now: the next recording asks again.
    void loadOptions(true);
  };
  const another = () => {
    setRecorded(undefined);
    setBegun({ recording: blank(spoken), byHand: new Set() });
  };
  if (recorded) return <Outcome recorded={recorded} another={another} />;

  return (
    <section>
      <Heading>{s.recording.title}</Heading>
      {options && !options.ok ? <Refusal failure={options} retry={() => void loadOptions(true)} /> : null}
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void save();
        }}
      >
        <RecordingText
          text={recording.text}
          invalid={wrong.text}
          letter={begun.letter?.whole}
          write={write}
          takeLetter={(whole, { sender }) => setBegun((before) => ({ ...before, letter: { whole, sender } }))}
        />
        <PersonField
          label={s.recording.person}
          people={known?.people || []}
          candidates={meant.possible}
          note={meant.sure ? s.recording.byLetter : ''}
          chosen={recording.staff_id}
          choose={(staff_id) => set({ staff_id })}
          invalid={wrong.person}
          busy={!options}
        />
        <RecordingTopic recording={recording} suggestion={suggestion} byHand={!isSuggested('topic')} set={set} />
        <div class="pair">
          <Choice
            label={s.recording.format}
            value={recording.format}
            words={Object.entries(m.formats) as [Recording['format'], string][]}
            choose={(format) => set({ format })}
          />
          <Choice
            label={s.recording.urgency}
            hint={isSuggested('urgency') && suggestion.urgency ? s.recording.suggested : ''}
            value={recording.urgency}
            words={Object.entries(m.urgencies) as [Recording['urgency'], string][]}
            choose={(urgency) => set({ urgency })}
          />
        </div>
        {recording.format === 'written' ? null : (
          <Choice
            label={s.recording.slot}
            hint={known && slots.length === 0 ? s.recording.noneFits : ''}
            value={slot_choice}
            words={[
              ['', s.recording.noSlot],
              ...(slots.length > 0 ? [['any', s.recording.anySlot] as [string, string]] : []),
              ...slots.map((slot): [string, string] => [slot.slot_id, slot.label]),
            ]}
            choose={(choice) => set({ slot_choice: choice })}
          />
        )}
        <RecordingDetails recording={recording} subjects={known?.subjects || []} set={set} />
        {failure ? <Refusal failure={failure} /> : null}
        {saving ? <Busy text={s.recording.saving} /> : null}
        <div class="row save">
          <button type="submit" class="main" aria-disabled={saving} aria-keyshortcuts="Control+Enter">
            {s.recording.save}
          </button>
          <small aria-hidden="true">{s.recording.keys}</small>
        </div>
      </form>
    </section>
  );
}
