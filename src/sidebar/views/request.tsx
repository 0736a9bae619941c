// One request: what was asked, by whom, until when, what happened, and what may be done.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { IncidentChange, MemoLine, RequestAct, RequestChange } from '../../contract/desk';
import { useDesk } from '../desk';
import { AnswerForm } from '../parts/answer';
import { BookingForm, type FreeTime } from '../parts/booking';
import { History } from '../parts/history';
import { Marks } from '../parts/request-item';
import { SettleForm } from '../parts/settle';
import { Busy, Heading, Notice, Refusal } from '../parts/signs';
import { Actions } from '../request/actions';
import { type ActDraft, expectedAfter, leavesQueue, NO_DRAFT, OPEN } from '../request/acts';
import { Facts } from '../request/facts';
import { IncidentLink } from '../request/incident-link';
import { MakeMemo } from '../request/make-memo';
import { ReadyAnswers } from '../request/ready-answers';
import { Support } from '../request/support';
import { useRequest } from '../request/use-request';
import { call } from '../server';

export function RequestView({ request_id, act }: { request_id: string; act?: RequestAct | undefined }) {
  const { m, s, board, go, loadOptions } = useDesk();
  const top = useRef<HTMLElement>(null);
  const { card, failure, undone, waiting, done, load, attempt } = useRequest(request_id, top);
  // Kept here, so that a refused answer is still in the field.
  const [answer, setAnswer] = useState('');
  const [inserted, setInserted] = useState(0);
  const [memo, setMemo] = useState<MemoLine>();
  const [opened, setOpened] = useState<RequestAct | ''>(act || '');
  const [drafts, setDrafts] = useState<Partial<Record<RequestAct, ActDraft>>>({});
  const draft = (opened && drafts[opened]) || NO_DRAFT;
  const access = board?.me.access;
  const onlyMemo = card?.topic === 'method' && access !== 'deputy_uvr' && card.may.includes('close');
  // What is asked of the server, or may not be done any more, is not open; what is refused opens again.
  const panel = opened && card?.may.includes(opened) ? opened : '';
  const open = card !== undefined && OPEN.has(card.status);
  useEffect(() => {
    // A question to the teacher, or a meeting that took place: what was begun as an answer is not lost.
    if (opened === 'held' && answer && !drafts.held) setDrafts({ ...drafts, held: { ...NO_DRAFT, text: answer } });
  }, [opened]);

  const close = (text: string) => {
    const given = memo && (onlyMemo || text.includes(memo.answer.trim())) ? { memo_id: memo.memo_id } : {};
    return attempt(
      'close',
      { ...card!, status: 'answered', answer: text, may: [] },
      s.request.closed,
      () => call('closeRequest', { request_id, answer: text, ...given }),
      true,
    );
  };
  const settle = (staff_id: string | null, name: string) =>
    attempt(
      'settle',
      { ...card!, status: staff_id ? 'assigned' : 'closed', person: name || card!.person, may: [] },
      staff_id ? s.request.released : s.request.discarded,
      () => call('settleQuarantined', { request_id, staff_id }),
      true,
    );
  const book = async (time: FreeTime) => {
    const expected = { ...card!, status: 'booked' as const, slot: time.label, may: [] };
    const ask = () => call('bookSlot', { request_id, slot_id: time.slot_id });
    await attempt('book', expected, s.booking.booked, ask, false);
    // Taken or let go: what was free is no longer what it was.
    void loadOptions(true);
  };
  const change = async (wanted: RequestChange) => {
    const agreed = await attempt(
      'act',
      expectedAfter(card!, wanted),
      s.desk.acts[wanted.act].done,
      () => call('changeRequest', { request_id, change: wanted }),
      leavesQueue(wanted, access === 'lead'),
    );
    if (!agreed) return;
    setOpened('');
    setDrafts({ ...drafts, [wanted.act]: NO_DRAFT });
  };
  const wait = (waits: boolean) => {
    const expected = { ...card!, waits_since: waits ? board?.now || '' : '', may: [] };
    const ask = async () => {
      const reply = await call('changeWaiting', { request_id, waits });
      return reply.ok ? call('requestCard', { request_id }) : reply;
    };
    void attempt('wait', expected, waits ? s.school.waiting.isPut : s.school.waiting.taken, ask, false);
  };
  const link = (wanted: Extract<IncidentChange, { act: 'join' | 'leave' }>) => {
    const joins = wanted.act === 'join';
    const expected = { ...card!, incident_of: joins ? wanted.incident_id : '', may: [] };
    const ask = async () => {
      const reply = await call('changeIncident', wanted);
      return reply.ok ? call('requestCard', { request_id }) : reply;
    };
    void attempt('act', expected, joins ? s.desk.request.joined : s.desk.request.left, ask, false);
  };
  const insert = (text: string, from: MemoLine | undefined) => {
    setAnswer(answer.trim() ? `${answer.trimEnd()}\n\n${text}` : text);
    if (from) setMemo(from);
    setInserted(inserted + 1);
  };

  return (
    <section ref={top}>
      <button type="button" class="link back" onClick={() => go({ section: 'workbench' })}>
        ‹ {s.common.back}
      </button>
      <Heading>{s.request.title(request_id)}</Heading>
      {failure ? <Refusal failure={failure} retry={() => void load()} /> : null}
      {!card && !failure ? <Busy text={s.common.loading} /> : null}
      {done ? (
        <Notice kind="good">
          <p role="status">✓ {done}</p>
        </Notice>
      ) : null}
      {waiting ? <Busy text={s.common.working} /> : null}
      {card ? (
        <>
          <p class="top">
            <span class={`badge ${card.status}`}>{m.statuses[card.status]}</span>
            {card.waits_since ? <span class="badge warning">{s.school.waiting.waits.toLowerCase()}</span> : null}
            {card.urgency === 'high' ? <span class="badge hot">{m.urgencies.high}</span> : null}
          </p>
          <p class="person">{card.person || m.marks.unknown_sender}</p>
          <h3>{s.request.question}</h3>
          <p class="words">{card.text || s.request.noText}</p>
          <Marks marks={card.marks} />
          {card.declines > 0 && open ? <p class="hint">{s.desk.request.declines(card.declines)}</p> : null}
          {card.answer ? (
            <>
              <h3>{s.request.answer}</h3>
              <p class="words">{card.answer}</p>
            </>
          ) : null}
          <Facts card={card} />
          {card.support ? <Support support={card.support} request_id={request_id} /> : null}
          {undone ? <Refusal failure={undone} before={open ? s.request.undone : s.training.undone} /> : null}
          {card.may.includes('book') && !panel ? <BookingForm card={card} book={(time) => void book(time)} /> : null}
          {access === 'lead' && card.may.includes('book') && !card.slot && !panel ? (
            <button type="button" class="link" onClick={() => wait(!card.waits_since)}>
              {card.waits_since ? s.school.waiting.take : s.school.waiting.put}
            </button>
          ) : null}
          <Actions
            card={card}
            opened={panel}
            open={setOpened}
            draft={draft}
            write={(next) => opened && setDrafts({ ...drafts, [opened]: next })}
            change={(wanted) => void change(wanted)}
          />
          {card.may.includes('close') && !panel ? (
            <>
              {onlyMemo ? <Notice kind="calm">{s.desk.request.onlyMemo}</Notice> : null}
              <ReadyAnswers card={card} onlyMemo={onlyMemo} insert={insert} />
              <AnswerForm
                card={card}
                text={answer}
                write={setAnswer}
                close={(text) => void close(text)}
                again={undone?.of === 'close'}
                inserted={inserted}
              />
            </>
          ) : null}
          {panel ? null : <IncidentLink card={card} change={link} />}
          {card.may.includes('release') || card.may.includes('discard') ? (
            <SettleForm card={card} settle={(staff_id, name) => void settle(staff_id, name)} />
          ) : null}
          {card.topic === 'method' && !waiting && !card.may.includes('close') && open ? (
            <Notice kind="calm">{s.request.deputyOnly}</Notice>
          ) : null}
          {waiting ? null : <MakeMemo card={card} />}
          <History lines={card.history} />
        </>
      ) : null}
    </section>
  );
}
