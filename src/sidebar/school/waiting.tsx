// Who asked for a time where none was free, and what is kept for them now.
import { useState } from 'preact/hooks';
import type { WaitingLine } from '../../contract/schedule';
import { useDesk } from '../desk';
import { TextField } from '../parts/fields';
import { Busy, Refusal } from '../parts/signs';
import { call } from '../server';
import { type Done, useKept } from './use-kept';

export function Waiting({ done }: { done: Done }) {
  const { m, s, board, go } = useDesk();
  const w = s.school.waiting;
  const kept = useKept(() => call('waitingList', {}));
  const [number, setNumber] = useState('');
  const [tried, setTried] = useState(false);
  const may_change = board?.me.access === 'lead';
  const lines = kept.value || [];
  const take = async ({ request_id }: WaitingLine) => {
    const expected = lines.filter((line) => line.request_id !== request_id);
    if (await kept.attempt(() => call('changeWaiting', { request_id, waits: false }), { expected })) done(w.taken);
  };
  const put = async () => {
    const request_id = number.trim().replace(/^№\s*/, '');
    setTried(!request_id);
    if (!request_id || !(await kept.attempt(() => call('changeWaiting', { request_id, waits: true })))) return;
    setNumber('');
    done(w.isPut);
  };
  return (
    <>
      <h3>
        {w.title} {lines.length > 0 ? <span class="count">{lines.length}</span> : null}
      </h3>
      <p class="hint">{w.hint}</p>
      {kept.failure ? <Refusal failure={kept.failure} retry={() => void kept.load()} /> : null}
      {kept.undone ? <Refusal failure={kept.undone} before={s.school.undone} /> : null}
      {!kept.value && !kept.failure ? <Busy text={s.common.loading} /> : null}
      {kept.waiting ? <Busy text={s.common.working} /> : null}
      {kept.value?.length === 0 ? <p class="empty">{w.none}</p> : null}
      <ul class="cards">
        {lines.map((line) => (
          <li key={line.request_id} class="card waits">
            <p class="top">
              <button type="button" class="link" onClick={() => go({ section: 'school', request_id: line.request_id })}>
                {line.person || `№ ${line.request_id}`}
              </button>
              {line.urgency === 'high' ? <span class="badge hot">{m.urgencies.high}</span> : null}
            </p>
            <small>
              {[`№ ${line.request_id}`, m.topicsShort[line.topic], m.formats[line.format], w.since(line.since)].join(
                ' · ',
              )}
            </small>
            {line.offers.length > 0 ? (
              <ul class="plain">
                {line.offers.map((offer) => (
                  <li key={offer.slot_id}>
                    <span class="badge booked">
                      {w.held} {w.until(offer.until)}
                    </span>{' '}
                    {offer.label}
                  </li>
                ))}
              </ul>
            ) : (
              <small>{w.notHeld}</small>
            )}
            {may_change ? (
              <button
                type="button"
                class="link"
                aria-label={`${w.take}: ${line.person || line.request_id}`}
                aria-disabled={kept.waiting}
                onClick={() => kept.waiting || void take(line)}
              >
                {w.take}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {may_change && kept.value ? (
        <form
          class="answer"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!kept.waiting) void put();
          }}
        >
          <TextField
            label={w.number}
            hint={w.numberHint}
            invalid={tried && !number.trim() ? w.needNumber : ''}
            value={number}
            write={setNumber}
          />
          <div class="row">
            <button type="submit">{w.put}</button>
          </div>
        </form>
      ) : null}
    </>
  );
}
