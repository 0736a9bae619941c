// The days that a draft is for: its rows go along.
import { useState } from 'preact/hooks';
import type { VersionLine } from '../../contract/schedule';
import { useDesk } from '../desk';
import { TextField } from '../parts/fields';
import { call } from '../server';

export function DraftDates({ version }: { version: VersionLine }) {
  const { s, schedule, announce } = useDesk();
  const w = s.schedule;
  const [dates, setDates] = useState({ valid_from: version.valid_from, valid_to: version.valid_to });
  const ready = dates.valid_from !== '' && dates.valid_from <= dates.valid_to;
  const save = async () => {
    if (!ready) return;
    const agreed = await schedule.act(() => call('changeDraftDates', { version: version.version, ...dates }));
    if (agreed) announce(w.week.datesSaved);
  };
  return (
    <details>
      <summary>{w.week.dates}</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div class="pair">
          <TextField
            type="date"
            label={w.making.validFrom}
            value={dates.valid_from}
            write={(valid_from) => setDates({ ...dates, valid_from })}
            invalid={ready ? '' : w.making.needDates}
          />
          <TextField
            type="date"
            label={w.making.validTo}
            value={dates.valid_to}
            write={(valid_to) => setDates({ ...dates, valid_to })}
          />
        </div>
        <div class="row">
          <button type="submit" aria-disabled={!ready}>
            {w.week.saveDates}
          </button>
        </div>
      </form>
    </details>
  );
}
