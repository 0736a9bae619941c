// Figures by topic for the deputy, the lead and the director: no names, no texts.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TopicTotals, Totals } from '../../contract/desk';
import type { Failure } from '../../domain/facts';
import { useDesk } from '../desk';
import { Busy, Heading, Refusal } from '../parts/signs';
import { ReportPart } from '../report/report-part';
import { call } from '../server';

/** The school year in which `today` lies, as far as it has gone. */
const schoolYear = (today: string): { from: string; to: string } => {
  const year = Number(today.slice(0, 4)) - (today.slice(5, 7) < '09' ? 1 : 0);
  return { from: `${year}-09-01`, to: today };
};

export function TotalsView() {
  const { m, s, board, go } = useDesk();
  const t = s.desk.totals;
  const year = board && schoolYear(board.now.slice(0, 10));
  const [chosen, setChosen] = useState<{ from: string; to: string }>();
  const [totals, setTotals] = useState<Totals>();
  const [failure, setFailure] = useState<Failure>();
  const newest = useRef(0);
  const asked = chosen || year;

  const load = async () => {
    if (!asked) return;
    newest.current += 1;
    const mine = newest.current;
    setFailure(undefined);
    const reply = await call('totals', asked);
    if (mine !== newest.current) return;
    if (reply.ok) setTotals(reply.value);
    else setFailure(reply);
  };
  useEffect(() => void load(), [asked?.from, asked?.to]);

  const chip = (name: string, period: { from: string; to: string }) => (
    <button
      key={name}
      type="button"
      aria-pressed={asked?.from === period.from && asked?.to === period.to}
      onClick={() => setChosen({ from: period.from, to: period.to })}
    >
      {name}
    </button>
  );
  const stale = totals !== undefined && (totals.from !== asked?.from || totals.to !== asked?.to);
  return (
    <section>
      <Heading>{t.title}</Heading>
      {year ? (
        <fieldset class="chips">
          <legend class="unseen">{t.period}</legend>
          {chip(t.schoolYear, year)}
          {totals?.periods.map((period) => chip(period.name, period))}
        </fieldset>
      ) : null}
      {failure ? <Refusal failure={failure} retry={() => void load()} /> : null}
      {!failure && (!totals || stale) ? <Busy text={s.common.loading} /> : null}
      {totals ? (
        <>
          <p class="hint">
            {m.date(totals.from)} — {m.date(totals.to)}
          </p>
          {totals.all.received === 0 ? <p class="empty">{t.none}</p> : <Table totals={totals} />}
          <p>{t.incidents(totals.incidents, totals.downtime_minutes)}</p>
          <p class="hint">
            {t.hint} {t.schoolRule}
          </p>
          {board?.me.access === 'lead' ? (
            <button type="button" onClick={() => go({ section: 'exporting' })}>
              {s.exporting.title}
            </button>
          ) : null}
        </>
      ) : null}
      <ReportPart />
    </section>
  );
}

function Table({ totals }: { totals: Totals }) {
  const { m, s } = useDesk();
  const t = s.desk.totals;
  const row = (name: string, line: Omit<TopicTotals, 'topic'>) => (
    <tr key={name}>
      <th scope="row">
        {name}
        <small>
          {t.rest(line)} · {t.median}: {t.time(line.median_minutes)}
        </small>
      </th>
      <td>{line.received}</td>
      <td>{t.share(line.on_time, line.answered)}</td>
      <td class={line.overdue > 0 ? 'late' : undefined}>{line.overdue}</td>
    </tr>
  );
  return (
    <table class="totals">
      <thead>
        <tr>
          <th scope="col">{t.topic}</th>
          <th scope="col">{t.received}</th>
          <th scope="col">{t.onTime}</th>
          <th scope="col">{t.overdue}</th>
        </tr>
      </thead>
      <tbody>
        {totals.topics.filter(({ received }) => received > 0).map((line) => row(m.topicsShort[line.topic], line))}
      </tbody>
      <tfoot>{row(t.all, totals.all)}</tfoot>
    </table>
  );
}
