// What an approval, a substitution, a day off or a room's state would do, before it is done.
import type { EffectProblem, RowChange, RowDraft, ScheduleEffect } from '../../contract/schedule';
import { useDesk } from '../desk';

interface Props {
  effect: ScheduleEffect;
  /** A room's name where the page knows it. */
  room?: (room_id: string) => string;
  /** The words of a problem where the page has its own. */
  say?(problem: EffectProblem): string;
}

export const hasErrors = ({ problems }: ScheduleEffect): boolean =>
  problems.some(({ severity }) => severity === 'error');

const isEmpty = (effect: ScheduleEffect): boolean =>
  effect.rows.length +
    effect.slots_added +
    effect.slots_dropped +
    effect.slots_changed +
    effect.bookings.length +
    effect.sessions.length +
    effect.requests ===
  0;

export function EffectView({ effect, room = (room_id) => room_id, say }: Props) {
  const { m, s } = useDesk();
  const w = s.school.effect;
  const { bookings, sessions, problems, rows } = effect;
  const byMail = bookings.filter((one) => one.by_mail).length;
  const slots = w.slots(effect.slots_added, effect.slots_dropped, effect.slots_changed);
  const rowWords = (row: RowDraft) =>
    [
      `${m.weekdaysShort[row.weekday_iso] || ''} ${row.starts_at}–${row.ends_at}`.trim(),
      room(row.room_id),
      m.topicList(row.topics),
    ]
      .filter(Boolean)
      .join(', ');
  const words = ({ code, params }: EffectProblem): string =>
    code === 'substitution.no_address' ? m.failure(code, params) : s.schedule.problems.against[code](params);
  const change = ({ before, after }: RowChange) =>
    [before, after]
      .filter((row) => row !== null)
      .map(rowWords)
      .filter((words, index, all) => words !== all[index - 1])
      .join(' → ');
  return (
    <div class="effect">
      <h4>{w.title}</h4>
      {problems.length > 0 ? (
        <ul class="plain">
          {problems.map((problem, index) => (
            <li key={index} class={`notice ${problem.severity === 'error' ? 'bad' : 'warn'}`}>
              <p>
                <strong>{w[problem.severity]}.</strong> {(say || words)(problem)}
              </p>
            </li>
          ))}
        </ul>
      ) : null}
      {isEmpty(effect) ? <p>{w.nothing}</p> : null}
      {slots ? (
        <p>
          <strong>{w.times}:</strong> {slots}.
        </p>
      ) : null}
      {rows.length > 0 ? (
        <details>
          <summary>
            {w.rows} <span class="count">{rows.length}</span>
          </summary>
          <ul class="plain">
            {rows.map((row, index) => (
              <li key={index}>
                <span class={`badge ${row.kind}`}>{w[row.kind]}</span> {change(row)}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {bookings.length > 0 ? (
        <>
          <p>
            <strong>
              {w.bookings}: {bookings.length}.
            </strong>{' '}
            {w.letters(byMail, bookings.length - byMail)}
          </p>
          <ul class="people">
            {bookings.map((booking) => (
              <li key={`${booking.request_id} ${booking.date} ${booking.starts_at}`}>
                <span class="person">{booking.person || `№ ${booking.request_id}`}</span>
                <span>
                  {m.date(booking.date)} {booking.starts_at}: {w[booking.becomes]}
                </span>
                <small class={booking.by_mail ? '' : 'cost'}>{booking.by_mail ? w.byMail : w.inPerson}</small>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {sessions.length > 0 ? (
        <>
          <p>
            <strong>{w.sessions}</strong>
          </p>
          <ul class="plain">
            {sessions.map((session) => (
              <li key={session.session_id}>
                {m.date(session.date)} {session.starts_at} {session.title}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {effect.requests > 0 ? <p>{w.requests(effect.requests)}.</p> : null}
    </div>
  );
}
