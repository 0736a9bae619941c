// Somebody came without a booking: who, what about, what was agreed.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Visit } from '../../contract/desk';
import type { RequestCard } from '../../contract/rpc';
import type { Failure } from '../../domain/facts';
import type { Topic } from '../../domain/tables';
import { useDesk } from '../desk';
import { PersonField } from '../parts/combobox';
import { Choice, TextArea } from '../parts/fields';
import { Busy, Heading, Notice, Refusal } from '../parts/signs';
import { visitTopics } from '../request/visit-topics';
import { call } from '../server';

const blank = (slot_id: string, topic: Topic): Visit => ({
  key: `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`,
  slot_id,
  staff_id: '',
  topic,
  text: '',
  answer: '',
});

export function VisitView({ slot_id }: { slot_id: string }) {
  const { m, s, board, options, loadOptions, go, announce } = useDesk();
  const v = s.desk.visit;
  const slot = board?.today.find((one) => one.slot_id === slot_id);
  const topics = visitTopics(board?.me.access || 'none', slot);
  const [visit, setVisit] = useState(() => blank(slot_id, topics[0] || 'other'));
  const [wrong, setWrong] = useState<{ person?: string; text?: string }>({});
  const [failure, setFailure] = useState<Failure>();
  const [saving, setSaving] = useState(false);
  const [recorded, setRecorded] = useState<RequestCard>();
  const next = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => void loadOptions(), [loadOptions]);
  useLayoutEffect(() => {
    if (recorded) next.current?.focus();
    else form.current?.querySelector('input')?.focus();
  }, [recorded]);
  const set = (part: Partial<Visit>) => setVisit({ ...visit, ...part });

  const save = async () => {
    if (saving) return;
    const missing = {
      ...(visit.staff_id ? {} : { person: v.needPerson }),
      ...(visit.text.trim() ? {} : { text: v.needText }),
    };
    setWrong(missing);
    if (Object.keys(missing).length > 0) {
      form.current?.querySelector<HTMLElement>(missing.person ? 'input' : 'textarea')?.focus();
      return;
    }
    setSaving(true);
    setFailure(undefined);
    const reply = await call('recordVisit', visit);
    setSaving(false);
    if (!reply.ok) return setFailure(reply);
    setRecorded(reply.value);
    announce(v.saved);
  };

  return (
    <section>
      <button type="button" class="link back" onClick={() => go({ section: 'workbench' })}>
        ‹ {s.common.back}
      </button>
      <Heading>{v.title}</Heading>
      {slot ? <p class="hint">{[`${slot.starts_at}–${slot.ends_at}`, slot.room].filter(Boolean).join(' · ')}</p> : null}
      {recorded ? (
        <>
          <Notice kind="good">
            <p>
              ✓ {v.saved} № {recorded.request_id}, {recorded.person}
            </p>
          </Notice>
          <div class="row">
            <button
              ref={next}
              type="button"
              class="main"
              onClick={() => {
                setRecorded(undefined);
                setVisit(blank(slot_id, visit.topic));
              }}
            >
              {v.another}
            </button>
            <button
              type="button"
              class="link"
              onClick={() => go({ section: 'workbench', request_id: recorded.request_id })}
            >
              {s.recording.open}
            </button>
          </div>
        </>
      ) : (
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
          {options && !options.ok ? <Refusal failure={options} retry={() => void loadOptions(true)} /> : null}
          <PersonField
            label={v.person}
            people={options?.ok ? options.value.people : []}
            chosen={visit.staff_id}
            choose={(staff_id) => set({ staff_id })}
            invalid={wrong.person}
            busy={!options}
          />
          <Choice
            label={v.topic}
            value={visit.topic}
            words={topics.map((topic) => [topic, m.topics[topic]] as const)}
            choose={(topic) => set({ topic })}
          />
          <TextArea
            label={v.text}
            hint={v.textHint}
            invalid={wrong.text}
            value={visit.text}
            write={(text) => set({ text })}
          />
          <TextArea
            label={v.answer}
            hint={visit.answer.trim() ? v.mails : v.mailsNobody}
            value={visit.answer}
            write={(answer) => set({ answer })}
          />
          {failure ? <Refusal failure={failure} /> : null}
          {saving ? <Busy text={s.common.working} /> : null}
          <div class="row">
            <button type="submit" class="main" aria-disabled={saving}>
              {v.save}
            </button>
            <small>{s.recording.keys}</small>
          </div>
        </form>
      )}
    </section>
  );
}
