// The small school with people to be trained and a room to do it in, and what tests of training look at.
import type { SessionCard, TrainingBoard } from '../../src/contract/training';
import { eventId } from '../../src/domain/event-id';
import { FILES, LEAD, type School } from './prepared-school';

const file = (name: string): string => FILES.find((candidate) => candidate.name === `${name}.csv`)!.text;

/** Everybody but the lead and the administrator has to be trained; both rooms may host a training. */
export const TRAINING_FILES = [
  {
    name: 'staff.csv',
    text: file('staff')
      .replace(/(завуч|учитель),no,/g, '$1,yes,')
      .replace(/^(L1.*),yes,/m, '$1,no,'),
  },
  {
    name: 'rooms.csv',
    text: 'room_id,name_ru,pc_total,pc_working,can_host_training\nR1,Кабинет 1,10,9,yes\nR2,Кабинет 2,4,4,yes\n',
  },
];

export const startTraining = (school: School): void => {
  const { written } = school.ask<{ written: boolean }>('importFiles', { files: TRAINING_FILES });
  if (!written) throw new Error('the training school was not imported');
};

export const boardOf = (school: School): TrainingBoard => school.ask('trainingBoard');
export const cardOf = (school: School, session_id: string): SessionCard =>
  school.ask('trainingSession', { session_id });

export interface Meeting {
  readonly id: string;
  readonly status: string;
  readonly summary: string;
  readonly description?: string;
  readonly start: { readonly dateTime: string };
  readonly attendees?: readonly { readonly email: string; readonly responseStatus: string }[];
}

export const calendarOf = async (school: School): Promise<{ path: string; events: Meeting[] }> => {
  type List = { items: { id: string; summary: string }[] };
  const { items } = await school.rest.get<List>('/calendar/v3/users/me/calendarList');
  const { id } = items.find(({ summary }) => summary === 'Помощь с ЭЖ')!;
  const path = `/calendar/v3/calendars/${encodeURIComponent(id)}/events`;
  const { items: events } = await school.rest.get<{ items: Meeting[] }>(`${path}?showDeleted=true`);
  return { path, events };
};

export const trainingEvents = async (school: School): Promise<Meeting[]> =>
  (await calendarOf(school)).events.filter(({ summary }) => summary.startsWith('Обучение'));

/** An answer to the invitation to a training, the only one that stands where none is named. */
export const answer = async (school: School, email: string, responseStatus: string, session = ''): Promise<void> => {
  const { path, events } = await calendarOf(school);
  const event = events.find(
    ({ id, summary, status }) =>
      summary.startsWith('Обучение') &&
      status === 'confirmed' &&
      (!session || id === eventId(`training:${session}`, 1)),
  )!;
  const attendees = event.attendees!.map((guest) => (guest.email === email ? { ...guest, responseStatus } : guest));
  await school.rest.as(email).json('PATCH', `${path}/${event.id}`, { attendees });
};

export interface Letter {
  readonly subject: string;
  readonly text: string;
}
const decoded = (data: string): string => Buffer.from(data, 'base64url').toString();

/** A person's mailbox, the oldest first. */
export const mailbox = async (school: School, email: string): Promise<Letter[]> => {
  const path = `/gmail/v1/users/${email}/messages`;
  const { messages = [] } = await school.rest.get<{ messages?: { id: string }[] }>(path);
  type Part = { mimeType: string; body?: { data?: string }; parts?: Part[] };
  type Message = { payload: Part & { headers: { name: string; value: string }[] } };
  const texts = (part: Part): string[] => [
    ...(part.mimeType.startsWith('text/') && part.body?.data ? [decoded(part.body.data)] : []),
    ...(part.parts ?? []).flatMap(texts),
  ];
  const read = await Promise.all(messages.map(({ id }) => school.rest.get<Message>(`${path}/${id}?format=full`)));
  return read
    .map(({ payload }) => ({
      subject: payload.headers.find(({ name }) => name === 'Subject')?.value ?? '',
      text: texts(payload).join('\n'),
    }))
    .reverse();
};

const COVERAGE = 'Охват';

/** The tab «Охват» as values and colours; white cells have none. */
export const coverageTab = async (school: School): Promise<{ text: string; colour: string | undefined }[][]> => {
  const [file] = await school.rest.files('spreadsheet');
  type View = { sheets: { sheetId: number; title: string }[] };
  const { sheets } = await school.rest.get<View>(`/workspace/spreadsheets/${file!.id}`);
  const id = sheets.find(({ title }) => title === COVERAGE)?.sheetId;
  if (id === undefined) throw new Error(`no tab «${COVERAGE}»`);
  type Rows = { rows: { cells: Record<string, { t: string; b?: string }> }[] };
  const { rows } = await school.rest.get<Rows>(`/workspace/spreadsheets/${file!.id}/rows?sheetId=${id}&count=40`);
  return rows.map(({ cells }) => Object.values(cells).map(({ t, b }) => ({ text: t, colour: b })));
};

/** As a person deletes a tab: the triggers hear of it. */
export const deleteCoverageTab = ({ workspace }: School): void => {
  const { spreadsheet } = workspace.services;
  spreadsheet.change(spreadsheet.boundId, LEAD, 'REMOVE_GRID', (document) =>
    document.deleteSheet(document.sheetByName(COVERAGE)!),
  );
};

/** As the owner drags an event in the calendar. */
export const dragTraining = async (school: School, start: string, end: string): Promise<void> => {
  const { path, events } = await calendarOf(school);
  const event = events.find(({ summary, status }) => summary.startsWith('Обучение') && status === 'confirmed')!;
  await school.rest.json('PATCH', `${path}/${event.id}`, { start: { dateTime: start }, end: { dateTime: end } });
};
