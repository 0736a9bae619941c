import type { Workspace } from '../../workspace/workspace';
import { type Answer, type Client, clientOf, GUEST, pageWorkspace, run } from './page-workspace';

describe('the form over HTTP', () => {
  let workspace: Workspace;
  let call: Client;
  let formId: string;
  let path: string;
  let entry: Record<string, string>;

  beforeAll(async () => {
    workspace = pageWorkspace();
    call = clientOf(workspace);
    run(workspace, 'prepare');
    formId = run<string>(workspace, 'makeForm');
    const form = (await call('GET', `/v1/forms/${formId}`)).body;
    path = new URL(form.responderUri).pathname;
    entry = Object.fromEntries(
      // biome-ignore lint/suspicious/noExplicitAny: Google's JSON
      form.items.map((item: any) => [item.title, `entry.${Number.parseInt(item.itemId, 16)}`]),
    );
  });
  afterAll(() => workspace.close());

  const send = (fields: Record<string, string | string[]>, user = GUEST): Promise<Answer> => {
    const body = new URLSearchParams();
    for (const [title, value] of Object.entries(fields))
      for (const one of [value].flat()) body.append(entry[title] ?? title, one);
    return call('POST', path.replace('viewform', 'formResponse'), { user, body });
  };
  const responses = async () => (await call('GET', `/v1/forms/${formId}/responses`)).body.responses ?? [];

  test('the API tells the form’s items in Google’s shape', async () => {
    const { body } = await call('GET', `/v1/forms/${formId}`);
    expect(body.info).toMatchObject({ title: 'Нужна помощь с журналом', documentTitle: 'Форма заявки' });
    expect(body.publishSettings.publishState).toEqual({ isPublished: true, isAcceptingResponses: true });
    const [topic] = body.items;
    expect(topic.questionItem.question.choiceQuestion).toMatchObject({
      type: 'RADIO',
      options: [
        { value: 'Лично', goToSectionId: expect.any(String) },
        { value: 'Письменно', goToAction: 'SUBMIT_FORM' },
      ],
    });
    expect(body.items.find((item: { title: string }) => item.title === 'Время консультации')).toHaveProperty(
      'pageBreakItem',
    );
  });

  test('the page is a plain form with a field for every question', async () => {
    const { text, status, headers } = await call('GET', path, { user: GUEST });
    expect(status).toBe(200);
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    for (const title of ['С чем помочь?', 'Опишите вопрос', 'Класс', 'Время из графика'])
      expect(text).toContain(`name="${entry[title]}"`);
    expect(text).toContain(`action="${path.replace('viewform', 'formResponse')}"`);
    expect(text).toContain(GUEST);
  });

  test('a faulty answer is sent back with messages and everything that was typed', async () => {
    const { status, text } = await send({ 'С чем помочь?': 'Лично', 'Опишите вопрос': '', Класс: '99<script>' });
    expect(status).toBe(400);
    expect(text).toContain('Это обязательный вопрос');
    expect(text).toContain('Например, 7Б');
    expect(text).toContain('value="99&lt;script&gt;"');
    expect(text).toMatch(/value="Лично" checked/);
    expect(await responses()).toEqual([]);
  });

  test('a complete answer is stored, told by the API, and wakes the trigger', async () => {
    const fields = {
      'С чем помочь?': 'Лично',
      'Ещё темы': ['КТП', 'Отчёты'],
      'Опишите вопрос': 'a\r\nb',
      Класс: '7Б',
      'Время из графика': 'вт 14:40',
    };
    const { status, text } = await send(fields);
    expect(status).toBe(200);
    expect(text).toContain('Принято: ответим скоро.');
    const [response] = await responses();
    expect(response).toMatchObject({ respondentEmail: GUEST, createTime: '2026-09-14T06:00:00.000Z' });
    const answer = (title: string) => {
      const id = Number(entry[title]?.slice(6)).toString(16).padStart(8, '0');
      return response.answers[id]?.textAnswers.answers.map((one: { value: string }) => one.value);
    };
    expect(answer('Ещё темы')).toEqual(['КТП', 'Отчёты']);
    expect(answer('Опишите вопрос')).toEqual(['a\nb']);
    const [process] = (await call('GET', '/v1/processes?functionName=onSent')).body.processes;
    expect(process).toMatchObject({
      processType: 'TRIGGER',
      processStatus: 'COMPLETED',
      log: [{ message: expect.stringContaining('пришёл ответ') }],
    });
  });

  test('answers of a section that was passed by are dropped, and not required', async () => {
    const before = (await responses()).length;
    const { status } = await send({
      'С чем помочь?': 'Письменно',
      'Опишите вопрос': 'x',
      'Время из графика': 'вт 14:40',
    });
    expect(status).toBe(200);
    const all = await responses();
    expect(all).toHaveLength(before + 1);
    expect(Object.keys(all.at(-1).answers)).toHaveLength(2);
  });

  test('an address that fills the form in is honoured, and what it holds is escaped', async () => {
    const query = new URLSearchParams({ [entry['Опишите вопрос'] as string]: '</textarea><script>alert(1)</script>' });
    const { text } = await call('GET', `${path}?${query}`);
    expect(text).toContain('&lt;/textarea&gt;&lt;script&gt;');
  });

  test('responses can be asked for since a time', async () => {
    const filter = encodeURIComponent('timestamp > 2026-09-14T06:00:00Z');
    expect((await call('GET', `/v1/forms/${formId}/responses?filter=${filter}`)).body).toEqual({});
    expect((await call('GET', `/v1/forms/${formId}/responses?filter=soon`)).status).toBe(400);
    expect((await call('GET', '/v1/forms/none')).body.error.code).toBe(404);
  });
});
