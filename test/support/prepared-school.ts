// A small school, set up once with the real bundle and copied for every test that needs it fresh.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FormPage, formBody, type Question, readFormPage } from '../../scripts/year/form-page';
import { RestClient } from '../../scripts/year/rest-client';
import type { TableName } from '../../src/domain/tables';
import { messages } from '../../src/i18n';
import { createApp } from '../../workspace/api/app';
import { type Probe, type RunResult, Workspace } from '../../workspace/workspace';

export const DIST = join(__dirname, '../../dist');
export const LEAD = 'lead@school.test';
export const TEACHER = 'rubanova@school.test';
export const COLLEAGUE = 'gorina@school.test';
export const DEPUTY = 'deputy@school.test';
export const SYSADMIN = 'admin@school.test';

const csv = (...lines: string[]): string => `${lines.join('\n')}\n`;

/** Tuesday 1 September 2026, 08:00 in a zone that is not this machine's. */
export const OPENED = Date.parse('2026-09-01T08:00:00+05:00');

export const FILES = [
  {
    name: 'settings.csv',
    text: csv(
      'key,value',
      'school_name,Школа № 7',
      'school_year,2026/27',
      'time_zone,Asia/Yekaterinburg',
      'language,ru',
      'staff_week,5',
      'cutoff_time,15:00',
      'slot_horizon_days,3',
      'booking_working_days,3',
      'consult_in_breaks,yes',
    ),
  },
  {
    name: 'quarters.csv',
    text: csv(
      'period_code,period_type,class_group,name_ru,starts_on,ends_on,break_from,break_to,compliance_from,compliance_to',
      'Q1,quarter,2-9,I четверть,2026-09-01,2026-10-23,2026-10-24,2026-11-01,2026-08-25,2026-11-01',
    ),
  },
  { name: 'holidays.csv', text: csv('date,name_ru,kind,affects_staff', '2026-11-04,Праздник,public_holiday,yes') },
  {
    name: 'staff.csv',
    text: csv(
      'staff_id,last_name,first_name,patronymic,short_name,email,position,training_required,subjects,hired_on,left_on,ui_language',
      `L1,Ведущая,Анна,Петровна,Ведущая А.П.,${LEAD},учитель,no,информатика,2020-09-01,,ru`,
      `D1,Завучева,Нина,Львовна,Завучева Н.Л.,${DEPUTY},завуч,no,,2020-09-01,,ru`,
      `A1,Админов,Олег,Ильич,Админов О.И.,${SYSADMIN},сисадмин,no,,2020-09-01,,ru`,
      `T1,Рубанова,Ольга,Ивановна,Рубанова О.И.,${TEACHER},учитель,no,математика,2020-09-01,,ru`,
      `T2,Горина,Kate,,Горина К.,${COLLEAGUE},учитель,no,английский язык,2020-09-01,,en`,
      'T3,Бумажный,Иван,Иванович,Бумажный И.И.,,учитель,no,труд,2020-09-01,,ru',
    ),
  },
  {
    name: 'rooms.csv',
    text: csv(
      'room_id,name_ru,pc_total,pc_working,last_checked_on',
      'R1,Кабинет 1,10,9,2026-08-25',
      'R2,Кабинет 2,4,4,2026-08-25',
    ),
  },
  {
    name: 'roles.csv',
    text: csv(
      'assignment_id,role_key,title_ru,staff_id,kind,valid_from,valid_to',
      'A1,ej_lead,Ответственный за внедрение ЭЖ,L1,main,2026-08-25,2027-08-31',
      'A2,deputy_uvr,Зам. директора по УВР,D1,main,2026-08-25,2027-08-31',
      'A3,sysadmin,Системный администратор,A1,main,2026-08-25,2027-08-31',
    ),
  },
  {
    name: 'timetable.csv',
    text: csv(
      'slot_code,valid_from,valid_to,weekday_iso,starts_at,ends_at,slot_minutes,capacity_per_slot,room_id,consultant_role,topics,formats,booking',
      'W1,2026-09-01,2027-05-31,2,14:00,14:40,20,1,R1,ej_lead,2.2;2.3;2.4;2.5,in_person,required',
      'W2,2026-09-01,2027-05-31,3,14:00,14:30,30,2,R2,ej_lead,2.3,in_person;remote,required',
    ),
  },
];

const folders: string[] = [];
const freshFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'reglament-'));
  folders.push(folder);
  return folder;
};

export const removeFolders = (): void => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
};

export interface Answers {
  readonly email?: string;
  readonly topic?: string;
  readonly more?: readonly string[];
  readonly text?: string;
  readonly urgency?: string;
  readonly format?: string;
  /** A slot's label, «Любое / Any», or nothing. */
  readonly slot?: string;
  readonly language?: string;
}

const questionTitled = (page: FormPage, title: string): Question => {
  const question = page.questions.find((candidate) => candidate.title.startsWith(title));
  if (!question) throw new Error(`the form has no «${title}»`);
  return question;
};

export const timesOn = (page: FormPage): string[] =>
  questionTitled(page, 'Время из графика').options.filter((label) => !label.startsWith('Любое'));

export class School {
  readonly workspace: Workspace;
  readonly app: ReturnType<typeof createApp>;
  readonly rest: RestClient;

  constructor(readonly dir: string) {
    this.workspace = new Workspace({
      dir,
      script: DIST,
      now: OPENED,
      owner: LEAD,
      durable: false,
      sharedScope: true,
    });
    this.app = createApp(this.workspace);
    this.rest = new RestClient(this.app);
  }

