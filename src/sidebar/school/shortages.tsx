// What is missing by the rules, how it is counted, and the wish that would help.
import { useState } from 'preact/hooks';
import type { ShortageLine } from '../../contract/equipment';
import type { Failure } from '../../domain/facts';
import { reportMessages } from '../../i18n/report';
import { useDesk } from '../desk';
import { Refusal } from '../parts/signs';
import { call } from '../server';
import type { EquipmentPart } from './equipment';

export function Shortages({ board, waiting, attempt, room }: EquipmentPart) {
  const { s, language, board: desk, announce } = useDesk();
  const w = s.equipment.shortages;
  const r = reportMessages(language);
  const [failure, setFailure] = useState<Failure>();
  const short = board.shortages.filter(({ figure }) => (figure.value ?? 0) > 0);
  const mayShow = desk?.me.access !== 'sysadmin';
  const wish = ({ figure }: ShortageLine, { key, room_id, count }: ShortageLine['wishes'][number]) =>
    attempt(
      () =>
        call('changeUpgrade', {
          act: 'add',
          key,
          room_id,
          what: w.needed[figure.key] || w.title,
          count,
          reason: w.what[figure.key] || '',
        }),
      s.equipment.upgrades.saved,
      true,
    );
  const show = async ({ figure: { rows } }: ShortageLine) => {
    const reply = await call('figureRows', { table: rows.table, keys: [...rows.keys] });
    setFailure(reply.ok ? undefined : reply);
    if (reply.ok) announce(w.rowsShown);
  };
  return (
    <section>
      <h4>
        {w.title} {short.length > 0 ? <span class="count">{short.length}</span> : null}
      </h4>
      <p class="hint">{w.hint}</p>
      {failure ? <Refusal failure={failure} /> : null}
      {short.length === 0 ? <p class="empty">{w.none}</p> : null}
      <ul class="cards">
        {short.map((line) => (
          <li key={line.figure.key} class="card shortage">
            <p>
              <strong>{w.what[line.figure.key]}:</strong> {r.value(line.figure)}
            </p>
            <details>
              <summary>
                {w.rule} ({r.rule(line.figure.rule)})
              </summary>
              <p class="hint">{w.how[line.figure.key]}</p>
              {mayShow && line.figure.rows.keys.length > 0 ? (
                <button type="button" class="link" onClick={() => void show(line)}>
                  {w.showRows}
                </button>
              ) : null}
            </details>
            {line.wishes.map((one) => (
              <div key={one.key} class="row">
                <span>{w.lacking(one.count, one.room_id && room(one.room_id))}</span>
                {one.wished ? <span class="badge">{w.wished}</span> : null}
                {board.may_change && !one.wished ? (
                  <button
                    type="button"
                    aria-label={`${w.wish}: ${w.lacking(one.count, one.room_id && room(one.room_id))}`}
                    aria-disabled={waiting}
                    onClick={() => waiting || void wish(line, one)}
                  >
                    {w.wish}
                  </button>
                ) : null}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
