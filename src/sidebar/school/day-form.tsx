// A day off or a special day, as the lead types it.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DayDraft } from '../../contract/schedule';
import type { DayKind } from '../../i18n/sidebar-school';
import { useDesk } from '../desk';
import { Choice, TextField } from '../parts/fields';
import { FormButtons } from '../parts/form-buttons';
import { call } from '../server';
import { Preview } from './preview';

/** Whom a kind of day touches: pupils, staff. Of a closure the lead says whether staff are away too. */
const TOUCHES: Readonly<Record<DayKind, readonly [boolean, boolean]>> = {
  school_closure: [true, false],
  regional_holiday: [true, true],
  moved_day_off: [true, true],
  public_holiday: [true, true],
  short_day: [false, true],
  working_saturday: [false, true],
};
const KINDS = Object.keys(TOUCHES) as DayKind[];

interface Props {
  known: readonly DayDraft[];
  save: (day: DayDraft) => void;
  goBack: () => void;
}

export function DayForm({ known, save, goBack }: Props) {
  const { s } = useDesk();
  const w = s.school.days;
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<DayKind>('school_closure');
  const [staffToo, setStaffToo] = useState(false);
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  const typed =
    <T,>(keep: (value: T) => void) =>
    (value: T) => {
      setAsking(false);
      keep(value);
    };
  const [affects_students, staff] = TOUCHES[kind];
  const day: DayDraft = {
    date,
    name_ru: name.trim() || known.find((one) => one.date === date)?.name_ru || '',
    kind,
    affects_students,
    affects_staff: kind === 'school_closure' ? staffToo : staff,
  };
  return (
    <form
      ref={form}
      class="answer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        setAsking(day.date !== '' && day.name_ru !== '');
      }}
      onKeyDown={(event) => event.key === 'Escape' && !asking && goBack()}
    >
      <h4>{w.formTitle}</h4>
      <TextField
        type="date"
        label={w.date}
        value={date}
        write={typed(setDate)}
        invalid={tried && !date ? w.needDate : ''}
      />
      <Choice
        label={w.kind}
        value={kind}
        words={KINDS.map((one) => [one, w.kinds[one]] as const)}
        choose={typed(setKind)}
      />
      {kind === 'school_closure' ? (
        <label class="tick">
          <input type="checkbox" checked={staffToo} onChange={() => typed(setStaffToo)(!staffToo)} />
          <span>
            {w.staffToo}
            <small>{w.staffTooHint}</small>
          </span>
        </label>
      ) : null}
      <TextField label={w.name} value={name} write={typed(setName)} invalid={tried && !day.name_ru ? w.needName : ''} />
      {asking ? (
        <Preview
          label={w.formTitle}
          ask={() => call('dayEffect', { day, remove: false })}
          yes={w.save}
          agree={() => save(day)}
          goBack={() => setAsking(false)}
        />
      ) : (
        <FormButtons yes={w.show} goBack={goBack} />
      )}
    </form>
  );
}
