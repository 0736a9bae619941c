// Papers of a school that does not exist: schedules, registers, orders, short ones and long ones.
import type {
  ActPaper,
  ConsentPaper,
  OrderPaper,
  PaperHead,
  RequestsPaper,
  ResponsiblePaper,
  SchedulePaper,
} from '../../src/contract/print';
import type { NoticePaper } from '../../src/contract/privacy';
import type { RegisterLine } from '../../src/domain/print-register';
import { LONG } from './sheets';

const SCHOOL = 'Муниципальное бюджетное общеобразовательное учреждение «Вымышленская средняя школа № 7»';
export const FORM =
  'https://docs.google.com/forms/d/e/1FAIpQLSd-Vymyshlennaya-Forma-0123456789_abcdefghijklmnop/viewform';

const head = (more: Partial<PaperHead> = {}): PaperHead => ({
  school_name: SCHOOL,
  school_year: '2026/27',
  language: 'ru',
  made_at: '2026-11-18T16:05',
  director: 'Школьников А.П.',
  lead: 'Журналова И.Т.',
  deputy: 'Педсоветова К.О.',
  schedule_version: 2,
  number: '',
  ...more,
});

const lead = { name: 'Журналова И.Т.', position: 'учитель информатики' };
const row = (weekday: number, starts_at: string, ends_at: string): SchedulePaper['rows'][number] => ({
  weekday,
  starts_at,
  ends_at,
  slot_minutes: 20,
  place: 'Кабинет информатики 14',
  formats: ['in_person', 'remote'],
  topics: ['2.2', '2.3', '2.4', '2.5'],
  consultants: [lead],
  substitutes: [{ name: 'Сорокин-Заместительский Н.И.', from: '2026-11-16', to: '2026-11-29' }],
  walk_in: false,
  capacity: 1,
  from: '',
  to: '',
});

export const schedulePaper = (more: Partial<SchedulePaper> = {}): SchedulePaper => ({
  ...head(),
  version: 2,
  state: 'in_force',
  valid_from: '2026-11-02',
  valid_to: '2027-01-10',
  period: 'II четверть',
  order_no: '202-О',
  order_date: '2026-10-28',
  edited: false,
  in_breaks: true,
  rows: [
    {
      ...row(1, '08:00', '08:20'),
      walk_in: true,
      topics: ['tech_failure', 'equipment'],
      substitutes: [],
      consultants: [{ name: 'Серверов П.Б.', position: 'системный администратор' }],
    },
    row(2, '14:40', '15:40'),
    {
      ...row(3, '15:00', '16:00'),
      formats: ['in_person'],
      topics: ['method'],
      place: 'Кабинет завуча',
      from: '2026-12-01',
    },
    row(4, '14:40', '15:40'),
  ],
  trainings: [
    {
      term: 'II четверть',
      date: '2026-11-20',
      starts_at: '14:30',
      ends_at: '15:30',
      title: 'Текущие отметки и отчёты',
      group: 12,
      individual: false,
      place: 'Кабинет информатики 14',
      leader: 'Журналова И.Т.',
    },
  ],
  form_url: FORM,
  holders: [
    {
      role_key: 'deputy_uvr',
      name: 'Педсоветова К.О.',
      position: 'заместитель директора по УВР',
      acting: false,
      topics: ['method'],
    },
    { role_key: 'ej_lead', name: 'Сорокин Н.И.', position: 'учитель физики', acting: true, topics: ['ktp'] },
    { role_key: 'sysadmin', name: '', position: '', acting: false, topics: ['tech_failure'] },
  ],
  ...more,
});

