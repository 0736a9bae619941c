// The version that is looked at: its days, its week, and for a draft all that changes it.
import { useRef } from 'preact/hooks';
import type { RowDraft, VersionLine, WeekRow } from '../../contract/schedule';
import { useDesk } from '../desk';
import { Notice } from '../parts/signs';
import { DraftDates } from './draft-dates';
import { Problems } from './problems';
import { RowForm } from './row-form';
import { useRowWords } from './row-words';
import { useVersionWords } from './versions';
import { WeekGrid } from './week-grid';
import { useRowActs } from './week-keys';
import { WeekList } from './week-list';

/** How a row begins: after lessons, for one at a time. */
const blank = (version: VersionLine, room_id: string): RowDraft => ({
  slot_code: '',
  valid_from: version.valid_from,
  valid_to: version.valid_to,
  weekday_iso: 1,
  starts_at: '14:40',
  ends_at: '15:40',
  slot_minutes: 20,
  capacity_per_slot: 1,
  room_id,
  consultant_role: 'ej_lead',
  topics: [],
  formats: ['in_person'],
  booking: 'required',
});

function Removed({ row }: { row: WeekRow }) {
  const { s, schedule, announce } = useDesk();
  const w = s.schedule.week;
  const words = useRowWords();
  return (
    <Notice kind="calm">
      <p role="status">{w.removed(words.when(row))}</p>
      <button
        type="button"
        onClick={() => {
          schedule.putBack();
          announce(w.isBack);
        }}
      >
        {w.putBack}
      </button>
    </Notice>
  );
}

export function ShownVersion({ version }: { version: VersionLine }) {
  const { s, schedule, wide, announce } = useDesk();
  const w = s.schedule.week;
  const words = useVersionWords();
  const place = useRef<HTMLElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const acts = useRowActs(place);
  const board = schedule.board!;
  const may = board.may_change && version.state === 'draft';
  const begun = schedule.begun.row?.version === version.version ? schedule.begun.row.row : undefined;

  const focusRow = (code: string) =>
    setTimeout(() => (place.current?.querySelector<HTMLElement>(`[data-row="${code}"]`) || adder.current)?.focus());
  const goBack = () => {
    schedule.begin({ row: undefined });
    focusRow(begun?.slot_code || '-');
  };
  const save = async (row: RowDraft) => {
    const room = board.rooms.find(({ room_id }) => room_id === row.room_id)?.name || row.room_id;
    const consultant = board.holders.find(({ role_key }) => role_key === row.consultant_role)?.name || '';
    focusRow(row.slot_code || '-');
    if (await schedule.keep({ ...row, room, consultant })) announce(s.schedule.row.saved);
  };
  const find = (code: string) => {
    const row = board.rows.find(({ slot_code }) => slot_code === code);
    if (row && may) acts.edit(row);
    else place.current?.querySelector<HTMLElement>(`[data-row="${code}"]`)?.scrollIntoView({ block: 'center' });
  };
  const form =
    may && begun ? (
      <RowForm
        key={begun.slot_code}
        row={begun}
        save={(row) => void save(row)}
        remove={
          begun.slot_code
            ? () => {
                const row = board.rows.find(({ slot_code }) => slot_code === begun.slot_code);
                if (row) acts.remove(row);
              }
            : undefined
        }
        goBack={goBack}
      />
    ) : null;
  // In the list a row is edited in its place; a new one, and any in the grid, beside the others.
  const inPlace =
    !wide && begun && board.rows.some(({ slot_code }) => slot_code !== '' && slot_code === begun.slot_code);
  return (
    <section ref={place} class="shown-version">
      <h3 tabIndex={-1}>
        {s.schedule.versions.name(version.version)}{' '}
        <span class={`badge ${version.state}`}>{s.schedule.versions.states[version.state]}</span>
      </h3>
      <p class="quiet">{[words.when(version), words.order(version)].filter(Boolean).join(' · ')}</p>
      {may ? <DraftDates key={`${version.valid_from} ${version.valid_to}`} version={version} /> : null}
      {may ? <Problems open={find} /> : null}
      {schedule.removed ? <Removed row={schedule.removed} /> : null}
      {board.rows.length === 0 && !begun ? <p class="empty">{may ? w.emptyDraft : w.empty}</p> : null}
      <div class={wide && form ? 'grid-and-form' : undefined}>
        <div>
          {may && board.rows.length > 0 ? (
            <p id="week-hint" class="hint">
              {w.hint}
            </p>
          ) : null}
          {board.rows.length > 0 && wide ? <WeekGrid acts={may ? acts : undefined} /> : null}
          {board.rows.length > 0 && !wide ? (
            <WeekList
              acts={may ? acts : undefined}
              editing={inPlace ? { slot_code: begun.slot_code, form } : undefined}
            />
          ) : null}
        </div>
        {inPlace ? null : form}
      </div>
      {may && !begun ? (
        <button
          ref={adder}
          type="button"
          onClick={() =>
            schedule.type({ version: version.version, row: blank(version, board.rooms[0]?.room_id || '') })
          }
        >
          {w.add}
        </button>
      ) : null}
    </section>
  );
}
