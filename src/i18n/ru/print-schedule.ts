// The schedule, the poster and the card of responsible persons in Russian; the wording is that of the school's template.
import type { Topic } from '../../domain/tables';
import { topicOf, word } from '../phrases';
import { counted } from '../plural';
import type { SchedulePrintMessages } from '../print-schedule';
import { words } from './words';

const people = counted('ru', { one: 'человек', few: 'человека', many: 'человек', other: 'человека' });
const places = counted('ru', { one: 'место', few: 'места', many: 'мест', other: 'места' });
const BLANK = '_______';
const DATE = '«__» __________ 20__ г.';

const fromTo = (from: string, to: string): string =>
  [from && `с\u00a0${from}`, to && `по\u00a0${to}`].filter(Boolean).join(' ');

const TOPICS: Readonly<Record<Topic, string>> = {
  ...words.topicsShort,
  current_marks: 'текущие отметки',
  final_marks: 'итоговые отметки',
  tech_failure: 'сбои',
  method: 'методические вопросы',
};

export const printSchedule: SchedulePrintMessages = {
  topics: (topics) => topics.map((topic) => word(TOPICS, topicOf(topic))).join(', '),
  foot: (made, version) => `${made}; версия графика ${version ?? '—'}`,
  schedule: {
    file: (version) => `График консультаций, версия ${version}`,
    approve: ['УТВЕРЖДАЮ', 'Директор'],
    appendix: (date, no) => `Приложение №\u00a01\nк приказу от ${date || DATE} №\u00a0${no || BLANK}`,
    title: 'График',
    subtitle: (period, year) =>
      `консультаций по работе с электронным журналом на ${period ? `${period} ${year} учебного года` : `${year} учебный год`}`,
    period: (from, to) => `действует ${fromTo(from, to)}`,
    version: (version) => `версия № ${version}`,
    draft: 'Проект: эта версия ещё не утверждена приказом.',
    edited: 'Строки этой версии изменены в таблице после утверждения. Печатается утверждённая редакция.',
    columns: [
      '№',
      'День недели',
      'Время',
      'Место (кабинет / дистанционно)',
      'Темы (пункты 2.2–2.5)',
      'Консультант (должность, Ф.И.О.)',
      'Замещающий',
      'Запись / мест',
    ],
    remote: 'дистанционно',
    clauses: (clauses) => `п.\u00a0${clauses}`,
    fromTo,
    walkIn: 'без записи',
    booking: (capacity, minutes) => `по записи; ${places(capacity)} по ${minutes} мин`,
    notes: 'Примечания:',
    noteDays: 'В праздничные дни и дни обучения консультации не проводятся.',
    noteBooking: 'Запись — по ссылке или QR-коду:',
    noteOral: 'Устное обращение не требует формы.',
    noteBreaks: (held) => `В каникулы консультации ${held ? 'проводятся' : 'не проводятся'}.`,
    trainings: 'Приложение. Даты обучения (п. 2.1)',
    trainingColumns: ['Четверть', 'Дата, время', 'Тема', 'Группа', 'Место', 'Проводит'],
    group: (n, individual) => (individual ? 'индивидуально' : n > 0 ? people(n) : 'все педагоги'),
    noTrainings: 'Занятия на этот срок ещё не назначены.',
    composed: 'Составил: ответственный за внедрение ЭЖ',
    agreed: 'Согласовано: зам. директора по УВР',
    acquainted: 'Ознакомлены: лист ознакомления прилагается.',
  },
  poster: {
    file: (version) => `Плакат с графиком, версия ${version}`,
    title: 'Помощь с электронным журналом',
    subtitle: 'Когда и к кому прийти',
    since: (from, to) => `График действует ${fromTo(from, to)}`,
    book: 'Запишитесь',
    bookHint: 'Наведите камеру телефона или откройте ссылку',
    walkIn: 'без записи',
    byBooking: 'по записи',
    none: '—',
    helps: 'Кто помогает сегодня',
    nobody: 'никто не назначен',
    acting: 'и. о.',
    paper: 'Бумага',
    roles: {
      deputy_uvr: 'Как правильно вести журнал',
      ej_lead: 'Как сделать это в журнале',
      sysadmin: 'Не работает, не открывается, негде работать',
    },
  },
  responsible: {
    file: 'Кто за что отвечает',
    title: 'Кто за что отвечает',
    subtitle: 'Помощь при работе с электронным журналом (п. 1.2)',
    on: (date) => `на ${date}`,
    columns: [
      'Роль (пункты)',
      'Кто (должность, Ф.И.О.)',
      'С чем помогает',
      'Где и когда (ближайшая неделя)',
      'Замещение',
    ],
    acting: (main, until) =>
      `исполняет обязанности (${[main && `за: ${main}`, until && `по\u00a0${until}`].filter(Boolean).join(', ')})`,
    order: (no, date) => (no ? `приказ №\u00a0${no}${date ? ` от ${date}` : ''}` : ''),
    next: (name, from, to) => `${name} ${fromTo(from, to)}`,
    gap: (from, to) => `никто не назначен ${fromTo(from, to)}`,
    nobody: 'никто не назначен',
    noTimes: 'в ближайшую неделю времени нет',
    walkIn: 'без записи',
    hint: 'Любой сотрудник может обратиться по ссылке или QR-коду либо устно: форму заполнять не обязательно.',
  },
};
