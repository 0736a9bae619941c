// The official working-day calendar of a year, from its CSV file: look first, then write.
import { useState } from 'preact/hooks';
import type { CalendarYear, DayDraft, DaysBoard } from '../../contract/schedule';
import type { Failure } from '../../domain/facts';
import { word } from '../../i18n/phrases';
import { textOf } from '../csv-text';
import { useDesk } from '../desk';
import { Busy, Notice, Refusal } from '../parts/signs';
import { call } from '../server';
import { dayOf } from './role-text';
import type { Done, Kept } from './use-kept';

interface Props {
  kept: Kept<DaysBoard>;
  done: Done;
}

export function CalendarYearImport({ kept, done }: Props) {
  const { m, s } = useDesk();
  const w = s.school.calendarYear;
  const [text, setText] = useState('');
  const [year, setYear] = useState<CalendarYear>();
  const [failure, setFailure] = useState<Failure>();
  const [unread, setUnread] = useState(false);
  const [checking, setChecking] = useState(false);
  const look = async (file: File | undefined) => {
    if (!file) return;
    setYear(undefined);
    setFailure(undefined);
    setUnread(false);
    setChecking(true);
    try {
      const read = textOf(await file.arrayBuffer());
      setText(read);
      const reply = await call('previewCalendarYear', { text: read });
      if (reply.ok) setYear(reply.value);
      else setFailure(reply);
    } catch {
      setUnread(true);
    }
    setChecking(false);
  };
  const write = async () => {
    const agreed = await kept.attempt(() => call('importCalendarYear', { text }));
    if (!agreed) return;
    setYear(undefined);
    done(w.written);
  };
  const list = (title: string, days: readonly DayDraft[]) =>
    days.length > 0 ? (
      <details open>
        <summary>
          {title} <span class="count">{days.length}</span>
        </summary>
        <ul class="plain">
          {days.map((day) => (
            <li key={day.date}>
              {dayOf(m, day.date)} {day.name_ru} <span class="quiet">{word(s.school.days.kinds, day.kind)}</span>
            </li>
          ))}
        </ul>
      </details>
    ) : null;
  const news = year && year.add.length + year.change.length > 0;
  return (
    <details>
      <summary>{w.title}</summary>
      <p class="hint">{w.hint}</p>
      <label class="file">
        <input
          type="file"
          accept=".csv,text/csv"
          disabled={kept.waiting}
          onChange={(event) => {
            const chosen = event.currentTarget;
            // Emptied afterwards, so that the same file, corrected, can be chosen again.
            void look(chosen.files?.[0]).then(() => {
              chosen.value = '';
            });
          }}
        />
        <span class="button">{w.choose}</span>
      </label>
      {checking ? <Busy text={w.checking} /> : null}
      {unread ? (
        <div class="notice bad" role="alert">
          {w.notReading}
        </div>
      ) : null}
      {failure ? <Refusal failure={failure} /> : null}
      {year ? (
        <>
          <p role="status">
            <strong>{w.year(year.year)}.</strong> {year.same > 0 ? w.same(year.same) : ''}
          </p>
          {year.problems.length > 0 ? (
            <>
              <h4>{w.problems}</h4>
              <ul class="problems">
                {year.problems.map((problem, index) => (
                  <li key={index}>
                    {problem.line > 0 ? `${w.line(problem.line)}. ` : ''}
                    {problem.value ? `${s.importing.value(problem.value)} ` : ''}
                    {m.failure(problem.code, { value: problem.value })}
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          {list(w.add, year.add)}
          {list(w.change, year.change)}
          {news ? (
            <div class="row">
              <button
                type="button"
                class="main"
                aria-disabled={kept.waiting}
                onClick={() => kept.waiting || void write()}
              >
                {kept.waiting ? w.writing : w.write}
              </button>
            </div>
          ) : (
            <Notice kind="calm">{w.nothingNew}</Notice>
          )}
        </>
      ) : null}
    </details>
  );
}
