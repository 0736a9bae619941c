// Peaks: how many asked against how many places there were, and the times that are proposed for what is to come.
import { useState } from 'preact/hooks';
import type { ExtraSlot } from '../../contract/schedule';
import { useDesk } from '../desk';
import { call } from '../server';
import { DemandPlot } from './demand-plot';
import { hasBefore, total } from './demand-weeks';
import { useExtraWords } from './extra-words';
import { beginMaking } from './new-draft';

function DemandTable() {
  const { m, s, schedule } = useDesk();
  const w = s.schedule.demand;
  const weeks = schedule.board!.demand;
  const before = hasBefore(weeks);
  return (
    <table class="totals by-week">
      <thead>
        <tr>
          <th scope="col">{w.week}</th>
          <th scope="col">{w.asked}</th>
          <th scope="col">{w.offered}</th>
          <th scope="col">{w.booked}</th>
          {before ? <th scope="col">{w.before}</th> : null}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.monday}>
            <th scope="row">
              {m.date(week.monday).replace(/[. ]\d{4}$/, '')}
              {Object.keys(week.asked).length > 0 ? (
                <small>
                  {Object.entries(week.asked)
                    .map(([topic, n]) => `${m.topicsShort[topic as keyof typeof m.topicsShort]} ${n}`)
                    .join(', ')}
                </small>
              ) : null}
            </th>
            <td>{week.to_come && total(week.asked) === 0 ? '–' : total(week.asked)}</td>
            <td>{week.offered}</td>
            <td>{week.booked}</td>
            {before ? <td>{total(week.asked_before)}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Extra({ extra, draft }: { extra: ExtraSlot; draft: number | undefined }) {
  const { s, schedule, announce } = useDesk();
  const w = s.schedule.demand;
  const words = useExtraWords();
  const board = schedule.board!;
  const accept = async () => {
    const { key, from, valid_from, valid_to } = beginMaking(board);
    const agreed = await schedule.act(() =>
      draft === undefined
        ? call('draftSchedule', { key, from, valid_from, valid_to, extra: [extra.key] })
        : call('changeDraft', { version: draft, put: [{ ...extra.row, slot_code: '' }], remove: [] }),
    );
    if (agreed) announce(w.accepted);
  };
  const label = draft === undefined ? w.intoNew : w.intoDraft;
  return (
    <li class="card">
      <p>{words.row(extra)}</p>
      <small>{words.why(extra)}</small>
      {board.may_change ? (
        <div class="row">
          <button
            type="button"
            aria-label={`${label}: ${words.row(extra)}`}
            aria-disabled={schedule.waiting}
            onClick={() => schedule.waiting || void accept()}
          >
            {label}
          </button>
        </div>
      ) : null}
    </li>
  );
}

export function Demand() {
  const { s, schedule } = useDesk();
  const w = s.schedule.demand;
  const { demand, extra, versions, shown, may_change } = schedule.board!;
  const [asTable, setAsTable] = useState(false);
  const draft = versions.find(({ version, state }) => version === shown && state === 'draft')?.version;
  const known = demand.some((week) => total(week.asked) + total(week.asked_before) > 0);
  return (
    <section>
      <h3>{w.title}</h3>
      {known ? (
        <>
          <fieldset class="chips">
            <legend class="unseen">{w.show}</legend>
            <button type="button" aria-pressed={!asTable} onClick={() => setAsTable(false)}>
              {w.asPlot}
            </button>
            <button type="button" aria-pressed={asTable} onClick={() => setAsTable(true)}>
              {w.asTable}
            </button>
          </fieldset>
          {asTable ? <DemandTable /> : <DemandPlot weeks={demand} />}
        </>
      ) : (
        <p class="empty">{w.none}</p>
      )}
      {extra.length > 0 ? (
        <>
          <h4>{w.extra}</h4>
          <ul class="cards">
            {extra.map((one) => (
              <Extra key={one.key} extra={one} draft={draft} />
            ))}
          </ul>
        </>
      ) : known && may_change ? (
        <p class="hint">{w.extraNone}</p>
      ) : null}
    </section>
  );
}
