// The nearest free times after a refusal; a press gives the request one of them.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RequestCard } from '../../contract/rpc';
import type { Failure } from '../../domain/facts';
import { useDesk } from '../desk';
import { call } from '../server';
import { ConfirmTime, type FreeTime } from './booking';
import { Busy, Notice, Refusal } from './signs';

interface Props {
  request: RequestCard;
  times: readonly FreeTime[];
  /** Why the wanted time could not be had. */
  refused: string;
  show: (request: RequestCard) => void;
}

export function Alternatives({ request, times, refused, show }: Props) {
  const { m, s, loadOptions, announce } = useDesk();
  const [asked, setAsked] = useState<FreeTime>();
  const [waiting, setWaiting] = useState(false);
  const [booked, setBooked] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const place = useRef<HTMLDivElement>(null);
  const left = useRef('');
  useLayoutEffect(() => {
    // Whoever says no, or is refused, goes on from where they were.
    if (!asked && left.current) place.current?.querySelector<HTMLElement>(`[data-slot="${left.current}"]`)?.focus();
    left.current = asked?.slot_id || '';
  }, [asked]);

  /** Shows the time at once, and takes it back where the server refuses. */
  const book = async (time: FreeTime) => {
    setFailure(undefined);
    setBooked(true);
    setWaiting(true);
    show({ ...request, status: 'booked', slot: time.label });
    place.current?.focus();
    const reply = await call('bookSlot', { request_id: request.request_id, slot_id: time.slot_id });
    setWaiting(false);
    setAsked(undefined);
    void loadOptions(true);
    show(reply.ok ? reply.value : request);
    if (reply.ok) return announce(s.booking.booked);
    setBooked(false);
    setFailure(reply);
  };

  return (
    <div ref={place} tabIndex={-1}>
      {booked ? (
        <Notice kind="good">{waiting ? <Busy text={s.common.working} /> : <p>✓ {s.booking.booked}</p>}</Notice>
      ) : (
        <Notice kind="warn">
          <p>{m.failure(refused)}</p>
          {times.length > 0 ? <p>{s.recording.nearest}</p> : null}
          <ul class="plain">
            {times.map((time) => (
              <li key={time.slot_id}>
                {asked?.slot_id === time.slot_id ? (
                  <ConfirmTime
                    card={request}
                    time={time}
                    book={(chosen) => void book(chosen)}
                    goBack={() => setAsked(undefined)}
                  />
                ) : (
                  <button type="button" data-slot={time.slot_id} onClick={() => setAsked(time)}>
                    {time.label}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {failure ? <Refusal failure={failure} /> : null}
    </div>
  );
}
