// The poster for the wall: the week, the places, who helps today, and a code that opens the form.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ScheduleLine, SchedulePaper } from '../../contract/print';
import { type DeskMessages, deskMessages } from '../../i18n/desk';
import { span } from '../../i18n/phrases';
import { type SchedulePrintMessages, schedulePrintMessages } from '../../i18n/print-schedule';
import { call } from '../../sidebar/server';
import type { PrintDocument } from '../documents';
import { footOf } from '../foot';
import { QrCode } from '../parts/qr-code';

interface Props {
  paper: SchedulePaper;
  w: SchedulePrintMessages;
  m: DeskMessages;
}
const SIZES = ['A4', 'A3'] as const;
/** Saturday is shown where somebody consults on it. */
const SCHOOL_DAYS = 5;

function Row({ row, w, m }: { row: ScheduleLine } & Omit<Props, 'paper'>) {
  const place = row.formats.includes('in_person') || !row.formats.includes('remote') ? row.place : '';
  const days = w.schedule.fromTo(row.from && m.date(row.from), row.to && m.date(row.to));
  return (
    <li>
      <b>{span(row)}</b>
      <span class="where">
        {[place, row.formats.includes('remote') && w.schedule.remote].filter(Boolean).join(' / ')}
      </span>
      <span>{w.topics(row.topics)}</span>
      <span>{row.consultants.map(({ name }) => name).join(', ')}</span>
      <em>{row.walk_in ? w.poster.walkIn : w.poster.byBooking}</em>
      {days ? <small>{days}</small> : null}
    </li>
  );
}

/** Letters are as large as the fullest day and its longest word allow: a poster is one page, read from two steps away. */
const LARGEST = 1.72;
const SMALLEST = 0.4;
const STEP = 0.04;
/** Rather than smaller than this, a row's words follow one another instead of standing on lines of their own. */
const DENSE = 0.85;

/** Enlarged to A3, what fits may measure a pixel more. */
const PIXEL = 1;
const fits = (day: HTMLElement): boolean =>
  day.scrollHeight <= day.clientHeight + PIXEL &&
  [...day.querySelectorAll('li')].every(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth + PIXEL);

const shrinkToFit = (week: HTMLElement): void => {
  const days = [...week.querySelectorAll<HTMLElement>('.day')];
  for (const dense of [false, true]) {
    week.classList.toggle('dense', dense);
    for (let size = LARGEST; size >= (dense ? SMALLEST : DENSE); size -= STEP) {
      week.style.setProperty('--fit', String(size));
      if (days.every(fits)) return;
    }
  }
};

/** What is over is of no use to who reads the wall. */
const isToCome = (row: ScheduleLine, { state, made_at }: SchedulePaper): boolean =>
  state !== 'in_force' || row.to === '' || made_at.slice(0, 10) <= row.to;

function Week({ paper, w, m }: Props) {
  const week = useRef<HTMLOListElement>(null);
  useLayoutEffect(() => {
    const shrink = () => shrinkToFit(week.current!);
    shrink();
    // What stands around the week is laid out with it, and settles a frame later.
    const frame = requestAnimationFrame(shrink);
    addEventListener('beforeprint', shrink);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('beforeprint', shrink);
    };
  }, [paper]);
  const shown = paper.rows.filter((row) => isToCome(row, paper));
  const last = Math.max(SCHOOL_DAYS, ...shown.map(({ weekday }) => weekday));
  return (
    <ol ref={week} class="week">
      {Array.from({ length: last }, (_, at) => at + 1).map((weekday) => {
        const rows = shown.filter((row) => row.weekday === weekday);
        return (
          <li key={weekday} class="day">
            <h2>{m.weekdays[weekday]}</h2>
            {rows.length === 0 ? (
              <p class="free">{w.poster.none}</p>
            ) : (
              <ul>
                {rows.map((row, at) => (
                  <Row key={at} row={row} w={w} m={m} />
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Helpers({ paper, w }: Omit<Props, 'm'>) {
  const t = w.poster;
  return (
    <section class="helpers">
      <h2>{t.helps}</h2>
      <dl>
        {paper.holders.map(({ role_key, name, position, acting }) => (
          <div key={role_key}>
            <dt>{t.roles[role_key]}</dt>
            <dd>
              <b>{name || t.nobody}</b>
              {name ? <span>{[acting && t.acting, position].filter(Boolean).join(', ')}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Body({ paper, w, m }: Props) {
  const t = w.poster;
  const [size, setSize] = useState<(typeof SIZES)[number]>('A4');
  return (
    <>
      <p class="screen-only sizes">
        {t.paper}:{' '}
        {SIZES.map((one) => (
          <button key={one} type="button" aria-pressed={one === size} onClick={() => setSize(one)}>
            {one}
          </button>
        ))}
      </p>
      {size === 'A3' ? <style>{'@page { size: A3 landscape; margin: 14mm; }'}</style> : null}
      <div class={`poster-paper ${size.toLowerCase()}`}>
        <header>
          <div>
            <p class="school">{paper.school_name}</p>
            <h1>{t.title}</h1>
            <p class="since">
              {t.subtitle}. {t.since(m.date(paper.valid_from), m.date(paper.valid_to))}
            </p>
          </div>
        </header>
        {paper.state === 'draft' ? <p class="remark">{w.schedule.draft}</p> : null}
        <Week key={size} paper={paper} w={w} m={m} />
        <footer>
          <Helpers paper={paper} w={w} />
          {paper.form_url ? (
            <section class="book">
              <div>
                <h2>{t.book}</h2>
                <p>{t.bookHint}</p>
                <p class="link">{paper.form_url}</p>
              </div>
              <QrCode text={paper.form_url} label={`${t.book}: ${paper.form_url}`} />
            </section>
          ) : null}
        </footer>
      </div>
    </>
  );
}

/** The key is the version's number. */
export const poster: PrintDocument = async (key) => {
  const reply = await call('schedulePaper', { version: Number(key) });
  if (!reply.ok) return reply;
  const paper = reply.value;
  const { language, made_at, version } = paper;
  const w = schedulePrintMessages(language);
  const body = <Body paper={paper} w={w} m={deskMessages(language)} />;
  const name = w.poster.file(version);
  return { ok: true, value: { language, made_at, name, foot: footOf(paper, version), page: 'poster', body } };
};
