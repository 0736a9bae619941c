// Days off and special days of the school year, by month; each change is shown before it is done.
import { useRef, useState } from 'preact/hooks';
import type { DayDraft, DaysBoard } from '../../contract/schedule';
import { word } from '../../i18n/phrases';
import { useDesk } from '../desk';
import { Busy, Refusal } from '../parts/signs';
import { call } from '../server';
import { CalendarYearImport } from './calendar-year';
import { DayForm } from './day-form';
import { Preview } from './preview';
import { dayOf } from './role-text';
import { type Done, useKept } from './use-kept';

type Day = DaysBoard['days'][number];
const monthsOf = (days: readonly Day[]): [string, Day[]][] => {
  const months = new Map<string, Day[]>();
  for (const day of days) months.set(day.date.slice(0, 7), [...(months.get(day.date.slice(0, 7)) || []), day]);
  return [...months].sort(([a], [b]) => a.localeCompare(b));
};

export function Days({ done }: { done: Done }) {
  const { s, language, board } = useDesk();
  const w = s.school.days;
  const kept = useKept(() => call('days', {}));
  const [adding, setAdding] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const may_change = board?.me.access === 'lead';
  const today = board?.now.slice(0, 10) || '';
  const named = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const change = async (day: DayDraft, remove: boolean): Promise<boolean> => {
    const { date, name_ru, kind, affects_students, affects_staff } = day;
    const draft = { date, name_ru, kind, affects_students, affects_staff };
    const agreed = await kept.attempt(() => call('changeDay', { day: draft, remove }));
    if (agreed) done(remove ? w.removed : w.saved);
    return agreed;
  };
  const list = (days: readonly Day[]) =>
    monthsOf(days).map(([month, of]) => (
      <div key={month}>
        <h4>{named.format(new Date(`${month}-15T00:00:00Z`))}</h4>
        <ul class="people">
          {of.map((day) => (
            <DayItem
              key={day.date}
              day={day}
              change={may_change && !kept.waiting ? (remove) => void change(day, remove) : undefined}
            />
          ))}
        </ul>
      </div>
    ));
  const days = kept.value?.days || [];
  const past = days.filter(({ date }) => date < today);
  return (
    <>
      <h3>{w.title}</h3>
      <p class="hint">{w.hint}</p>
      {kept.failure ? <Refusal failure={kept.failure} retry={() => void kept.load()} /> : null}
      {kept.undone ? <Refusal failure={kept.undone} before={s.school.undone} /> : null}
      {!kept.value && !kept.failure ? <Busy text={s.common.loading} /> : null}
      {kept.waiting ? <Busy text={s.common.working} /> : null}
      {kept.value ? (
        <>
          {adding ? (
            <div hidden={kept.waiting}>
              <DayForm
                known={days}
                save={async (day) => {
                  if (await change(day, false)) setAdding(false);
                }}
                goBack={() => {
                  setAdding(false);
                  setTimeout(() => opener.current?.focus());
                }}
              />
            </div>
          ) : null}
          {may_change && !adding ? (
            <div class="row">
              <button ref={opener} type="button" class="main" onClick={() => setAdding(true)}>
                {w.add}
              </button>
            </div>
          ) : null}
          {may_change ? <CalendarYearImport kept={kept} done={done} /> : null}
          {days.length === 0 ? <p class="empty">{w.none}</p> : null}
          {list(days.filter(({ date }) => date >= today))}
          {past.length > 0 ? (
            <details>
              <summary>
                {w.past} ({past.length})
              </summary>
              {list(past)}
            </details>
          ) : null}
          <h4>{w.breaks}</h4>
          <ul class="plain">
            {kept.value.breaks.map(({ name, from, to }) => (
              <li key={`${name} ${from}`}>
                {name}: {s.school.roles.span(from, to)}
              </li>
            ))}
          </ul>
          <p class="hint">{kept.value.consult_in_breaks ? w.consultInBreaks : w.noConsultInBreaks}</p>
        </>
      ) : null}
    </>
  );
}

function DayItem({ day, change }: { day: Day; change: ((remove: boolean) => void) | undefined }) {
  const { m, s } = useDesk();
  const w = s.school.days;
  const [asking, setAsking] = useState(false);
  const remove = day.applies;
  const act = remove ? w.remove : w.putBack;
  const { date, name_ru, kind, affects_students, affects_staff } = day;
  const whom = kind === 'school_closure' ? (affects_staff ? w.everybody : w.pupilsOnly) : '';
  return (
    <li class={remove ? undefined : 'out'}>
      <div class="member">
        <span class="named">
          <span>
            <strong>{dayOf(m, date)}</strong> {name_ru}
          </span>
          <small>{[word(w.kinds, kind), whom, remove ? '' : w.notApplied].filter(Boolean).join(' · ')}</small>
        </span>
        {change && !asking ? (
          <button type="button" class="link" aria-label={`${act}: ${m.date(date)}`} onClick={() => setAsking(true)}>
            {act}
          </button>
        ) : null}
      </div>
      {change && asking ? (
        <Preview
          label={act}
          ask={() => call('dayEffect', { day: { date, name_ru, kind, affects_students, affects_staff }, remove })}
          yes={act}
          no={s.common.cancel}
          danger={remove}
          agree={() => {
            setAsking(false);
            change(remove);
          }}
          goBack={() => setAsking(false)}
        />
      ) : null}
    </li>
  );
}
