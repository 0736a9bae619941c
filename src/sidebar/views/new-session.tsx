// A session that the lead adds: what about, when, where, and for whom. It is a proposal like any other.
import { useEffect, useState } from 'preact/hooks';
import type { TrainingChange } from '../../contract/training';
import type { Failure } from '../../domain/facts';
import { useDesk, type View } from '../desk';
import { PersonField } from '../parts/combobox';
import { Busy, Heading, Refusal } from '../parts/signs';
import { call } from '../server';
import { termOf } from '../training/board';
import { type FieldProblems, SessionFields, useProblems } from '../training/session-fields';

const BLANK: TrainingChange = {
  session_id: '',
  period_code: '',
  topics: [],
  title: '',
  date: '',
  starts_at: '',
  ends_at: '',
  room_id: '',
  add: [],
  remove: [],
};

export function NewSessionView({ wish }: { wish?: View['wish'] }) {
  const { s, go, trainings, announce } = useDesk();
  const t = s.training.adding;
  const { board } = trainings;
  const problems = useProblems();
  const [wanted, setWanted] = useState<TrainingChange>({
    ...BLANK,
    topics: wish?.topics || [],
    add: wish?.people || [],
  });
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [saving, setSaving] = useState(false);
  useEffect(() => {
    if (!board) void trainings.load();
  }, []);

  const set = (part: Partial<TrainingChange>) => setWanted({ ...wanted, ...part });
  const term =
    board?.terms.find(({ from, to }) => from <= wanted.date && wanted.date <= to) ||
    (board && termOf(board, board.period_code));
  const change = {
    ...wanted,
    period_code: term?.period_code || '',
    room_id: wanted.room_id || board?.rooms[0]?.room_id || '',
  };
  const staff = board?.staff || [];
  const open = (term?.people || [])
    .filter(({ state, staff_id }) => state === 'at_risk' && !wanted.add.includes(staff_id))
    .map(({ staff_id }) => staff_id);
  const missing: FieldProblems & { people?: string } = {
    ...problems(change),
    ...(wanted.add.length > 0 ? {} : { people: t.needPeople }),
  };
  const wrong = tried ? missing : {};
  const save = async () => {
    setTried(true);
    if (saving || Object.keys(missing).length > 0) return;
    setSaving(true);
    setFailure(undefined);
    const reply = await call('changeTraining', change);
    setSaving(false);
    if (!reply.ok) return setFailure(reply);
    trainings.put(reply.value);
    go({ section: 'training', session_id: reply.value.session_id });
    announce(t.added);
  };
  return (
    <section>
      <button type="button" class="link back" onClick={() => go({ section: 'training' })}>
        ‹ {s.training.title}
      </button>
      <Heading>{t.title}</Heading>
      <p class="hint">{t.hint}</p>
      {trainings.failure ? <Refusal failure={trainings.failure} retry={() => void trainings.load()} /> : null}
      {board ? null : <Busy text={s.common.loading} />}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <SessionFields value={change} set={set} wrong={wrong} />
        <PersonField
          key={wanted.add.length}
          label={s.training.members.add}
          people={staff
            .filter(({ staff_id }) => !wanted.add.includes(staff_id))
            .map((one) => ({ ...one, active: true }))}
          chosen=""
          choose={(staff_id) => staff_id && set({ add: [...wanted.add, staff_id] })}
          invalid={wrong.people}
          busy={!board}
        />
        {open.length > 0 ? (
          <div class="row">
            <button type="button" onClick={() => set({ add: [...wanted.add, ...open] })}>
              {t.openPlaces(open.length)}
            </button>
          </div>
        ) : null}
        {wanted.add.length > 0 ? (
          <ul class="people">
            {wanted.add.map((staff_id) => {
              const name = staff.find((one) => one.staff_id === staff_id)?.name || staff_id;
              return (
                <li key={staff_id} class="member">
                  <span>{name}</span>
                  <button
                    type="button"
                    class="link"
                    aria-label={`${s.training.members.takeOut}: ${name}`}
                    onClick={() => set({ add: wanted.add.filter((one) => one !== staff_id) })}
                  >
                    {s.training.members.takeOut}
                  </button>
                </li>
              );
            })}
          </ul>
        ) : null}
        {failure ? <Refusal failure={failure} /> : null}
        {saving ? <Busy text={s.common.working} /> : null}
        <button type="submit" class="main" aria-disabled={saving}>
          {t.save}
        </button>
      </form>
    </section>
  );
}
