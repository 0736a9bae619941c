// The words of the new school year, in Russian.
import { counted } from '../plural';
import type { YearViewMessages } from '../sidebar-year';

const of = (one: string, few: string, many: string) => counted('ru', { one, few, many, other: few });
const rows = of('строка', 'строки', 'строк');
const requests = of('открытая заявка', 'открытые заявки', 'открытых заявок');
const sessions = of('занятие без итога', 'занятия без итога', 'занятий без итога');
const owed = of('письмо ждёт отправки', 'письма ждут отправки', 'писем ждут отправки');
const failed = of('письмо не ушло', 'письма не ушли', 'писем не ушло');
const incidents = of('сбой ещё длится', 'сбоя ещё длятся', 'сбоев ещё длятся');
const terms = of('период', 'периода', 'периодов');
const days = of('особый день', 'особых дня', 'особых дней');
const times = of('окно', 'окна', 'окон');
const roles = of('роль', 'роли', 'ролей');
const people = of('человек', 'человека', 'человек');
const rooms = of('кабинет', 'кабинета', 'кабинетов');

const OPEN: Readonly<Record<string, (n: number) => string>> = {
  requests,
  sessions,
  letters_owed: owed,
  letters_failed: failed,
  incidents,
};
const CHECKS: Readonly<Record<string, (n: number) => string>> = {
  terms: (n) => (n > 0 ? `Учебные периоды загружены: ${terms(n)}.` : 'Загрузите учебные периоды нового года.'),
  holidays: (n) => (n > 0 ? `Календарь нового года: ${days(n)}.` : 'Загрузите производственный календарь нового года.'),
  schedule: (n) =>
    n > 0
      ? `График на первые две недели сентября есть: ${times(n)}.`
      : 'На сентябрь графика нет. Составьте черновик по последней версии и утвердите его.',
  roles: (n) =>
    n > 0 ? `На 1 сентября не назначен никто: ${roles(n)}. Нужен приказ.` : 'Все роли на 1 сентября назначены.',
  staff_away: (n) =>
    n > 0 ? `1 сентября отсутствуют: ${people(n)}. Проверьте даты.` : 'К 1 сентября отсутствующих нет.',
  staff_no_address: (n) =>
    n > 0 ? `Без адреса почты: ${people(n)}. Письма и приглашения к ним не придут.` : 'У всех сотрудников есть адрес.',
  rooms: (n) => (n > 0 ? `Техника не проверялась больше года: ${rooms(n)}.` : 'Техника во всех кабинетах проверена.'),
};

export const yearView: YearViewMessages = {
  decision: {
    year_over: {
      say: ({ year, next }) => `Учебный год ${year} закончился. Сохраните архив, закройте его и начните ${next}.`,
      action: 'К новому году',
    },
    hand_over_waits: {
      say: ({ account }) => `Передача не завершена: её должен принять ${account}. До тех пор календарь не обновляется.`,
      action: 'К передаче',
    },
  },
  nav: 'Новый учебный год',
  title: (year, next) => `Закрыть ${year} и начать ${next}`,
  hint: 'Законченные строки уходят из реестра в архив, и он остаётся маленьким. Всё открытое остаётся.',
  overAfter: (year, date) => `Идёт ${year}. Закрыть его можно после ${date}.`,
  year: (year) => `Остатки года ${year} можно убрать и сейчас.`,
  open: '1. Что ещё не закончено',
  nothingOpen: 'Всё закончено.',
  openItem: (key, count) => OPEN[key]?.(count) ?? String(count),
  openStays: 'Это останется в реестре и перейдёт в новый год.',
  reports: '2. Отчёты',
  saved: 'сохранён',
  notSaved: 'не сохранён',
  saveReports: 'Сохранить недостающие отчёты',
  archive: '3. Архив',
  archiveHint:
    'Программе не разрешено создавать другие таблицы, поэтому архив — файл .xlsx со всем реестром. Сохраните его в надёжном месте. Если открыть его в Google Диске, получится отдельная таблица-архив.',
  makeArchive: 'Сохранить архив (.xlsx)',
  archiveFile: 'Архив реестра',
  archiveSaved: (file) => `Готово: ${file}. Положите его туда, где хранятся документы школы.`,
  takeOut: '4. Проверить архив и убрать строки',
  takeOutHint:
    'Выберите сохранённый файл. Программа прочитает его и сверит с реестром каждую строку. Уйдут только те, что есть в файле такими же.',
  nothingLeaves: 'Убирать нечего: законченных строк не осталось.',
  leaves: (table, leaving, stay) => `${table}: уйдёт ${rows(leaving)}, останется ${stay}`,
  leavesAll: (n) => `Всего уйдёт: ${rows(n)}`,
  choose: 'Выбрать файл архива',
  reading: 'Читаем файл…',
  lackingTables: (tables, names) =>
    `В файле нет листов или столбцов: ${tables.map((table) => names[table]).join(', ')}. Их строки останутся. Сохраните архив ещё раз.`,
  inFile: (n) => `В файле ${rows(n)}. Сервер сверит их с реестром.`,
  takeOutTitle: 'Убрать строки из реестра?',
  takeOutText: (n) =>
    `Из реестра уйдёт до ${n} строк. Вернуть их можно только из архива. Проверьте, что файл сохранён.`,
  takeOutYes: 'Сверить и убрать',
  taking: 'Сверяем и убираем…',
  taken: (n) => `Убрано: ${rows(n)}.`,
  unknown: (n) => `Осталось на месте: ${rows(n)}. Их нет в файле в нынешнем виде.`,
  unknownHint: 'Сохраните архив ещё раз и повторите шаг 4.',
  begin: '5. Начать новый год',
  beginYear: (year) => `Начать ${year}…`,
  beginTitle: (year) => `Начать ${year}?`,
  beginText: (year, first) => `В настройках станет ${year}. Номера заявок начнутся с ${first}.`,
  beginYes: 'Начать',
  beginFirst: 'Сначала уберите законченные строки (шаг 4).',
  begun: (year) => `Идёт ${year}.`,
  checks: 'Проверьте к началу года',
  check: (key, count) => CHECKS[key]?.(count) ?? key,
  goThere: 'Перейти',
};
