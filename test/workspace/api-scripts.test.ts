import type { Workspace } from '../../workspace/workspace';
import { type Client, clientOf, MONDAY, OWNER, pageWorkspace, run } from './page-workspace';

describe('running, the clock and the guard', () => {
  let workspace: Workspace;
  let call: Client;

  beforeAll(() => {
    workspace = pageWorkspace();
    call = clientOf(workspace);
  });
  afterAll(() => workspace.close());

  const runScript = (name: string, parameters: unknown[] = [], user = OWNER) =>
    call('POST', '/v1/scripts/script:run', { user, body: { function: name, parameters } });

  test('a function runs as the account that asks', async () => {
    const { body } = await runScript('double', [21], 'petrov@example.org');
    expect(body).toMatchObject({ done: true, response: { result: { twice: 42, by: 'petrov@example.org' } } });
    expect(
      (await call('POST', `/v1/scripts/${workspace.scriptId}:run`, { body: { function: 'double', parameters: [1] } }))
        .body.done,
    ).toBe(true);
    expect((await call('POST', '/v1/scripts/other:run', { body: { function: 'double' } })).status).toBe(404);
  });

  test('a failing function tells its error in the API’s details', async () => {
    const { status, body } = await runScript('breakDown');
    expect(status).toBe(200);
    const [details] = body.error.details;
    expect(details).toMatchObject({ errorMessage: 'так не бывает' });
    expect(details.scriptStackTraceElements[0]).toMatchObject({
      function: 'breakDown',
      lineNumber: expect.any(Number),
    });
  });

  test('private functions are not found, and a Date cannot leave', async () => {
    expect((await runScript('hidden_')).body.error.details[0].errorMessage).toContain('Script function not found');
    expect((await runScript('giveDate')).body.error.details[0].errorMessage).toContain('not a supported return type');
  });

  test('executions are listed newest first, page by page, with their service calls', async () => {
    run(workspace, 'prepare');
    const first = (await call('GET', '/v1/processes?pageSize=2')).body;
    expect(first.processes).toHaveLength(2);
    expect(first.processes[0]).toMatchObject({
      functionName: 'prepare',
      processType: 'EDITOR',
      processStatus: 'COMPLETED',
      userAccessLevel: 'OWNER',
      startTime: new Date(MONDAY).toISOString(),
      duration: expect.stringMatching(/^\d+\.\d{3}s$/),
    });
    expect(first.processes[0].serviceCalls).toContainEqual({ name: 'Spreadsheet.rename', ms: expect.any(Number) });
    const second = (await call('GET', `/v1/processes?pageSize=2&pageToken=${first.nextPageToken}`)).body;
    expect(second.processes[0].processId).not.toBe(first.processes[1].processId);
    const failed = (await call('GET', '/v1/processes?userProcessFilter.functionName=breakDown')).body.processes;
    expect(failed).toMatchObject([{ processStatus: 'FAILED', log: [{ level: 'ERROR' }] }]);
  });

  test('the clock moves by durations and to school-local times, never back', async () => {
    const move = (body: unknown) => call('POST', '/workspace/clock', { body });
    expect((await move({ advance: 'P1DT2H' })).body).toMatchObject({
      now: '2026-09-15T08:00:00.000Z',
      local: '2026-09-15T11:00:00',
      ran: [],
    });
    expect((await move({ now: '2026-09-16T08:00:00' })).body.now).toBe('2026-09-16T05:00:00.000Z');
    expect((await move({ now: '2026-09-16T08:00:00+02:00' })).body.now).toBe('2026-09-16T06:00:00.000Z');
    for (const body of [
      { now: '2026-09-01T00:00:00Z' },
      { advance: 'P' },
      { advance: 'tomorrow' },
      { now: 'soon' },
      {},
    ])
      expect((await move(body)).status).toBe(400);
    expect((await call('GET', '/workspace/clock')).body).toMatchObject({
      local: '2026-09-16T09:00:00',
      timeZone: 'Europe/Moscow',
    });
  });

  test('the next working day skips the weekend', async () => {
    await call('POST', '/workspace/clock', { body: { now: '2026-09-18T20:00:00' } });
    const answer = await call('POST', '/workspace/clock', { body: new URLSearchParams({ to: 'workday' }) });
    expect(answer.status).toBe(303);
    expect((await call('GET', '/workspace/clock')).body.local).toBe('2026-09-21T08:00:00');
  });

  test('a month later is the same day, or the month’s last', async () => {
    await call('POST', '/workspace/clock', { body: { now: '2027-01-31T10:00:00' } });
    expect((await call('POST', '/workspace/clock', { body: { advance: 'P1M' } })).body.local).toBe(
      '2027-02-28T10:00:00',
    );
  });

  test('foreign hosts and foreign pages are kept out', async () => {
    expect((await call('GET', '/drive/v3/files', { headers: { host: 'evil.example:8080' } })).status).toBe(403);
    expect((await call('GET', '/drive/v3/files', { headers: { host: 'localhost:8080' } })).status).toBe(200);
    const post = (headers: Record<string, string>) =>
      call('POST', '/workspace/clock', { body: { advance: 'PT1M' }, headers });
    expect((await post({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await post({ origin: 'null' })).status).toBe(403);
    expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post({ origin: 'http://127.0.0.1', host: '127.0.0.1' })).status).toBe(200);
  });

  test('the account is chosen by a cookie too, and a redirect stays here', async () => {
    const body = new URLSearchParams({ user: 'petrov@example.org', back: '//evil.example/' });
    const { headers, status } = await call('POST', '/workspace/account', { body });
    expect(status).toBe(303);
    expect(headers.get('location')).toBe('/');
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await call('GET', '/workspace/account', { headers: { cookie } })).body.user).toBe('petrov@example.org');
    expect((await call('POST', '/workspace/account', { body: { user: 'nobody' } })).status).toBe(400);
  });
});
