// The lead's workbench in Russian.
import type { Params } from '../messages';
import { sentence } from '../phrases';
import { counted } from '../plural';
import type { SidebarMessages } from '../sidebar';
import { failure } from './failures';
import { deskView } from './sidebar-desk';
import { documents } from './sidebar-documents';
import { equipmentView } from './sidebar-equipment';
import { exportView } from './sidebar-export';
import { handOverView } from './sidebar-hand-over';
import { lowData } from './sidebar-low-data';
import { data, privacy } from './sidebar-privacy';
import { reportView } from './sidebar-report';
import { scheduleView } from './sidebar-schedule';
import { schoolView } from './sidebar-school';
import { selfCheckView } from './sidebar-self-check';
import { training } from './sidebar-training';
import { yearView } from './sidebar-year';
import { date, dateTime, topicList, words } from './words';

const of = (one: string, few: string, many: string) => counted('ru', { one, few, many, other: few });
const added = of('новая', 'новые', 'новых');
const changed = of('изменится', 'изменятся', 'изменятся');
const same = of('без перемен', 'без перемен', 'без перемен');
const requests = of('заявка', 'заявки', 'заявок');
const letters = of('письмо', 'письма', 'писем');
const minutesAgo = of('минуту', 'минуты', 'минут');
const hoursAgo = of('час', 'часа', 'часов');
const ago = (minutes: unknown) =>
  Number(minutes) < 1
    ? 'только что'
    : Number(minutes) < 60
      ? `${minutesAgo(Number(minutes) || 0)} назад`
      : `${hoursAgo(Math.round(Number(minutes) / 60))} назад`;
const role = (key: unknown) => words.roles[key as keyof typeof words.roles] || String(key || 'роль');
const who = (person: unknown) => (person ? `: ${person}` : '');

const _meeting = ({ date: day, starts_at, ends_at, room }: Params): string =>
  [day && ` ${date(String(day))}`, starts_at && ` ${starts_at}${ends_at ? `–${ends_at}` : ''}`, room && `, ${room}`]
    .filter(Boolean)
    .join('');
const letterName = (letter: unknown): string =>
  ({
    ack: 'письмо о приёме заявки',
    answer: 'письмо с ответом',
    lost: 'письмо об отмене консультации',
    question: 'вопрос учителю',
    followup: 'письмо «Помогло ли?»',
    digest: 'утренняя сводка',
    report: 'письмо с отчётом',
    escalation: 'письмо о просроченной заявке',
    incident_over: 'письмо о конце сбоя',
    maintenance: 'письмо о плановых работах',
    self_check: 'приглашение к самооценке',
    declined: 'письмо о других группах обучения',
    remind: 'напоминание об обучении',
    confirm: 'письмо о неподтверждённых занятиях',
    coverage: 'письмо о том, кто не обучен',
  })[String(letter)] || 'письмо';

/** `retry`: Google asked us to wait before the rest. */
const waiting = ({ letters: n, retry }: Params): string =>
  [Number(n) > 0 && letters(Number(n)), Number(retry) > 0 && 'события календаря'].filter(Boolean).join(', ') ||
  'часть работы';

