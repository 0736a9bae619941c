// A new draft: from a version or from nothing, for which days, and with which further times.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ScheduleBoard } from '../../contract/schedule';
import { addDays } from '../../domain/dates';
import { useDesk } from '../desk';
import { Choice, TextField } from '../parts/fields';
import { FormButtons } from '../parts/form-buttons';
import { call } from '../server';
import { useExtraWords } from './extra-words';
import type { Making } from './schedule-state';

/** Made once, so that a repeated call makes no second draft. */
const newKey = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;

/** From the latest version: what it left standing of those before it comes along, and nothing that is to come is lost. */
export const beginMaking = ({ today, versions }: ScheduleBoard, extra: readonly string[] = []): Making => {
  const approved = versions.filter(({ state }) => state !== 'draft' && state !== 'discarded');
  const [from] = [...approved].sort((a, b) => b.version - a.version);
  const tomorrow = addDays(today, 1);
  const last =
    approved
      .map(({ valid_to }) => valid_to)
      .sort()
      .pop() || '';
  const nextMay = `${Number(today.slice(0, 4)) + (today.slice(5, 7) > '05' ? 1 : 0)}-05-31`;
  return {
    key: newKey(),
    from: from ? from.version : null,
    valid_from: tomorrow,
    valid_to: last > tomorrow ? last : nextMay,
    extra,
  };
};

export function NewDraft({ making, goBack }: { making: Making; goBack: () => void }) {
  const { s, schedule, announce } = useDesk();
  const w = s.schedule.making;
  const extraWords = useExtraWords();
  const board = schedule.board!;
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('select')?.focus(), []);
  const set = (part: Partial<Making>) => schedule.begin({ making: { ...making, ...part } });
  const ready = making.valid_from !== '' && making.valid_from <= making.valid_to;
  const wrong = tried && !ready ? w.needDates : '';

  const save = async () => {
    const { key, from, valid_from, valid_to, extra } = making;
    const agreed = await schedule.act(() =>
      call('draftSchedule', { key, from, valid_from, valid_to, extra: [...extra] }),
    );
    if (!agreed) return;
    schedule.begin({ making: undefined });
    announce(w.saved);
  };
  return (
    <form
      ref={form}
      class="answer"
      noValidate
      hidden={schedule.waiting}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (ready) void save();
      }}
    >
      <h3>{w.title}</h3>
      <Choice
        label={w.from}
        value={String(making.from ?? '')}
        words={[
          ...board.versions
            .filter(({ state }) => state !== 'discarded')
            .map(({ version }) => [String(version), w.copyOf(version)] as const),
          ['', w.nothing] as const,
        ]}
        choose={(version) => set({ from: version ? Number(version) : null })}
      />
      <div class="pair">
        <TextField
          type="date"
          label={w.validFrom}
          value={making.valid_from}
          write={(valid_from) => set({ valid_from })}
          invalid={wrong}
        />
        <TextField type="date" label={w.validTo} value={making.valid_to} write={(valid_to) => set({ valid_to })} />
      </div>
      {board.extra.length > 0 ? (
        <fieldset>
          <legend>{w.extra}</legend>
          {board.extra.map((extra) => (
            <label key={extra.key} class="tick">
              <input
                type="checkbox"
                checked={making.extra.includes(extra.key)}
                onChange={() =>
                  set({
                    extra: making.extra.includes(extra.key)
                      ? making.extra.filter((key) => key !== extra.key)
                      : [...making.extra, extra.key],
                  })
                }
              />
              <span>
                {extraWords.row(extra)} <small>{extraWords.why(extra)}</small>
              </span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <FormButtons yes={w.save} goBack={goBack} />
    </form>
  );
}
