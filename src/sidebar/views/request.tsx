// One request: what was asked, by whom, until when, what happened, and what may be done.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RequestCard } from '../../contract/rpc';
import type { Failure } from '../../domain/facts';
import { useDesk } from '../desk';
import { AnswerForm } from '../parts/answer';
import { BookingForm, type FreeTime } from '../parts/booking';
import { History } from '../parts/history';
import { Marks } from '../parts/request-item';
import { SettleForm } from '../parts/settle';
import { Busy, Heading, Notice, Refusal } from '../parts/signs';
import { call } from '../server';

/** What is tried; all but a booking takes the request off the lists. */
type Attempt = 'close' | 'settle' | 'book';

const UNSETTLED: ReadonlySet<string> = new Set(['new', 'assigned', 'booked']);

export function RequestView({ request_id }: { request_id: string }) {
  const { m, s, go, reload, loadOptions, takeOff, announce } = useDesk();
  const [card, setCard] = useState<RequestCard>();
  const [failure, setFailure] = useState<Failure>();
  const [undone, setUndone] = useState<Failure & { of: Attempt }>();
  const [waiting, setWaiting] = useState(false);
  const [done, setDone] = useState('');
  const heading = useRef<HTMLElement>(null);
  // Kept here, so that a refused answer is still in the field.
  const [answer, setAnswer] = useState('');

  const load = async () => {
    setFailure(undefined);
    const reply = await call('requestCard', { request_id });
    if (reply.ok) setCard(reply.value);
    else setFailure(reply);
  };
  useEffect(() => void load(), [request_id]);

  /** Shows the outcome at once, and takes it back where the server refuses. */
  const attempt = async (
    of: Attempt,
    expected: RequestCard,
    said: string,
    ask: () => ReturnType<typeof call<'closeRequest' | 'settleQuarantined' | 'bookSlot'>>,
  ): Promise<void> => {
    const before = card;
    const putBack = of === 'book' ? () => undefined : takeOff(request_id);
    setUndone(undefined);
    setCard(expected);
    setDone(said);
    setWaiting(true);
    // The form is gone: without a place to be, the keyboard would start from the top of the page.
    heading.current?.querySelector<HTMLElement>('h2')?.focus();
    const reply = await ask();
    setWaiting(false);
    if (reply.ok) {
      setCard(reply.value);
      announce(said);
      void reload();
      return;
    }
    putBack();
    setCard(before);
    setDone('');
    setUndone({ ...reply, of });
  };
  const close = (text: string) =>
    attempt('close', { ...card!, status: 'answered', answer: text, may: [] }, s.request.closed, () =>
      call('closeRequest', { request_id, answer: text }),
    );
  const settle = (staff_id: string | null, name: string) =>
    attempt(
      'settle',
      { ...card!, status: staff_id ? 'assigned' : 'closed', person: name || card!.person, may: [] },
      staff_id ? s.request.released : s.request.discarded,
      () => call('settleQuarantined', { request_id, staff_id }),
    );
  const book = (time: FreeTime) =>
    attempt('book', { ...card!, status: 'booked', slot: time.label, may: [] }, s.booking.booked, async () => {
      const reply = await call('bookSlot', { request_id, slot_id: time.slot_id });
      // Taken or let go: what was free is no longer what it was.
      void loadOptions(true);
      return reply;
    });

  return (
    <section ref={heading}>
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
            {card.urgency === 'high' ? <span class="badge hot">{m.urgencies.high}</span> : null}
          </p>
          <p class="person">{card.person || m.marks.unknown_sender}</p>
          <h3>{s.request.question}</h3>
          <p class="words">{card.text || s.request.noText}</p>
          <Marks marks={card.marks} />
          {card.answer ? (
            <>
              <h3>{s.request.answer}</h3>
              <p class="words">{card.answer}</p>
            </>
          ) : null}
          <Facts card={card} />
          {undone ? <Refusal failure={undone} before={s.request.undone} /> : null}
          {card.may.includes('book') ? <BookingForm card={card} book={(time) => void book(time)} /> : null}
          {card.may.includes('close') ? (
            <AnswerForm card={card} text={answer} write={setAnswer} close={close} again={undone?.of === 'close'} />
          ) : null}
          {card.may.includes('release') || card.may.includes('discard') ? (
            <SettleForm card={card} settle={settle} />
          ) : null}
          {card.topic === 'method' && !waiting && !card.may.includes('close') && UNSETTLED.has(card.status) ? (
            <Notice kind="calm">{s.request.deputyOnly}</Notice>
          ) : null}
          <History lines={card.history} />
        </>
      ) : null}
    </section>
  );
}

function Facts({ card }: { card: RequestCard }) {
  const { m, s } = useDesk();
  const facts: [string, string][] = [
    [s.request.address, card.email],
    [s.request.received, `${m.dateTime(card.submitted_at)}, ${m.channels[card.channel]}`],
    [s.request.topic, m.topics[card.topic]],
    [s.request.role, card.role_key ? m.roles[card.role_key] : ''],
    [s.request.who, card.assignee || s.request.nobody],
    [s.request.due, card.overdue ? s.workbench.overdue(card.due_on) : card.due_on && m.date(card.due_on)],
    [s.request.time, card.slot || `${s.request.noTime} (${m.formats[card.format]})`],
    [s.request.about, [card.class_label, card.subject].filter(Boolean).join(', ')],
    [s.request.linked, card.linked.map((id) => `№ ${id}`).join(', ')],
    [s.request.duplicateOf, card.duplicate_of && `№ ${card.duplicate_of}`],
    [s.request.incidentOf, card.incident_of && `№ ${card.incident_of}`],
  ];
  return (
    <dl>
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
