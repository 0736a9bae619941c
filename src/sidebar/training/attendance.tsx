// The day itself: all are ticked, the lead takes out who was not there, by mouse or with the keyboard alone.
import { useId, useState } from 'preact/hooks';
import type { SessionCard } from '../../contract/training';
import { useDesk } from '../desk';
import { PersonField } from '../parts/combobox';
import { TextArea, TextField } from '../parts/fields';
import { type AttendanceDraft, begun, byList, hasTimes, isInGroup, ticked, withExtra } from './attendance-draft';

interface Props {
  card: SessionCard;
  confirm: (draft: AttendanceDraft) => void;
  goBack?: (() => void) | undefined;
}

/** Up and down through the list, as in any list of ticks. */
const onArrow = (event: KeyboardEvent & { currentTarget: HTMLElement }): void => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const ticks = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const at = ticks.indexOf(document.activeElement as HTMLInputElement);
  ticks[(at + step + ticks.length) % ticks.length]?.focus();
};

export function Attendance({ card, confirm, goBack }: Props) {
  const { s, trainings, attendance, announce } = useDesk();
  const t = s.training.attendance;
  const id = useId();
  const [draft, setDraft] = useState<AttendanceDraft>(() => attendance.get(card.session_id) || begun(card));
  const [tried, setTried] = useState(false);
  const keep = (next: AttendanceDraft) => {
    attendance.set(card.session_id, next);
    setDraft(next);
  };
  const set = (part: Partial<AttendanceDraft>) => keep({ ...draft, ...part });

  const group = card.participants.filter(isInGroup);
  const staff = trainings.board?.staff || [];
  const rows = [
    ...group.map((one) => ({ ...one, came: !one.invited_by })),
    ...draft.extra
      .filter((staff_id) => !group.some((one) => one.staff_id === staff_id))
      .map((staff_id) => ({
        staff_id,
        name: staff.find((one) => one.staff_id === staff_id)?.name || staff_id,
        rsvp: '',
        came: true,
      })),
  ];
  const missing: { times?: string; people?: string } = {
    ...(hasTimes(draft) ? {} : { times: t.needTimes }),
    ...(draft.present.length > 0 ? {} : { people: t.needSomebody }),
  };
  const wrong = tried ? missing : {};
  const submit = () => {
    setTried(true);
    if (missing.times || missing.people) return;
    confirm(draft);
  };
  return (
    <form
      class="answer attendance"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        submit();
      }}
    >
      <h3>{card.state === 'held' ? t.correct : t.title}</h3>
      <p class="hint">{t.hint}</p>
      <fieldset onKeyDown={onArrow} aria-describedby={wrong.people ? `${id}-people` : undefined}>
        <legend>
          {t.who} <span class="aside">{`${draft.present.length} / ${rows.length}`}</span>
        </legend>
        <ul class="ticks">
          {rows.map((one) => (
            <li key={one.staff_id}>
              <label class="tick">
                <input
                  type="checkbox"
                  checked={draft.present.includes(one.staff_id)}
                  onChange={() => keep(ticked(draft, one.staff_id))}
                />
                <span>
                  {one.name}
                  {one.came || one.rsvp === 'declined' ? (
                    <small>{one.came ? s.training.members.uninvited : s.training.members.declined}</small>
                  ) : null}
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <div class="row">
        <button type="button" class="link" onClick={() => set({ present: rows.map(({ staff_id }) => staff_id) })}>
          {t.all}
        </button>
        <button type="button" class="link" onClick={() => set({ present: [] })}>
          {t.nobody}
        </button>
      </div>
      <PersonField
        key={draft.extra.length}
        label={t.extra}
        people={staff.map((one) => ({ ...one, active: true }))}
        chosen=""
        choose={(staff_id) => {
          if (staff_id) keep(withExtra(draft, group, staff_id));
        }}
        busy={!trainings.board}
      />
      <details open={draft.pasted !== ''}>
        <summary>{t.paste}</summary>
        <TextArea label={t.pasteLabel} hint={t.pasteHint} value={draft.pasted} write={(pasted) => set({ pasted })} />
        <button
          type="button"
          onClick={() => {
            const next = byList(draft, group, staff);
            keep(next);
            announce(t.read(next.read));
          }}
        >
          {t.apply}
        </button>
      </details>
      {draft.unknown.length > 0 || draft.ambiguous.length > 0 ? (
        <div class="notice warn" role="status">
          <p>{t.read(draft.read)}</p>
          {draft.unknown.length > 0 ? <p>{t.unknown(draft.unknown)}</p> : null}
          {draft.ambiguous.length > 0 ? <p>{t.ambiguous(draft.ambiguous)}</p> : null}
        </div>
      ) : null}
      <div class="moment">
        <TextField
          type="date"
          label={t.date}
          value={draft.date}
          write={(date) => set({ date })}
          invalid={wrong.times}
        />
        <TextField type="time" label={t.starts} value={draft.starts_at} write={(starts_at) => set({ starts_at })} />
        <TextField type="time" label={t.ends} value={draft.ends_at} write={(ends_at) => set({ ends_at })} />
      </div>
      <label class="tick">
        <input
          type="checkbox"
          checked={draft.sheet_signed}
          onChange={(event) => set({ sheet_signed: event.currentTarget.checked })}
        />
        {t.sheet}
      </label>
      {wrong.people ? (
        <p id={`${id}-people`} class="wrong" role="alert">
          {wrong.people}
        </p>
      ) : null}
      <div class="row">
        <button type="submit" class="main" aria-keyshortcuts="Control+Enter">
          {t.confirm(draft.present.length, rows.length)}
        </button>
        {goBack ? (
          <button type="button" onClick={goBack}>
            {s.common.cancel}
          </button>
        ) : null}
      </div>
    </form>
  );
}
