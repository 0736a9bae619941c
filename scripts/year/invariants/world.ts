// Everything the check looks at, read once over the REST-shaped interface.

import { type Grid, Register, type RegisterRow } from '../register';
import type { RestClient } from '../rest-client';
import { localText } from '../zoned-time';
import { type Letter, readMailbox } from './mailbox';

export interface Violation {
  /** The number in the list of what must always hold. */
  readonly invariant: number;
  readonly code: string;
  /** Keys of rows, responses or events: never a person's words. */
  readonly subject: string;
  readonly detail?: string;
}

export interface FormResponse {
  readonly responseId: string;
  readonly respondentEmail?: string;
  readonly answers?: Readonly<Record<string, { textAnswers?: { answers?: { value?: string }[] } }>>;
}

export interface CalendarEvent {
  readonly id: string;
  readonly status: string;
  readonly start?: { dateTime?: string; timeZone?: string };
  readonly end?: { dateTime?: string; timeZone?: string };
  readonly attendees?: readonly { email: string; responseStatus?: string; organizer?: boolean }[];
}

export interface Process {
  readonly functionName: string;
  readonly log?: readonly { message: string }[];
}

export interface World {
  readonly register: Register;
  readonly zone: string;
  /** School-local. */
  readonly now: string;
  /** Tabs as they show, header rows too. */
  readonly shown: Readonly<Record<string, Grid>>;
  readonly rows: Readonly<Record<string, readonly RegisterRow[]>>;
  readonly staff: ReadonlyMap<string, RegisterRow>;
  readonly responses: readonly FormResponse[];
  readonly events: readonly CalendarEvent[];
  readonly letters: ReadonlyMap<string, readonly Letter[]>;
  readonly processes: readonly Process[];
}

export const addressOf = (world: Pick<World, 'staff'>, staffId = ''): string =>
  (world.staff.get(staffId)?.email ?? '').trim().toLowerCase();

/** Undefined where no register stands yet: then nothing can be wrong with it. */
export async function readWorld(client: RestClient): Promise<World | undefined> {
  const register = await Register.find(client);
  if (!register) return undefined;
  const { tables } = register;
  const grids = await register.grids(tables, 'UNFORMATTED_VALUE');
  const shown = Object.fromEntries(tables.map((table, i) => [table, grids[i] ?? []]));
  const rows: World['rows'] = Object.fromEntries(
    tables.map((table) => [table, register.rowsIn(table, shown[table] ?? [])]),
  );
  const clock = await client.get<{ now: string; timeZone?: string }>('/workspace/clock');
  const setting = rows.settings?.find(({ key }) => key === 'time_zone')?.value;
  const zone = setting || clock.timeZone || 'UTC';
  const staff = new Map((rows.staff ?? []).map((row) => [row.staff_id ?? '', row]));
  const events = await readEvents(client);
  const addresses = new Set((rows.staff ?? []).map((row) => (row.email ?? '').trim().toLowerCase()).filter(Boolean));
  for (const { attendees } of events) for (const { email } of attendees ?? []) addresses.add(email.toLowerCase());
  for (const { sender_email } of rows.requests ?? []) if (sender_email) addresses.add(sender_email.toLowerCase());
  const letters = new Map<string, Letter[]>();
  for (const address of addresses) letters.set(address, await readMailbox(client, address));
  return {
    register,
    zone,
    now: localText(Date.parse(clock.now), zone),
    shown,
    rows,
    staff,
    responses: await readResponses(client),
    events,
    letters,
    processes: await client.all<Process>('/v1/processes?pageSize=1000', 'processes'),
  };
}

async function readResponses(client: RestClient): Promise<FormResponse[]> {
  const responses: FormResponse[] = [];
  for (const { id } of await client.requestForms()) {
    responses.push(...(await client.all<FormResponse>(`/v1/forms/${id}/responses?pageSize=5000`, 'responses')));
  }
  return responses;
}

async function readEvents(client: RestClient): Promise<CalendarEvent[]> {
  type Calendar = { id: string; accessRole?: string; primary?: boolean };
  const events: CalendarEvent[] = [];
  const calendars = await client.all<Calendar>('/calendar/v3/users/me/calendarList', 'items');
  for (const { id, accessRole, primary } of calendars) {
    // A person's own calendar holds copies of what the person is invited to.
    if (primary || (accessRole && accessRole !== 'owner')) continue;
    const path = `/calendar/v3/calendars/${encodeURIComponent(id)}/events?showDeleted=true&maxResults=2500`;
    events.push(...(await client.all<CalendarEvent>(path, 'items')));
  }
  return events;
}
