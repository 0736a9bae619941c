// The tab for the director in Russian.
import type { DashboardMessages } from '../dashboard';
import { date } from './words';

const MONTHS: readonly string[] = [
  'январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь',
]; // biome-ignore format: one list

export const dashboard: DashboardMessages = {
  tab: 'Сводка',
  title: (school) => ['Сводка для директора: помощь при работе с ЭЖ', school].filter(Boolean).join(' · '),
  since: (day) => `Цифры не менялись с ${date(day)}. Обновляются утром рабочего дня.`,
  noTerm: 'Учебный год ещё не начался',
  nothing: '—',
  glance: {
    training: 'Обучено педагогов',
    received: 'Заявок получено',
    answered: 'Из них с ответом',
    on_time: 'Ответ в срок',
    overdue: 'Просрочено сейчас',
    open: 'Открыто сейчас',
    median: 'До ответа, рабочее время (медиана)',
    places: 'Занято мест на консультациях',
    failures: 'Сбоев ЭЖ',
    downtime: 'Простой из-за сбоев',
    vacant: 'Рабочих дней без исполнителя роли',
  },
  terms: 'Год по четвертям',
  columns: {
    term: 'Четверть',
    covered: 'Обучено',
    required: 'Всего',
    received: 'Заявок',
    answered: 'С ответом',
    on_time: 'В срок',
    offered: 'Мест',
    used: 'Занято',
    failures: 'Сбоев',
    hours: 'Простой, ч',
    vacant: 'Без роли, дн.',
  },
  year: 'С начала года',
  topics: 'Заявки по темам с начала года',
  topic: 'Тема',
  topicNames: {
    ktp: 'КТП',
    current_marks: 'Текущие отметки',
    final_marks: 'Итоговые отметки',
    reports: 'Отчёты',
    tech_help: 'Вход и доступ',
    tech_failure: 'Сбои',
    equipment: 'Рабочее место',
    method: 'Методика',
    training: 'Обучение',
    other: 'Другое',
  },
  byMonth: 'По месяцам, темы пп. 2.2–2.5',
  month: 'Месяц',
  asked: 'Заявок',
  offered: 'Мест',
  monthName: (month) => MONTHS[Number(month.slice(5)) - 1] ?? month,
  charts: {
    coverage: 'Обучение по четвертям (п. 2.1)',
    topics: 'О чём спрашивают',
    months: 'Спрос и места консультаций',
    teachers: 'педагогов',
  },
};
