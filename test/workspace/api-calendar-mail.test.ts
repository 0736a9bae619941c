import { decodeWords, mimeTree } from '../../workspace/api/mime-tree';
import type { Workspace } from '../../workspace/workspace';
import { type Client, clientOf, GUEST, OWNER, pageWorkspace, run } from './page-workspace';

// biome-ignore lint/suspicious/noExplicitAny: Google's JSON
type Json = any;

describe('calendars and mailboxes over HTTP', () => {
  let workspace: Workspace;
  let call: Client;
  let events: string;
  let eventId: string;

  beforeAll(() => {
    workspace = pageWorkspace();
    call = clientOf(workspace);
    const made = run<{ calendarId: string; eventId: string }>(workspace, 'makeEvent');
    events = `/calendar/v3/calendars/${encodeURIComponent(made.calendarId)}/events`;
    eventId = made.eventId;
    run(workspace, 'sendLetter');
  });
  afterAll(() => workspace.close());

  const mailbox = async (user: string) => {
    const { messages = [] } = (await call('GET', `/gmail/v1/users/${user}/messages`)).body;
    const read = (id: string) => call('GET', `/gmail/v1/users/${user}/messages/${id}?format=full`);
    return Promise.all(messages.map(async ({ id }: { id: string }) => (await read(id)).body)) as Promise<Json[]>;
  };
  const subject = (message: Json) =>
    message.payload.headers.find(({ name }: Json) => name === 'Subject').value as string;
  const textOf = (part: Json, type: string): string | undefined =>
    part.mimeType === type
      ? Buffer.from(part.body.data, 'base64url').toString()
      : (part.parts ?? []).map((inner: Json) => textOf(inner, type)).find((text: unknown) => text !== undefined);

  test('the owner sees own calendars, a guest the events they are invited to', async () => {
    const { body } = await call('GET', '/calendar/v3/users/me/calendarList');
    expect(body.items.map((item: Json) => item.summary)).toEqual([OWNER, 'Консультации']);
    const own = (await call('GET', '/calendar/v3/calendars/primary/events', { user: GUEST })).body;
    expect(own.items).toMatchObject([{ id: eventId, summary: 'Консультация: КТП' }]);
  });

  test('a sync token brings only what changed, and a bad one is gone', async () => {
    const { nextSyncToken } = (await call('GET', events)).body;
    expect((await call('GET', `${events}?syncToken=${nextSyncToken}`)).body.items).toEqual([]);
    const bad = await call('GET', `${events}?syncToken=nonsense`);
    expect(bad.status).toBe(410);
    expect(bad.body.error.errors[0].reason).toBe('fullSyncRequired');
  });

  test('a guest’s PATCH is an answer: on the organiser’s event, with a reply by mail', async () => {
    const { status } = await call('PATCH', `${events}/${eventId}`, {
      user: GUEST,
      body: {
        attendees: [
          { email: GUEST, responseStatus: 'accepted' },
          { email: 'petrov@example.org', responseStatus: 'declined' },
        ],
      },
    });
    expect(status).toBe(200);
    const { attendees } = (await call('GET', `${events}/${eventId}`)).body;
    expect(Object.fromEntries(attendees.map((one: Json) => [one.email, one.responseStatus]))).toEqual({
      [GUEST]: 'accepted',
      'petrov@example.org': 'needsAction',
    });
    const replies = (await mailbox(OWNER)).map(({ payload }) => textOf(payload, 'text/calendar')).filter(Boolean);
    expect(replies.join()).toContain('METHOD:REPLY');
  });

  test('a guest cannot move the event, a stranger does not see it', async () => {
    const body = { start: { dateTime: '2026-09-15T16:00:00+03:00' }, end: { dateTime: '2026-09-15T16:20:00+03:00' } };
    expect(
      (await call('PATCH', `/calendar/v3/calendars/primary/events/${eventId}`, { user: GUEST, body })).status,
    ).toBe(403);
    expect((await call('GET', `${events}/${eventId}`, { user: 'stranger@example.net' })).status).toBe(404);
  });

  test('the owner’s PATCH is a move by hand, and its guests are told', async () => {
    const body = { start: { dateTime: '2026-09-15T16:00:00+03:00' }, end: { dateTime: '2026-09-15T16:20:00+03:00' } };
    const stale = await call('PATCH', `${events}/${eventId}`, { body, headers: { 'if-match': '"old"' } });
    expect(stale.status).toBe(412);
    expect((await call('PATCH', `${events}/${eventId}`, { body })).status).toBe(200);
    const letters = (await mailbox(GUEST)).map(({ payload }) => textOf(payload, 'text/calendar') ?? '');
    expect(letters.some((text) => text.includes('METHOD:REQUEST') && /SEQUENCE:[1-9]/.test(text))).toBe(true);
  });

  test('a message comes as its parts, raw, or by its headers alone', async () => {
    const letter = (await mailbox(GUEST)).find((message) => subject(message) === 'Заявка принята: № 2026-0001');
    expect(letter).toMatchObject({ labelIds: ['INBOX', 'UNREAD'], snippet: 'Ответим завтра.' });
    expect(textOf(letter.payload, 'text/html')).toContain('<b>завтра</b>');
    const path = `/gmail/v1/users/${GUEST}/messages/${letter.id}`;
    const raw = (await call('GET', `${path}?format=raw`)).body.raw as string;
    expect(Buffer.from(raw, 'base64url').toString()).toContain('MIME-Version: 1.0');
    const { payload } = (await call('GET', `${path}?format=metadata&metadataHeaders=To`)).body;
    expect(payload.headers).toEqual([{ name: 'To', value: GUEST }]);
    expect((await call('GET', `${path}?format=odd`)).status).toBe(400);
    expect((await call('GET', `/gmail/v1/users/petrov@example.org/messages/${letter.id}`)).status).toBe(404);
    const mine = (await call('GET', '/gmail/v1/users/me/messages?maxResults=1', { user: GUEST })).body;
    expect(mine).toMatchObject({ messages: [{ id: expect.any(String) }], nextPageToken: '1', resultSizeEstimate: 3 });
  });

  test('the pages of a mailbox show the letter, and its HTML in a frame where nothing runs', async () => {
    const letter = (await mailbox(GUEST)).find((message) => subject(message).startsWith('Заявка'));
    const list = await call('GET', `/mail/${GUEST}`);
    expect(list.text).toContain('Заявка принята: № 2026-0001');
    const page = await call('GET', `/mail/${GUEST}/${letter.id}`);
    expect(page.text).toContain('<iframe class="letter"');
    const body = await call('GET', `/mail/${GUEST}/${letter.id}/body`);
    expect(body.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
  });

  test('an invitation is answered on its letter’s page', async () => {
    const invitation = (await mailbox('petrov@example.org')).find(({ payload }) => textOf(payload, 'text/calendar'));
    const path = `/mail/petrov@example.org/${invitation.id}`;
    expect((await call('GET', path)).text).toContain('Вы придёте?');
    expect((await call('POST', `${path}/answer`, { body: new URLSearchParams({ status: 'tentative' }) })).status).toBe(
      303,
    );
    expect((await call('GET', path)).text).toMatch(/value="tentative" aria-pressed="true"/);
  });

  test('a deletion by hand cancels the event for its guests', async () => {
    expect((await call('DELETE', `${events}/${eventId}`)).status).toBe(204);
    expect((await call('GET', `${events}?showDeleted=true`)).body.items[0].status).toBe('cancelled');
    expect((await call('DELETE', `${events}/${eventId}`)).status).toBe(410);
    const letters = (await mailbox(GUEST)).map(({ payload }) => textOf(payload, 'text/calendar') ?? '');
    expect(letters.some((text) => text.includes('METHOD:CANCEL'))).toBe(true);
  });
});

describe('the tree of a raw message', () => {
  test('encoded words may cut a letter in two', () => {
    const bytes = Buffer.from('Ж');
    const halves = [bytes.subarray(0, 1), bytes.subarray(1)].map((half) => `=?utf-8?B?${half.toString('base64')}?=`);
    expect(decodeWords(`a ${halves.join(' ')} b`)).toBe('a Ж b');
    expect(decodeWords('=?UTF-8?Q?=D0=96_=3D?=')).toBe('Ж =');
  });

  test('parts nest, and 8-bit, base64 and quoted-printable bodies come out as bytes', () => {
    const raw = [
      'Subject: x',
      'Content-Type: multipart/mixed; boundary="out er"',
      '',
      'preamble',
      '--out er',
      'Content-Type: multipart/alternative; boundary=in',
      '',
      '--in',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
      '',
      'Привет',
      '--in',
      'Content-Type: text/html',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '<p>a=3D=',
      'b</p>',
      '--in--',
      '--out er',
      'Content-Type: application/pdf; name="a b.pdf"',
      'Content-Transfer-Encoding: base64',
      '',
      'AQI=',
      '--out er--',
      '',
    ].join('\r\n');
    const tree = mimeTree(raw);
    const data = (part: { body: { data?: string } } | undefined) => Buffer.from(part?.body.data ?? '', 'base64url');
    expect(tree.parts?.map(({ mimeType, partId }) => [partId, mimeType])).toEqual([
      ['0', 'multipart/alternative'],
      ['1', 'application/pdf'],
    ]);
    expect(data(tree.parts?.[0]?.parts?.[0]).toString()).toBe('Привет');
    expect(data(tree.parts?.[0]?.parts?.[1]).toString()).toBe('<p>a=b</p>');
    expect([...data(tree.parts?.[1])]).toEqual([1, 2]);
    expect(tree.parts?.[1]?.filename).toBe('a b.pdf');
  });
});
