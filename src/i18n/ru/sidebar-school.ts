// The words of the workbench about the conditions of help, in Russian.
import type { Params } from '../messages';
import { sentence } from '../phrases';
import { counted } from '../plural';
import type { SchoolViewMessages } from '../sidebar-school';
import { date, dateTime } from './words';

const of = (one: string, few: string, many: string) => counted('ru', { one, few, many, other: few });
const requests = of('открытая заявка', 'открытые заявки', 'открытых заявок');
const letters = of('письмо', 'письма', 'писем');
const people = of('человека', 'человек', 'человек');

/** After «из». */
const computers = of('компьютера', 'компьютеров', 'компьютеров');
const rows = of('строка графика', 'строки графика', 'строк графика');
const days = of('день', 'дня', 'дней');

/** Why what was done in the calendar could not simply be taken over. */
const WHY: Readonly<Record<string, string>> = {
  too_short: 'У события нет начала и конца в один день.',
  other_day: 'Это другой день.',
  past: 'Это время уже прошло.',
  day_off: 'Этот день — выходной для сотрудников.',
  no_consultant: 'В этот день консультанта нет.',
  training: 'В это время обучение.',
  overlap: 'Консультант или кабинет в это время заняты.',
  person_busy: 'У учителя в это время другая консультация.',
  others_booked: 'На это время записаны и другие.',
  access: 'Кабинет в это время закрыт.',
};

const span = (from: string, to: string): string =>
  from === to ? date(from) : `с ${date(from)}${to ? ` по ${date(to)}` : ''}`;
const meeting = ({ date: day, starts_at, ends_at, room, person, title }: Params): string => {
  const when = [day && date(String(day)), starts_at && `${starts_at}${ends_at ? `–${ends_at}` : ''}`];
  const where = [room, person].filter(Boolean).join(', ');
  return [title && `«${title}»`, ...when, where && `(${where})`].filter(Boolean).join(' ');
};

