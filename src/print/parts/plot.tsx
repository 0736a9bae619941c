// Plots for paper: black and grey shapes that survive a copier, each figure also written out.
import type { ComponentChildren } from 'preact';

const WIDTH = 620;
const DARK = '#444';
const LIGHT = '#bbb';

function Figure({ title, height, children }: { title: string; height: number; children: ComponentChildren }) {
  return (
    <figure class="plot">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={title}>
        {children}
      </svg>
    </figure>
  );
}

export interface Bar {
  readonly name: string;
  /** Of the longest bar. */
  readonly share: number;
  /** What is written behind it. */
  readonly said: string;
}

/** One line a name: a bar as long as its share, and the figure. */
export function Bars({ title, bars }: { title: string; bars: readonly Bar[] }) {
  const row = 20;
  const left = 150;
  const room = WIDTH - left - 90;
  return (
    <Figure title={title} height={bars.length * row + 4}>
      {bars.map(({ name, share, said }, at) => (
        <g key={name} transform={`translate(0 ${at * row})`}>
          <text x={left - 8} y={14} text-anchor="end">
            {name}
          </text>
          <rect x={left} y={3} width={room} height={13} fill="none" stroke={LIGHT} />
          <rect x={left} y={3} width={Math.max(0, Math.min(1, share)) * room} height={13} fill={DARK} />
          <text x={left + room + 6} y={14}>
            {said}
          </text>
        </g>
      ))}
    </Figure>
  );
}

export interface Week {
  readonly name: string;
  readonly asked: number;
  readonly offered: number;
}
interface WeeksProps {
  title: string;
  asked: string;
  offered: string;
  weeks: readonly Week[];
}

/** Most names that fit under the columns, and how wide one is. */
const MOST_NAMES = 10;
const NAME = 32;

/** Two columns a week: light what was offered, dark what was asked. */
export function Weeks({ title, asked, offered, weeks }: WeeksProps) {
  const height = 150;
  const base = 112;
  const most = Math.max(1, ...weeks.flatMap((week) => [week.asked, week.offered]));
  const step = (WIDTH - 40) / Math.max(1, weeks.length);
  const each = Math.ceil(weeks.length / MOST_NAMES);
  const tall = (value: number): number => (value / most) * (base - 16);
  return (
    <Figure title={title} height={height}>
      <text x={34} y={14} text-anchor="end">
        {most}
      </text>
      <text x={34} y={base} text-anchor="end">
        0
      </text>
      <line x1={40} y1={base} x2={WIDTH} y2={base} stroke={DARK} />
      {weeks.map((week, at) => (
        <g key={week.name} transform={`translate(${40 + at * step} 0)`}>
          <rect
            x={step * 0.1}
            y={base - tall(week.offered)}
            width={step * 0.4}
            height={tall(week.offered)}
            fill={LIGHT}
          />
          <rect x={step * 0.5} y={base - tall(week.asked)} width={step * 0.4} height={tall(week.asked)} fill={DARK} />
          {at % each === 0 && 40 + at * step < WIDTH - NAME ? (
            <text x={0} y={base + 14}>
              {week.name}
            </text>
          ) : null}
        </g>
      ))}
      <rect x={40} y={height - 13} width={10} height={10} fill={LIGHT} />
      <text x={54} y={height - 4}>
        {offered}
      </text>
      <rect x={140} y={height - 13} width={10} height={10} fill={DARK} />
      <text x={154} y={height - 4}>
        {asked}
      </text>
    </Figure>
  );
}
