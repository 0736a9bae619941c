// Low-data mode: the register holds codes, no names and no addresses; whose code it is stands in a file of the lead's.
import { insisting, toldEvents, withInsistence } from './calendar-plan';
import { changeSet } from './changes';
import { codesForNames } from './codes-for-names';
import { stamp } from './dates';
import type { Changes } from './decision';
import type { IsoDateTime } from './facts';
import { toldOfSession, withSessionTold } from './session-event';
import {
  keyOf,
  type OutboxRow,
  type Row,
  type Session,
  type SlotRow,
  type StaffMember,
  type TableName,
} from './tables';

export const withoutNames = (person: StaffMember): StaffMember => ({
  ...person,
  last_name: '',
  first_name: '',
  patronymic: '',
  short_name: person.staff_id,
  email: '',
});

export const holdsName = (person: StaffMember): boolean =>
  [person.last_name, person.first_name, person.patronymic, person.email].some((text) => text !== '') ||
  person.short_name !== person.staff_id;

/** `S07`, `12` say nothing about their bearer; a code made of a name would. */
export const saysNothing = (code: string): boolean => /^\p{L}{0,3}[-_]?\d{1,6}$/u.test(code);

/** Tables in which people write freely. */
export const FREE_TEXTS = {
  requests: ['text', 'answer', 'note', 'subject', 'sender_email'],
  replies: ['text'],
  memos: ['question', 'answer'],
  incidents: ['title', 'vendor'],
  sessions: ['title_ru', 'title_en', 'reason'],
  attendance: ['evidence'],
  rooms: ['access_rule_ru', 'upgrade_plan_ru'],
  devices: ['name', 'note'],
  upgrades: ['what', 'reason'],
  documents: ['title', 'file_name', 'figures'],
} as const satisfies Partial<Record<TableName, readonly string[]>>;
export type FreeTextTable = keyof typeof FREE_TEXTS;

export type Holdings = { readonly [T in FreeTextTable | 'staff' | 'settings' | 'outbox']: readonly Row<T>[] } & {
  /** Those to come. */
  readonly slots: readonly SlotRow[];
};

export const hasGuests = (slot: SlotRow): boolean =>
  toldEvents(slot).some(({ fingerprint }) => fingerprint.startsWith('b'));

/** Its event stands in people's calendars and is still to come. */
const isInvited = (session: Session, now: IsoDateTime): boolean =>
  session.status === 'planned' && session.calendar !== '' && stamp(session.planned_end) > stamp(now);

const isOwed = ({ status }: OutboxRow): boolean => status === 'owed' || status === 'failed';

export const isOn = (settings: readonly Row<'settings'>[]): boolean =>
  settings.some(({ key, value }) => key === 'low_data' && value === 'yes');

/** While the mode is on nobody is invited, whatever stands in the calendar. */
export const invitedTo = ({ settings, sessions }: Holdings, now: IsoDateTime): Session[] =>
  isOn(settings) ? [] : sessions.filter((session) => isInvited(session, now));

export function settingAs(rows: readonly Row<'settings'>[], key: string, value: string): Changes {
  const set = changeSet();
  const row = rows.find((known) => known.key === key);
  if (!row) set.add('settings', { key, value });
  else if (row.value !== value) set.change('settings', { ...row, value });
  return set.changes();
}

/** A saved report is JSON, in which a name may stand right behind an escape. */
function inJson(text: string, coded: (text: string) => string): string {
  const deep = (value: unknown): unknown =>
    typeof value === 'string'
      ? coded(value)
      : Array.isArray(value)
        ? value.map(deep)
        : value && typeof value === 'object'
          ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, deep(inner)]))
          : value;
  try {
    return JSON.stringify(deep(JSON.parse(text)));
  } catch {
    return coded(text);
  }
}

/** All that has to be written for the register to hold codes only; nothing is left to do where it does. */
export function eraseNames(held: Holdings, now: IsoDateTime): Changes {
  const set = changeSet();
  const coded = codesForNames(held.staff);
  set.merge(settingAs(held.settings, 'low_data', 'yes'));
  if (held.settings.some(({ key, value }) => key === 'report_to' && value !== ''))
    set.merge(settingAs(held.settings, 'report_to', ''));
  for (const [table, columns] of Object.entries(FREE_TEXTS) as [FreeTextTable, readonly string[]][])
    for (const row of held[table] as readonly Row<TableName>[]) {
      const before = row as unknown as Record<string, string>;
      const without = (key: string, text = ''): string =>
        key === 'sender_email' || text === '' ? '' : key === 'figures' ? inJson(text, coded) : coded(text);
      const next = Object.fromEntries(columns.map((key) => [key, without(key, before[key])]));
      if (columns.some((key) => next[key] !== (before[key] ?? ''))) set.change(table, { ...row, ...next } as never);
    }
  for (const row of held.documents)
    if (row.sent_to.length > 0) set.change('documents', { ...changedOf(set.changes(), 'documents', row), sent_to: [] });
  for (const row of held.outbox)
    if (isOwed(row) || (row.kind === 'report' && row.alternatives.length > 0))
      set.change('outbox', {
        ...row,
        status: isOwed(row) ? 'void' : row.status,
        alternatives: row.kind === 'report' ? [] : row.alternatives,
      });
  for (const slot of held.slots.filter(hasGuests))
    set.change(
      'slots',
      toldEvents(slot).reduce(
        (told, { place, fingerprint }) => (fingerprint.startsWith('b') ? withInsistence(told, place) : told),
        slot,
      ),
    );
  for (const session of invitedTo(held, now)) {
    const told = toldOfSession(session);
    const row = changedOf(set.changes(), 'sessions', session);
    if (told) set.change('sessions', withSessionTold(row, { ...told, fingerprint: insisting(told.fingerprint) }));
  }
  for (const person of held.staff.filter(holdsName)) set.change('staff', withoutNames(person));
  return set.changes();
}

const changedOf = <T extends TableName>(changes: Changes, table: T, row: Row<T>): Row<T> =>
  ((changes[table]?.change ?? []) as readonly Row<T>[]).find((one) => keyOf(table, one) === keyOf(table, row)) ?? row;