export const sidebar: SidebarMessages = {
  languageNames: { ru: 'Русский', en: 'English' },
  nav: {
    label: 'Разделы',
    language: 'Язык',
    workbench: 'Сейчас',
    recording: 'Записать',
    training: training.title,
    importing: 'Загрузка',
    health: 'Состояние',
    setUp: 'Настройка',
  },
  common: {
    loading: 'Загружаем…',
    working: 'Выполняем…',
    retry: 'Повторить',
    refresh: 'Обновить',
    back: 'Назад',
    copyLink: 'Скопировать ссылку',
    copied: 'Ссылка скопирована.',
    copyByHand: 'Скопируйте ссылку отсюда:',
    cancel: 'Отмена',
    openForm: 'Открыть форму',
    accountUnknown: 'учётная запись не видна',
    more: (n) => `и ещё ${n}`,
  },
  workbench: {
    decisions: 'Требует решения',
    nothingToDecide: 'Решать нечего: всё идёт по графику.',
    today: 'Сегодня',
    nothingToday: 'Консультаций сегодня нет.',
    queue: 'Заявки',
    filters: 'Какие заявки показать',
    search: 'Номер, фамилия или слово',
    clearSearch: 'Очистить поиск',
    notFound: 'Ничего не нашлось. Попробуйте номер или начало фамилии.',
    emptyQueue: 'Открытых заявок нет. Чтобы их присылали, дайте учителям ссылку на форму или запишите устную просьбу.',
    emptyFilter: 'Таких заявок нет.',
    shareForm: 'Ссылка на форму для учителей',
    free: 'свободно',
    walkIn: 'без записи',
    noOne: 'никто не записан',
    notSetUp: 'Надстройка ещё не настроена: нет таблиц, формы и календаря.',
    setUpNow: 'Настроить',
    noAccess:
      'Этой учётной записи здесь ничего не поручено. Если это ошибка, попросите ответственного за ЭЖ проверить ваш адрес на листе «Сотрудники» или выйдите из лишних учётных записей.',
    unhealthy: 'Есть неполадки. Подробности',
    dismiss: 'Отметить решённым',
    dismissed: 'Отмечено решённым.',
    due: (day) => `до ${date(day)}`,
    overdue: (day) => `просрочена, срок ${date(day)}`,
    shown: (n, total) => `Показано ${n} из ${total}. Остальные найдёт поиск.`,
    found: (n) => `Найдено: ${requests(n)}`,
  },
  decision: {
    role_gap: {
      say: ({ subject, from, to, topics }) =>
        `Нет исполнителя: ${role(subject)}${topics ? ` (${topicList(String(topics).split('+'))})` : ''}${from ? `, с ${date(String(from))}` : ''}${to ? ` по ${date(String(to))}` : ''}. Впишите назначение на листе «Роли».`,
      action: 'Назначено, проверить',
    },
    quarantined: {
      say: ({ person, email }) => `Отправитель не опознан${who(person || email)}. Решите, чья это заявка.`,
      action: 'Разобрать',
    },
    calendar_edited: { say: schoolView.calendarEdit.say, action: 'Открыть заявку' },
    mail_failed: {
      say: ({ person, letter }) =>
        `Не ушло ${letterName(letter)}${sentence(who(person))} Передайте лично и проверьте адрес.`,
      action: 'Открыть заявку',
    },
    ...training.decision,
    ...deskView.decision,
    ...scheduleView.decision,
    ...schoolView.decision,
    ...selfCheckView.decision,
    ...equipmentView.decision,
    ...privacy.decision,
    ...yearView.decision,
    overdue: { say: ({ person }) => `Срок ответа прошёл${sentence(who(person))}`, action: 'Ответить' },
    not_set_up: { say: () => 'Настройка не закончена.', action: 'Настроить' },
    no_heartbeat: {
      say: ({ at }) =>
        `Ежечасная проверка молчит${at ? ` с ${dateTime(String(at))}` : ''}: новые заявки могут задержаться.`,
      action: 'Настроить заново',
    },
    settings_problem: {
      say: ({ key, code }) => failure(code ? String(code) : 'settings.value', { key: String(key || '') }),
      action: 'Исправлено, проверить',
    },
  },
  training,
  desk: deskView,
  schedule: scheduleView,
  school: schoolView,
  report: reportView,
  documents,
  selfCheck: selfCheckView,
  equipment: equipmentView,
  exporting: exportView,
  data,
  privacy,
  lowData,
  year: yearView,
  handOver: handOverView,
  otherDecision: { say: () => 'Нужно ваше решение.', action: 'Открыть' },
  request: {
    question: 'Вопрос',
    noText: 'Текста нет.',
    from: 'От кого',
    address: 'Адрес',
    topic: 'Тема',
    role: 'Роль',
    who: 'Отвечает',
    nobody: 'пока никто',
    due: 'Срок',
    time: 'Время',
    noTime: 'не назначено',
    about: 'Класс, предмет',
    received: 'Поступила',
    linked: 'Связаны',
    duplicateOf: 'Повтор',
    incidentOf: 'Тот же сбой',
    history: 'История',
    answer: 'Ответ',
    answerHint: 'Что сделать, по шагам. Без фамилий учеников и паролей.',
    reply: 'Ответить и закрыть',
    send: 'Отправить ответ',
    sending: 'Отправляем ответ…',
    backToText: 'Вернуться к тексту',
    closed: 'Ответ принят, заявка закрыта.',
    noLetter: 'Адреса в реестре нет, письма не будет: передайте ответ лично. Заявка закроется.',
    deputyOnly: 'На методический вопрос отвечает заместитель директора по УВР (п. 3.1).',
    undone: 'Отменено, заявка открыта.',
    unknownSender: 'Отправитель не опознан',
    settleHint:
      'Если это сотрудник, выберите его: заявка пойдёт в работу. Если нет, отклоните: ответа отправитель не получит.',
    release: 'Принять от этого сотрудника',
    discard: 'Отклонить',
    discardSure: 'Отклонить заявку? Она останется в таблице закрытой.',
    discarded: 'Заявка отклонена.',
    released: 'Заявка принята в работу.',
    letterTo: (person, email) => `Ответ уйдёт письмом: ${person ? `${person}, ` : ''}${email}. Заявка закроется.`,
    title: (id) => `Заявка № ${id}`,
    by: (by) => ({ form: 'форма', calendar: 'календарь', loop: 'программа' })[by] || by,
  },
  booking: {
    title: 'Назначить время',
    change: 'Перенести на другое время',
    book: 'Назначить',
    booked: 'Время назначено, приглашение пришлёт календарь.',
    noneFits: 'Подходящего свободного времени нет. Ответьте письменно или договоритесь лично.',
    tellInPerson: 'Адреса в реестре нет, приглашение не придёт: скажите о времени лично.',
    invites: (person, email) => `Календарь пришлёт приглашение: ${person ? `${person}, ` : ''}${email}.`,
    instead: (slot) => `Прежнее время (${slot}) освободится.`,
  },
  recording: {
    title: 'Записать просьбу',
    person: 'Кто просит',
    personHint: 'Две буквы фамилии',
    nobodyFound: 'Никого не нашлось',
    notActive: 'сейчас не работает',
    clear: 'Очистить',
    text: 'О чём просит',
    textHint: 'Без фамилий учеников, паролей и сведений о здоровье.',
    topic: 'Тема',
    moreTopics: 'Ещё темы',
    urgency: 'Срочность',
    format: 'Как ответить',
    slot: 'Время из графика',
    noSlot: 'Без времени',
    anySlot: 'Ближайшее подходящее',
    noneFits: 'Подходящего свободного времени нет.',
    channel: 'Как обратились',
    details: 'Ещё: класс, предмет, темы, язык',
    classLabel: 'Класс',
    subject: 'Предмет',
    language: 'Язык ответа',
    save: 'Записать',
    saving: 'Записываем…',
    keys: 'Ctrl + Enter',
    needPerson: 'Выберите, кто просит.',
    needText: 'Напишите хотя бы пару слов.',
    saved: 'Записано',
    another: 'Записать ещё',
    open: 'Открыть заявку',
    nearest: 'Ближайшее свободное время. Нажмите, чтобы назначить:',
    people: of('человек в списке', 'человека в списке', 'человек в списке'),
    suggested: 'Предложено по тексту',
    unclear: 'По тексту тема не ясна.',
    alsoNamed: 'Похоже, в тексте есть и другая тема',
    byLetter: 'предложено по письму',
    fromLetter: 'Из письма взят сам текст: без шапки, цитат и подписи.',
    wholeLetter: 'Вставить целиком',
    candidates: (n) =>
      n === 1
        ? 'Возможно, написал этот человек. Проверьте и выберите.'
        : 'Письму подходят несколько человек. Выберите, кто написал.',
  },
  importing: {
    title: 'Загрузить данные школы',
    hint: 'Файлы CSV с именами таблиц: staff.csv, rooms.csv, roles.csv, timetable.csv… Сначала покажем, что изменится.',
    choose: 'Выбрать файлы',
    drop: 'или перетащите их сюда',
    checking: 'Проверяем файлы…',
    write: 'Записать',
    writing: 'Записываем…',
    nothingWritten:
      'Пока ничего не записано. Исправьте ошибки и выберите файлы ещё раз: данные записываются только целиком.',
    notReading: 'Файл не удалось прочитать. Ничего не записано. Выберите его ещё раз.',
    nothingNew: 'Всё это уже есть в таблице: записывать нечего.',
    written: 'Готово, данные записаны.',
    errors: 'Ошибки',
    warnings: 'Стоит проверить',
    ignored: 'Лишние столбцы, не загружаются',
    sample: 'Что запишется',
    wholeFile: 'весь файл',
    otherFiles: 'Выбрать другие файлы',
    counts: (table) =>
      [table.added && added(table.added), table.changed && changed(table.changed), table.same && same(table.same)]
        .filter(Boolean)
        .join(', ') || 'строк нет',
    absent: (n) => `${n} есть только в таблице и останутся`,
    where: (line, column) =>
      [line > 0 && `строка ${line}`, column && `столбец «${column}»`].filter(Boolean).join(', ') || 'весь файл',
    value: (value) => `В ячейке «${value}».`,
  },
  setUp: {
    title: 'Настройка',
    intro: 'Создадим таблицы, форму заявки, календарь консультаций и ежечасную проверку. Что уже есть, останется.',
    legal: 'Прежде чем начать',
    language: 'Язык таблицы и формы',
    start: 'Настроить',
    continue: 'Продолжить',
    again: 'Проверить и настроить заново',
    running: 'Настраиваем…',
    mayClose: 'Боковую панель можно закрыть: нажмёте «Продолжить», и настройка пойдёт дальше.',
    stopped: 'Настройка остановилась. Сделанное сохранено.',
    finished: 'Всё настроено.',
    formLink: 'Ссылка на форму для учителей',
    next: 'Что дальше',
    nextImport: 'Загрузите данные школы: сотрудников, кабинеты, роли, график.',
    nextCalendar: 'Откройте сотрудникам доступ к календарю консультаций: в Календаре, один раз.',
    nextShare: 'Отправьте учителям ссылку на форму.',
    goImport: 'Загрузить данные',
    goWorkbench: 'К заявкам',
    attention: 'Работает не полностью',
    read: 'Прочитано. Вправе ли школа пользоваться программой, решаем мы',
    needRead: 'Прочитайте четыре пункта и отметьте это.',
    lowData: 'Начать в режиме минимума данных',
    lowDataHint: 'Вместо фамилий — коды, без адресов, формы, приглашений и писем. Можно выключить позже.',
    steps: {
      tables: 'таблицы',
      form: 'форма',
      calendar: 'календарь',
      triggers: 'ежечасная проверка',
      slots: 'время консультаций',
      events: 'события календаря',
      done: 'готово',
    },
    progress: (done, total) => `шаг ${done} из ${total}`,
  },
  health: {
    title: 'Состояние',
    checkNow: 'Проверить сейчас',
    checking: 'Проверяем…',
    checked: 'Проверено.',
    setUpAgain: 'Настройка',
    states: { ok: 'в порядке', warning: 'внимание', failure: 'не работает' },
    overall: { ok: 'Всё работает', warning: 'Работает, но не всё', failure: 'Есть неполадки' },
    names: {
      heartbeat: 'Ежечасная проверка',
      triggers: 'Запуск по событиям',
      calendar: 'Календарь',
      mail_quota: 'Письма на сегодня',
      owed: 'Невыполненное',
      form: 'Форма',
      low_data: 'Режим минимума данных',
      time_zone: 'Часовой пояс',
    },
    lines: {
      heartbeat: {
        ok: ({ minutes }) => `Последняя ${ago(minutes)}.`,
        warning: () => 'Ещё не было ни одной: первая будет в течение часа.',
        failure: ({ minutes }) => `Последняя ${ago(minutes)}. Запустите настройку: она включит проверку снова.`,
      },
      triggers: {
        ok: () => 'Все на месте.',
        warning: () => 'Части нет: действует ежечасная проверка, ничего не потеряно.',
        failure: ({ missing }) => `Не хватает${missing ? `: ${missing}` : ''}. Запустите настройку ещё раз.`,
      },
      calendar: {
        ok: () => 'Доступен, изменения читаются.',
        warning: ({ code }) => failure(String(code || 'calendar.no_trigger')),
        failure: () => 'Не найден или закрыт. Записи сохранены. Запустите настройку ещё раз.',
      },
      mail_quota: {
        ok: ({ left }) => (left === undefined ? 'Хватает.' : `Можно отправить ещё ${letters(Number(left))}.`),
        warning: ({ left }) => `Осталось мало: ${letters(Number(left || 0))}. Лишние уйдут завтра.`,
        failure: () => failure('mail.quota'),
      },
      owed: {
        ok: () => 'Всё сделано.',
        warning: (params) => `Ждут очереди: ${waiting(params)}. Уйдут сами при следующей проверке.`,
        failure: (params) => `Долго не выходит: ${waiting(params)}. Нажмите «Проверить сейчас».`,
      },
      low_data: {
        ok: () => 'Включён: в таблице коды, без фамилий и адресов. Формы, приглашений и писем нет.',
        warning: ({ names }) =>
          `Включён, но на листе «Сотрудники» есть фамилии или адреса (строк: ${names ?? '—'}). Уберите их в «Данные → Минимум данных».`,
        failure: () => 'Не действует.',
      },
      form: {
        ok: () => 'Принимает заявки.',
        warning: () => 'Открыта, но список времени ещё не обновлён.',
        failure: () => failure('form.missing'),
      },
      time_zone: {
        ok: ({ school }) => (school ? `Везде один: ${school}.` : 'Везде один.'),
        warning: ({ school, sheet }) =>
          `Пояса различаются${school ? `: школа ${school}, таблица ${sheet || '—'}` : ''}. Исправьте в «Файл → Настройки таблицы».`,
        failure: () => 'Пояс школы не распознан. Исправьте его на листе «Настройки».',
      },
    },
    other: (state) => ({ ok: 'В порядке.', warning: 'Обратите внимание.', failure: 'Не работает.' })[state],
  },
};