export const schoolView: SchoolViewMessages = {
  nav: 'Условия',
  partsLabel: 'Условия помощи',
  parts: {
    roles: 'Роли',
    substitutions: 'Замещения',
    days: 'Выходные',
    rooms: 'Кабинеты',
    equipment: 'Оборудование',
    waiting: 'Ждут места',
    self_check: 'Самооценка',
  },
  back: 'Вернуться к правке',
  looking: 'Считаем, что изменится…',
  undone: 'Отменено, всё как было.',
  effect: {
    title: 'Что изменится',
    nothing: 'Ничего не изменится: ни время консультаций, ни записи, ни заявки не затронуты.',
    rows: 'Строки графика',
    times: 'Время консультаций',
    added: 'новая',
    dropped: 'убрана',
    moved: 'перенесена',
    changed: 'изменена',
    bookings: 'Кто записан',
    lost: 'время отменится, предложим три ближайших',
    moved_room: 'время то же, кабинет другой',
    other_consultant: 'время то же, консультант другой',
    byMail: 'сообщим письмом',
    inPerson: 'предупредите лично: адреса нет',
    sessions: 'Обучение: подобрать другое время или ведущего',
    error: 'Нельзя',
    warning: 'Проверьте',
    slots: (added, dropped, changed) =>
      [added > 0 && `добавится ${added}`, dropped > 0 && `отменится ${dropped}`, changed > 0 && `изменится ${changed}`]
        .filter(Boolean)
        .join(', '),
    letters: (byMail, inPerson) =>
      [byMail > 0 && `Уйдёт ${letters(byMail)}.`, inPerson > 0 && `Лично предупредите ${people(inPerson)}.`]
        .filter(Boolean)
        .join(' '),
    requests: (n) => `Другому исполнителю: ${requests(n)}`,
  },
  roles: {
    title: 'Кто за что отвечает',
    hint: 'Кому и где задать вопрос об электронном журнале (п. 1.2).',
    empty: 'Ролей пока нет: загрузите roles.csv или впишите их на листе «Роли».',
    vacant: 'Сегодня никто не исполняет',
    acting: 'и. о.',
    answersFor: 'По вопросам',
    where: 'Где найти',
    noTimes: 'в ближайшую неделю консультаций нет',
    walkIn: 'без записи',
    next: 'Затем',
    gaps: 'Некому отвечать',
    gapLead: 'Назначьте замещение или впишите нового исполнителя на листе «Роли».',
    gapOther: 'Назначает ответственный за внедрение ЭЖ по приказу директора.',
    standIn: 'Назначить замещение',
    copy: 'Скопировать текстом',
    copied: 'Скопировано.',
    copyByHand: 'Скопируйте текст отсюда:',
    form: 'Форма заявки',
    asOf: (day) => `на ${date(day)}`,
    insteadOf: (main, until) => `Вместо: ${main}${until ? `, по ${date(until)}` : ''}`,
    limited: (topics) => `Только: ${topics}`,
    order: (no, day) => `Приказ № ${no}${day ? ` от ${date(day)}` : ''}`,
    following: (holder, from, to) => `${span(from, to)}: ${holder}`,
    span,
  },
  substitutions: {
    title: 'Замещения',
    none: 'Замещений нет: каждый исполняет свою роль сам.',
    add: 'Новое замещение',
    formTitle: 'Новое замещение',
    role: 'Кого замещают',
    from: 'С какого дня',
    to: 'По какой день',
    substitute: 'Кто замещает',
    nobody: 'Никто не замещает',
    nobodyHint: 'Консультации этих дней отменятся, записанным предложим другое время.',
    topics: 'По каким темам',
    allTopics: 'по всем темам роли',
    someTopics: 'только по некоторым',
    orderNo: 'Приказ №',
    orderDate: 'Дата приказа',
    show: 'Показать, что изменится',
    save: 'Назначить',
    saved: 'Замещение записано.',
    end: 'Закончить сегодня',
    ended: 'Замещение закончено.',
    takeBack: 'Отменить замещение',
    takenBack: 'Замещение отменено.',
    takeBackSure: 'Замещение не начнётся: консультации и заявки останутся у исполнителя роли.',
    needRole: 'Выберите роль.',
    needDates: 'Укажите оба дня: последний не раньше первого.',
    needPerson: 'Выберите, кто замещает, или отметьте, что никто.',
    needTopic: 'Отметьте хотя бы одну тему.',
    needOrder: 'Укажите номер и дату приказа.',
    withdrawn: 'никто, консультаций нет',
    past: 'Закончились',
    states: { now: 'сейчас', coming: 'впереди', over: 'закончилось' },
    holder: (name) => `Исполняет роль: ${name}`,
    endSure: (holder) =>
      sentence(`С завтрашнего дня консультации и заявки вернутся к исполнителю роли: ${holder || '—'}`),
  },
  days: {
    title: 'Выходные и особые дни',
    hint: 'В эти дни консультаций нет или они короче. Закрытие только для учеников консультаций не отменяет.',
    none: 'Особых дней пока нет. Загрузите производственный календарь или добавьте день.',
    add: 'Добавить день',
    formTitle: 'Новый день',
    date: 'Дата',
    name: 'Название',
    kind: 'Что это за день',
    staffToo: 'Сотрудники тоже не работают',
    staffTooHint: 'Без отметки школа закрыта только для учеников, консультации идут.',
    show: 'Показать, что изменится',
    save: 'Записать',
    saved: 'День записан.',
    remove: 'Убрать',
    removed: 'День убран.',
    notApplied: 'не действует',
    putBack: 'Вернуть',
    pupilsOnly: 'только ученики',
    everybody: 'и сотрудники',
    breaks: 'Каникулы',
    consultInBreaks: 'В каникулы консультации идут (лист «Настройки»).',
    noConsultInBreaks: 'В каникулы консультаций нет (лист «Настройки»).',
    needDate: 'Укажите дату.',
    needName: 'Назовите день.',
    past: 'Прошедшие',
    kinds: {
      public_holiday: 'праздник',
      moved_day_off: 'перенесённый выходной',
      regional_holiday: 'выходной региона',
      short_day: 'короче на час',
      school_closure: 'школа закрыта',
      working_saturday: 'рабочая суббота',
    },
  },
  calendarYear: {
    title: 'Производственный календарь',
    hint: 'Файл CSV с data.gov.ru: строка на год, столбец на месяц. Сначала покажем, что изменится.',
    choose: 'Выбрать файл',
    checking: 'Читаем файл…',
    notReading: 'Файл не удалось прочитать. Ничего не записано. Выберите его ещё раз.',
    add: 'Добавится',
    change: 'Изменится',
    problems: 'Не понято',
    nothingNew: 'Всё это уже есть: записывать нечего.',
    write: 'Записать',
    writing: 'Записываем…',
    written: 'Календарь записан.',
    year: (n) => `${n} год`,
    same: (n) => `Уже есть: ${days(n)}.`,
    line: (n) => `строка ${n}`,
  },
  rooms: {
    title: 'Кабинеты',
    empty: 'Кабинетов пока нет: загрузите rooms.csv или впишите их на листе «Кабинеты».',
    internet: 'Интернет',
    hours: 'Часы доступа',
    noHours: 'не указаны',
    rule: 'Порядок',
    responsible: 'Отвечает',
    upgrade: 'Дооснащение',
    training: 'подходит для обучения',
    checkDue: 'пора проверить',
    neverChecked: 'ещё не проверяли',
    checkedToday: 'Проверено сегодня',
    checkSaved: 'Проверка записана.',
    edit: 'Изменить',
    working: 'Исправных компьютеров',
    less: 'Меньше',
    more: 'Больше',
    hoursHint: 'Дни и часы, например 1-5 14:30-16:30. Несколько через «;».',
    alsoChecked: 'Кабинет осмотрен сегодня',
    show: 'Показать, что изменится',
    save: 'Сохранить',
    saved: 'Кабинет записан.',
    needHours: 'Не похоже на дни и часы. Нужно, например, 1-5 14:30-16:30.',
    connections: { wired: 'по кабелю', wifi: 'по Wi-Fi', none: 'нет' },
    inBuilding: (building) => (/^\d+$/.test(building) ? `корпус ${building}` : building),
    computers: (working, total) => (total === 0 ? 'компьютеров нет' : `исправно ${working} из ${computers(total)}`),
    checked: (day) => `Проверен ${date(day)}`,
    rows: (n) => `Консультации: ${rows(n)}`,
    outOf: (total) => `из ${total}`,
  },
  waiting: {
    title: 'Ждут места',
    hint: 'Освободившееся место предложим сначала срочным, потом тем, кто ждёт дольше. Не ответят вовремя — предложим следующему.',
    none: 'Никто не ждёт: всем, кто просил время, оно нашлось.',
    held: 'Придержано',
    notHeld: 'Пока ничего не освободилось.',
    take: 'Снять с очереди',
    taken: 'Больше не ждёт места.',
    number: 'Номер заявки',
    numberHint: 'Например, 2026-0042',
    put: 'Поставить в очередь',
    isPut: 'Ждёт места: предложим первое подходящее.',
    needNumber: 'Напишите номер заявки.',
    waits: 'Ждёт места',
    since: (at) => `Ждёт с ${dateTime(at)}`,
    until: (at) => `до ${dateTime(at)}`,
  },
  meeting: 'Ссылка на встречу',
  calendarEdit: {
    say: (params) => {
      const { what, to_date, to_starts_at, to_ends_at, guest, why } = params;
      const moved = [
        to_date && date(String(to_date)),
        to_starts_at && `${to_starts_at}${to_ends_at ? `–${to_ends_at}` : ''}`,
      ]
        .filter(Boolean)
        .join(' ');
      const did =
        what === 'deleted'
          ? 'удалили прямо в календаре'
          : what === 'guest'
            ? `изменили прямо в календаре: убран участник${guest ? ` ${guest}` : ''}`
            : `${what === 'moved' ? 'передвинули' : 'передвинули или удалили'} прямо в календаре${moved ? ` на ${moved}` : ''}`;
      return `${params.title ? 'Занятие' : 'Встречу'} ${meeting(params)} ${did}.${why ? ` ${WHY[why] || ''}`.trimEnd() : ''} В реестре пока по-прежнему.`;
    },
    accept: (what) =>
      ({
        deleted: 'Отменить встречу',
        guest: 'Освободить место',
        moved: 'Принять новое время',
        '': 'Принять как в календаре',
      })[what],
    restore: (what) =>
      ({ deleted: 'Вернуть встречу', guest: 'Пригласить снова', moved: 'Вернуть на место', '': 'Вернуть как было' })[
        what
      ],
    accepted: 'Принято как в календаре.',
    restored: 'Календарь вернём к прежнему.',
  },
  decision: {
    holder_away: {
      say: ({ person, from, to }) =>
        `${person || 'Исполнитель роли'}: отсутствие ${span(String(from), String(to))}, замещающий не назначен.`,
      action: 'Назначить замещение',
    },
  },
};
