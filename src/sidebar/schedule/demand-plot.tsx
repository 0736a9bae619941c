// The requests of each week, stacked by topic, against the places offered: small enough to stand beside the table.
import type { DemandWeek } from '../../contract/schedule';
import { useDesk } from '../desk';
import { byDrawn, DRAWN, type Drawn, hasBefore, topOf, total } from './demand-weeks';

const WIDTH = 280;
const HEIGHT = 132;
const LEFT = 22;
const BOTTOM = 16;
const TOP = 6;

export function DemandPlot({ weeks }: { weeks: readonly DemandWeek[] }) {
  const { m, s } = useDesk();
  const w = s.schedule.demand;
  const most = topOf(weeks);
  const step = (WIDTH - LEFT) / weeks.length;
  const y = (n: number) => TOP + (HEIGHT - BOTTOM - TOP) * (1 - n / most);
  const x = (index: number) => LEFT + index * step;
  const coming = weeks.findIndex(({ to_come }) => to_come);
  const name = (drawn: Drawn) => (drawn === 'others' ? w.others : m.topicsShort[drawn]);
  const there = DRAWN.filter((drawn) => weeks.some((week) => byDrawn(week.asked)[drawn] > 0));
  /** A date under every third or so of the weeks: as many as can be read. */
  const every = Math.ceil(weeks.length / 6);
  const stairs = weeks.map(({ offered }, index) => `${x(index)},${y(offered)} ${x(index + 1)},${y(offered)}`).join(' ');
  const before = weeks.map((week, index) => `${x(index) + step / 2},${y(total(week.asked_before))}`).join(' ');
  const asked = weeks.reduce((sum, week) => sum + total(week.asked), 0);
  const offered = weeks.reduce((sum, week) => sum + week.offered, 0);
  return (
    <figure class="demand">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${w.title}: ${w.summary(asked, offered)}`}>
        {coming >= 0 ? (
          <rect class="to-come" x={x(coming)} y={TOP} width={WIDTH - x(coming)} height={HEIGHT - BOTTOM - TOP} />
        ) : null}
        {[0, most / 2, most].map((n) => (
          <g key={n}>
            <line class="rule" x1={LEFT} x2={WIDTH} y1={y(n)} y2={y(n)} />
            <text x={LEFT - 4} y={y(n) + 3} text-anchor="end">
              {n}
            </text>
          </g>
        ))}
        {weeks.map((week, index) => {
          const sums = byDrawn(week.asked);
          let below = 0;
          return (
            <g key={week.monday}>
              <title>{`${w.week} ${m.date(week.monday)}: ${w.summary(total(week.asked), week.offered)}`}</title>
              {/* Something to point at where nothing was asked. */}
              <rect x={x(index)} y={TOP} width={step} height={HEIGHT - BOTTOM - TOP} fill="transparent" />
              {DRAWN.map((drawn) => {
                const bottom = below;
                below += sums[drawn];
                return sums[drawn] > 0 ? (
                  <rect
                    key={drawn}
                    class={`topic-${drawn}`}
                    x={x(index) + step * 0.14}
                    width={step * 0.72}
                    y={y(below)}
                    height={y(bottom) - y(below)}
                  />
                ) : null;
              })}
              {index % every === 0 && index <= weeks.length - every / 2 ? (
                <text x={x(index)} y={HEIGHT - 4}>
                  {m.date(week.monday).replace(/[. ]\d{4}$/, '')}
                </text>
              ) : null}
            </g>
          );
        })}
        {hasBefore(weeks) ? <polyline class="before" points={before} /> : null}
        <polyline class="offered" points={stairs} />
      </svg>
      <figcaption>
        <ul class="legend">
          {there.map((drawn) => (
            <li key={drawn}>
              <span class={`key topic-${drawn}`} aria-hidden="true" />
              {name(drawn)}
            </li>
          ))}
          <li>
            <span class="key line" aria-hidden="true" />
            {w.offered}
          </li>
          {hasBefore(weeks) ? (
            <li>
              <span class="key dots" aria-hidden="true" />
              {w.before}
            </li>
          ) : null}
          {coming >= 0 ? (
            <li>
              <span class="key to-come" aria-hidden="true" />
              {w.toCome}
            </li>
          ) : null}
        </ul>
      </figcaption>
    </figure>
  );
}