  call(functionName: string, args: unknown = {}, user = LEAD): RunResult {
    return this.workspace.run(functionName, { user, args: [args], processType: 'WEBAPP' });
  }

  /** Calls a function of the sidebar and gives what it gives; a refusal or an error is thrown. */
  ask<T>(functionName: string, args: unknown = {}, user = LEAD): T {
    const result = this.call(functionName, args, user);
    if (!result.ok) throw new Error(`${functionName}: ${result.error.message}`);
    const reply = result.value as { ok: boolean; value: T; code?: string };
    if (!reply.ok) throw new Error(`${functionName}: ${JSON.stringify(reply)}`);
    return reply.value;
  }

  setUp(): void {
    for (let turn = 0; turn < 30; turn++) {
      if (this.ask<{ finished: boolean }>('setUp', { language: 'ru' }).finished) return;
    }
    throw new Error('set-up does not come to an end');
  }

  formId(): string {
    this.form ??= /\/d\/e\/([^/]+)\//.exec(this.ask<{ form_url: string }>('workbench').form_url)![1]!;
    return this.form;
  }
  form: string | undefined;

  /** The form's page as this person meets it. */
  async page(email = TEACHER): Promise<FormPage> {
    const response = await this.rest.as(email).send(`/forms/d/e/${this.formId()}/viewform`);
    return readFormPage(await response.text());
  }

  /** Fills in the form's page as a person does. Gives the HTTP status. */
  async send(answers: Answers = {}): Promise<number> {
    return this.post(await this.page(answers.email), answers);
  }

  /** Sends a page that was opened before: what it offered may be gone by now. */
  async post(page: FormPage, answers: Answers = {}): Promise<number> {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = this.filledIn(page, answers);
    const sent = await this.rest.as(answers.email ?? TEACHER).send(page.action, { method: 'POST', headers, body });
    return sent.status;
  }

  /** What the browser sends of a page that was filled in. */
  filledIn(page: FormPage, answers: Answers = {}): string {
    const { topic = 'Текущие отметки', more = [], text = 'Как поставить отметку за прошлый урок?' } = answers;
    const { urgency = 'Обычно', format = 'Лично', slot = '', language = 'Русский' } = answers;
    const choose = (title: string, words: string): [string, string] => {
      const question = questionTitled(page, title);
      const option = question.options.find((candidate) => candidate.startsWith(words));
      if (option === undefined) throw new Error(`«${title}» does not offer «${words}»`);
      return [question.name, option];
    };
    return formBody(page, [
      choose('С чем помочь', topic),
      ...more.map((words) => choose('Ещё темы', words)),
      [questionTitled(page, 'Опишите вопрос').name, text],
      choose('Срочность', urgency),
      choose('Как удобнее', format),
      ...(slot ? [choose('Время из графика', slot)] : []),
      choose('Язык ответа', language),
    ]);
  }

  /** The times that the form offers now. */
  async offered(): Promise<string[]> {
    return timesOn(await this.page());
  }

  /** A table of the register as rows by column key. */
  async table(name: string): Promise<Record<string, string>[]> {
    const [file] = await this.rest.files('spreadsheet');
    const { sheets } = await this.rest.get<{ sheets: { properties: { title: string } }[] }>(
      `/v4/spreadsheets/${file!.id}`,
    );
    const title = messages('ru').tableNames[name as TableName];
    if (!sheets.some((sheet) => sheet.properties.title === title)) throw new Error(`no tab «${title}»`);
    const range = encodeURIComponent(`'${title}'`);
    const { values = [] } = await this.rest.get<{ values?: string[][] }>(
      `/v4/spreadsheets/${file!.id}/values/${range}`,
    );
    const [keys = [], , ...rows] = values;
    return rows.map((row) => Object.fromEntries(keys.map((key, i) => [key, row[i] ?? ''])));
  }

  hours(count: number): void {
    this.workspace.advance(this.workspace.clock.now() + count * 3_600_000);
  }

  probe(probe: Probe | undefined): void {
    this.workspace.probe = probe;
  }

  close(): void {
    this.workspace.close();
  }
}

/** A school before anything was set up. */
export const emptySchool = (): School => new School(freshFolder());

/** A moment of a school, from which as many copies as are wanted go on. */
export class Moment {
  private readonly dir = freshFolder();
  private readonly form: string;

  constructor(private readonly school: School) {
    this.form = school.formId();
    school.workspace.store.copyTo(this.dir);
  }

  copy(): School {
    const dir = freshFolder();
    cpSync(this.dir, dir, { recursive: true });
    const school = new School(dir);
    school.form = this.form;
    school.workspace.services.cache.copyFrom(this.school.workspace.services.cache);
    return school;
  }
}

let prepared: Moment | undefined;
let firstPage: FormPage | undefined;

const prepare = (): Moment => {
  const school = new School(freshFolder());
  school.setUp();
  const report = school.ask<{ written: boolean; problems: unknown[] }>('importFiles', { files: FILES });
  if (!report.written) throw new Error(JSON.stringify(report));
  school.hours(1);
  school.formId();
  school.workspace.services.cache.forget();
  const moment = new Moment(school);
  school.close();
  return moment;
};

/** A school that is set up and imported, from a copy. */
export const preparedSchool = (): School => {
  prepared ??= prepare();
  return prepared.copy();
};

/** The form's page as it is before anything has happened: the same in every copy, so it is read once. */
export const pageAtFirst = async (school: School): Promise<FormPage> => {
  firstPage ??= await school.page();
  return firstPage;
};
