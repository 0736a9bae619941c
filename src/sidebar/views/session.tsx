// One training session: what stands, what may be done, and the day itself.
import { useRef, useState } from 'preact/hooks';
import type { Participant, SessionCard, TrainingChange, TrainingOption } from '../../contract/training';
import type { View } from '../desk';
import { useDesk } from '../desk';
import { History } from '../parts/history';
import { Busy, Heading, Notice, Refusal } from '../parts/signs';
import { call } from '../server';
import { WhatChanged } from '../training/affected';
import { Attendance } from '../training/attendance';
import { type AttendanceDraft, confirmationOf, confirmed } from '../training/attendance-draft';
import { approved, changeOf, moved } from '../training/board';
import { CancelForm } from '../training/cancel-form';
import { ChangeForm } from '../training/change-form';
import { Members } from '../training/members';
import { OtherDays } from '../training/other-days';
import { type Panel, SessionActions } from '../training/session-actions';
import { SessionFacts } from '../training/session-facts';
import { useSession } from '../training/session-state';

export function SessionView({ session_id, open }: { session_id: string; open: View['open'] }) {
  const { m, s, go, trainings, attendance } = useDesk();
  const t = s.training;
  const session = useSession(session_id);
  const { card } = session;
  const [panel, setPanel] = useState<Panel | undefined>(open);
  const [picked, setPicked] = useState<TrainingOption>();
  const [reason, setReason] = useState('');
  const top = useRef<HTMLElement>(null);
  // A session that is over asks for its attendance by itself.
  const shown: Panel = panel ?? (card?.state === 'unconfirmed' && card.may.includes('confirm') ? 'attendance' : '');

  const attempt = async (
    expected: SessionCard,
    words: { doing?: string; done: string },
    ask: Parameters<typeof session.attempt>[2],
  ): Promise<boolean> => {
    // The button is gone: without a place to be, the keyboard would start from the top of the page.
    top.current?.querySelector<HTMLElement>('h2')?.focus();
    const agreed = await session.attempt(expected, { doing: words.doing || '', done: words.done }, ask);
    if (agreed) setPanel('');
    return agreed;
  };
  const change = (wanted: TrainingChange, expected: SessionCard, done: string) =>
    attempt(expected, { done }, () => call('changeTraining', wanted));
  /** The board comes back first, then what became of this session. */
  const onBoard =
    (name: 'approveTraining' | 'cancelTraining', why = '') =>
    async () => {
      const reply =
        name === 'approveTraining'
          ? await call(name, { session_ids: [session_id] })
          : await call(name, { session_id, reason: why });
      if (!reply.ok) return reply;
      trainings.take(reply.value);
      return call('trainingSession', { session_id });
    };

  const back = (
    <button type="button" class="link back" onClick={() => go({ section: 'training' })}>
      ‹ {t.title}
    </button>
  );
  if (!card) {
    return (
      <section>
        {back}
        <Heading>{t.title}</Heading>
        {session.failure ? (
          <Refusal failure={session.failure} retry={() => void session.load()} />
        ) : (
          <Busy text={s.common.loading} />
        )}
      </section>
    );
  }

  const approve = () =>
    attempt(
      { ...approved(card), may: [] },
      { doing: t.board.approving, done: card.affected ? t.board.moved : t.board.approved(1) },
      onBoard('approveTraining'),
    );
  const keep = () =>
    attempt({ ...card, state: 'planned', affected: null }, { done: t.board.kept }, () =>
      call('keepTraining', { session_id }),
    );
  const move = async (to: TrainingOption) => {
    const { date, starts_at, ends_at, room_id } = to;
    const done = card.state === 'proposed' ? t.session.changed : t.board.moved;
    setPicked(undefined);
    if (!(await change(changeOf(card, { date, starts_at, ends_at, room_id }), moved(card, to), done))) setPicked(to);
  };
  const rewrite = (wanted: TrainingChange) => {
    const { topics, title, date, starts_at, ends_at, room_id } = wanted;
    const room = trainings.board?.rooms.find((one) => one.room_id === room_id)?.name || card.room;
    const expected = { ...card, topics, title: title || m.topicList(topics), date, starts_at, ends_at, room_id, room };
    void change(wanted, { ...expected, effect: null }, t.session.changed);
  };
  const regroup = (add: string[], remove: string[]) => {
    const staff = trainings.board?.staff || [];
    const joined = staff
      .filter(({ staff_id }) => add.includes(staff_id))
      .map((one): Participant => ({ ...one, invited_by: 'calendar', rsvp: '', attended: false, confirmed: false }));
    const participants = [...card.participants.filter(({ staff_id }) => !remove.includes(staff_id)), ...joined];
    return change(
      changeOf(card, { add, remove }),
      { ...card, participants, group: participants.length },
      t.members.saved,
    );
  };
  const offer = (person: Participant, other: SessionCard['others'][number]) => {
    const others = card.others.map((one) => (one === other ? { ...one, free: one.free - 1 } : one));
    void attempt({ ...card, others }, { done: t.members.offered }, async () => {
      const found = await call('trainingSession', { session_id: other.session_id });
      if (!found.ok) return found;
      const reply = await call('changeTraining', changeOf(found.value, { add: [person.staff_id] }));
      if (!reply.ok) return reply;
      trainings.put(reply.value);
      return call('trainingSession', { session_id });
    });
  };
  const confirm = async (draft: AttendanceDraft) => {
    const expected = confirmed(card, draft, trainings.board?.staff || []);
    const words = { doing: t.attendance.saving, done: t.attendance.confirmed };
    if (await attempt(expected, words, () => call('confirmTraining', confirmationOf(session_id, draft))))
      attendance.delete(session_id);
  };
  const cancel = (why: string) =>
    void attempt(
      { ...card, state: 'cancelled', reason: why, may: [] },
      { done: t.cancelling.cancelled },
      onBoard('cancelTraining', why),
    );
  const reject = () => {
    trainings.reject(card);
    go({ section: 'training' });
  };
  const close = () => setPanel('');
  const actions = session.waiting ? null : (
    <SessionActions
      card={card}
      panel={shown}
      picked={picked !== undefined}
      open={setPanel}
      approve={() => void approve()}
      keep={() => void keep()}
      reject={reject}
    />
  );

  return (
    <section ref={top}>
      {back}
      <Heading>{card.title || m.topicList(card.topics)}</Heading>
      <p class="top">
        <span class={`badge ${card.state}`}>{t.states[card.state]}</span>
        {card.kind === 'training_individual' ? <span class="badge">{t.session.individual}</span> : null}
        {card.waiting > 0 ? <span class="badge warning">{t.waiting(card.waiting)}</span> : null}
      </p>
      {session.done ? (
        <Notice kind="good">
          <p role="status">✓ {session.done}</p>
        </Notice>
      ) : null}
      {session.undone ? (
        <Refusal failure={session.undone} before={shown === 'attendance' ? t.attendance.kept : t.undone} />
      ) : null}
      {session.waiting ? <Busy text={session.waiting} /> : null}
      {card.state === 'affected' ? (
        <Notice kind="warn">
          <WhatChanged line={card} />
        </Notice>
      ) : null}
      <SessionFacts card={card} picked={picked} />
      {shown === 'attendance' ? null : actions}
      {/* Hidden, not gone: what was typed is still there when the server refuses. */}
      <div class="panel" hidden={session.waiting !== ''}>
        {shown === 'attendance' ? (
          <Attendance card={card} confirm={(draft) => void confirm(draft)} goBack={close} />
        ) : null}
        {shown === 'days' ? (
          <OtherDays card={card} picked={picked} pick={setPicked} move={(to) => void move(to)} />
        ) : null}
        {shown === 'edit' ? <ChangeForm card={card} save={rewrite} goBack={close} /> : null}
        {shown === 'cancel' ? (
          <CancelForm card={card} reason={reason} write={setReason} cancel={cancel} goBack={close} />
        ) : null}
      </div>
      {shown === 'attendance' ? actions : null}
      {shown === 'attendance' && !session.waiting ? null : <Members card={card} save={regroup} offer={offer} />}
      <History lines={card.history} />
    </section>
  );
}