const line = (at: number): RegisterLine => ({
  request_id: `2026-${String(at + 1).padStart(4, '0')}`,
  at: `2026-09-${String(1 + (at % 28)).padStart(2, '0')}T09:12`,
  person: at % 11 === 0 ? LONG : 'Рубанова Ольга Ивановна',
  class_label: '5А',
  subject: 'математика',
  topic: at % 3 ? 'ktp' : 'tech_failure',
  clause: at % 3 ? '2.2' : '3.2-sysadmin',
  question: 'Здравствуйте! Как загрузить КТП по математике 5А из Excel? Файл есть, а кнопки импорта не вижу.',
  format: 'in_person',
  role_key: 'ej_lead',
  assignee: 'Журналова И.Т.',
  due_on: '2026-09-03',
  answered_on: at % 7 ? '2026-09-02' : '',
  result: at % 7 ? 'Показана кнопка импорта, файл исправлен и загружен.' : '',
  outcome: at % 5 === 1 ? 'held' : '',
  closed_on: at % 7 ? '2026-09-02' : '',
  open: at % 7 === 0,
  late: at % 7 === 0,
});

export const requestsPaper = (count: number, more: Partial<RequestsPaper> = {}): RequestsPaper => {
  const lines = Array.from({ length: count }, (_, at) => line(at));
  const open = lines.filter((one) => one.open).length;
  return {
    ...head(),
    from: '2026-08-25',
    to: '2026-11-01',
    over: true,
    period: 'I четверть',
    lines,
    totals: { received: count, in_time: count - open, late: open, open },
    ...more,
  };
};

export const responsiblePaper = (): ResponsiblePaper => ({
  ...head(),
  form_url: FORM,
  cards: [
    {
      role_key: 'ej_lead',
      clauses: ['2.2', '2.3'],
      topics: ['ktp', 'current_marks', 'final_marks', 'reports', 'tech_help', 'training'],
      holder: 'Сорокин Н.И.',
      position: 'учитель физики',
      acting: true,
      order_no: '244-О',
      order_date: '2026-11-13',
      until: '2026-11-29',
      main: 'Журналова И.Т.',
      limited_to: [],
      next: [{ holder: 'Журналова И.Т.', from: '2027-02-06', to: '2027-08-31', order_no: '031-О' }],
      times: [
        {
          date: '2026-11-19',
          starts_at: '14:40',
          ends_at: '15:40',
          place: 'Кабинет информатики 14',
          walk_in: false,
          who: 'Сорокин Н.И.',
        },
      ],
      gaps: [{ from: '2027-02-01', to: '2027-02-05' }],
    },
  ],
});

export const orderPaper = (more: Partial<OrderPaper> = {}): OrderPaper => ({
  ...head(),
  regulation_order: '',
  main: [
    { role_key: 'deputy_uvr', name: 'Педсоветова Клара Образцовна', position: 'заместитель директора по УВР' },
    { role_key: 'ej_lead', name: LONG, position: 'учитель информатики' },
    { role_key: 'sysadmin', name: '', position: '' },
  ],
  substitutes: [
    {
      role_key: 'ej_lead',
      holder: 'Журналова И.Т.',
      substitute: 'Сорокин Н.И.',
      position: 'учитель физики',
      topics: [],
      from: '2026-11-16',
      to: '2026-11-29',
      order_no: '244-О',
    },
  ],
  people: ['Педсоветова Клара Образцовна', LONG, 'Сорокин Николай Ильич'],
  ...more,
});

export const actPaper = (more: Partial<ActPaper> = {}): ActPaper => ({
  ...head(),
  number: '3',
  erasure: {
    erasure_id: 'ER-1',
    kind: 'person',
    subject: 'S12',
    status: 'done',
    reason: 'уволен, срок хранения истёк',
    counts: ['requests=12', 'attendance=4'],
    made_at: '2026-11-17T10:00',
    settled_at: '2026-11-18T10:00',
    by: 'Журналова И.Т.',
  },
  journal: [
    {
      at: '2026-11-18T10:00',
      act: 'report.saved',
      by: 'S03',
      rule: '1.3',
      table: 'erasures',
      row_key: 'ER-1',
      detail: 'n=12',
    },
  ],
  ...more,
});

export const consentPaper = (): ConsentPaper => ({ ...head(), person: { name: LONG, position: 'учитель' } });

export const noticePaper = (more: Partial<NoticePaper> = {}): NoticePaper => ({
  ...head(),
  lead_email: 'zhurnalova.i@example.org',
  form_url: FORM,
  months: { requests: 12, attendance: 60, self_check: 0 },
  ...more,
});
