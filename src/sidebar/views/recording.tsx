// A spoken or mailed request, recorded in under fifteen seconds: its words, who asks, Ctrl+Enter.
import { useEffect, useRef, useState } from 'preact/hooks';
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
import { useBegun } from '../suggestion/use-begun';

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

export function RecordingView() {
  const { m, s, board, options, loadOptions, draft, announce } = useDesk();
  const { begun, recording, suggestion, meant, isSuggested, set, write, takeLetter, beginAnew } = useBegun(() =>
    blank(board?.me.language || 'ru'),
  );
  const [wrong, setWrong] = useState<{ person?: string; text?: string }>({});
  const [failure, setFailure] = useState<Failure>();
  const [saving, setSaving] = useState(false);
  const [recorded, setRecorded] = useState<Recorded>();
  const form = useRef<HTMLFormElement>(null);
  const known = options?.ok ? options.value : undefined;
  useEffect(() => void loadOptions(), [loadOptions]);
  useEffect(() => {
    draft.current = recorded ? undefined : begun;
  }, [draft, begun, recorded]);

  const slots = (known?.slots || []).filter(
    (slot) =>
      !slot.kept_for &&
      slot.topics.some((topic) => topicOf(topic) === recording.topic) &&
      slot.formats.includes(recording.format),
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
    beginAnew();
    announce(`${s.recording.saved}: № ${reply.value.requests[0]?.request_id || ''}`);
    // The slot may be gone now: the next recording asks again.
    void loadOptions(true);
  };
  if (recorded) return <Outcome recorded={recorded} another={() => setRecorded(undefined)} />;

  return (
    <section>
      <Heading>{s.recording.title}</Heading>
      {board?.low_data ? <p class="hint">{s.lowData.recording}</p> : null}
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
          takeLetter={takeLetter}
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
            hint={known && recording.text.trim() && slots.length === 0 ? s.recording.noneFits : ''}
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
