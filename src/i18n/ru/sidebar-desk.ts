// The request desk on the workbench, in Russian.
import { sentence } from '../phrases';
import { counted } from '../plural';
import type { DeskViewMessages, Told } from '../sidebar-desk';
import { templates } from './templates';
import { date, dateTime, words } from './words';

const of = (one: string, few: string, many: string) => counted('ru', { one, few, many, other: few });
const reports = of('сообщение', 'сообщения', 'сообщений');
const reporters = of('сообщившему', 'сообщившим', 'сообщившим');
const people = of('человек', 'человека', 'человек');
const hours = of('час', 'часа', 'часов');
const minutes = of('минута', 'минуты', 'минут');
const failures = of('сбой', 'сбоя', 'сбоев');
const teachers = of('учитель', 'учителя', 'учителей');
const times = of('раз', 'раза', 'раз');

const span = (n: number): string =>
  [n >= 60 && hours(Math.floor(n / 60)), (n % 60 > 0 || n < 60) && minutes(n % 60)].filter(Boolean).join(' ');
const topic = (key: unknown): string => words.topics[key as keyof typeof words.topics] || String(key || '');
const told =
  (what: string): Told =>
  (person, email) =>
    email
      ? `${what} уйдёт письмом: ${person ? `${person}, ` : ''}${email}.`
      : 'Адреса в реестре нет, письма не будет: скажите лично.';

export const deskView: DeskViewMessages = {
  nav: {
    more: 'Ещё',
    incidents: 'Сбои',
    memos: 'Памятки',
    totals: 'Итоги',
    planning: 'Планирование',
    openPlanning: 'Открыть в широком окне',
  },
  keys: {
    title: 'Клавиши',
    send: 'отправить, записать',
    leave: 'закрыть начатое',
    search: 'поиск заявки',
    section: (name) => `раздел «${name}»`,
  },
  decision: {
    waiting_long: {
      say: ({ person }) =>
        `Учитель${person ? ` (${person})` : ''} давно не отвечает на вопрос. Напомните или закройте.`,
      action: 'Открыть заявку',
    },
    escalated: {
      say: ({ person }) => `Просрочена и передана выше${sentence(person ? `: ${person}` : '')} Решите, кто ответит.`,
      action: 'Открыть заявку',
    },
    vendor_overdue: {
      say: ({ title, due_on }) =>
        `Подрядчик не уложился в срок${due_on ? ` ${date(String(due_on))}` : ''}${title ? `: ${title}` : ''}.`,
      action: 'К сбоям',
    },
    memo_draft: {
      say: ({ question }) => `Памятка ждёт утверждения${question ? `: «${question}»` : '.'}`,
      action: 'К памяткам',
    },
    memo_stale: {
      say: ({ question }) => `Памятку давно не проверяли. Верна ли она ещё?${question ? ` «${question}»` : ''}`,
      action: 'К памяткам',
    },
    group_wish: {
      say: ({ topic: key, department, n }) =>
        `Об одном спросили за 30 дней ${Number(n) > 0 ? teachers(Number(n)) : 'несколько учителей'}${department ? ` (${department})` : ''}: ${topic(key)}. Соберите их на занятие.`,
      action: 'Предложить занятие',
    },
    incident_open: {
      say: ({ title, n }) =>
        `Не работает${title ? `: ${title}` : ''}${Number(n) > 0 ? ` (${reports(Number(n))})` : ''}. Когда заработает, отметьте это.`,
      action: 'К сбоям',
    },
  },
  chips: {
    open: 'открытые',
    overdue: 'просроченные',
    today: 'на сегодня',
    mine: 'мои',
    unanswered: 'без ответа',
    waiting: 'ждут учителя',
    reopened: 'открыты снова',
  },
  queue: { topic: 'Тема заявок', allTopics: 'Все темы' },
  acts: {
    take: { label: 'Готовлю ответ', hint: 'Учителю об этом не пишем.', done: 'Отмечено: готовится ответ.' },
    wait: {
      label: 'Спросить учителя',
      hint: 'Срок замирает, пока учитель не ответит. Ответ на письмо сюда не придёт: продолжите сами.',
      done: 'Вопрос принят, срок ждёт учителя.',
    },
    transfer: {
      label: 'Не по адресу',
      hint: 'Номер останется прежним, учителя не беспокоим.',
      done: 'Передано.',
    },
    drop: {
      label: 'Закрыть без ответа',
      hint: 'Например, вопрос отпал. Без фамилий учеников и паролей.',
      done: 'Закрыта без ответа.',
    },
    reopen: {
      label: 'Открыть снова',
      hint: 'Заявка станет срочной и вернётся тому же исполнителю.',
      done: 'Открыта снова.',
    },
    confirm: {
      label: 'Помогло',
      hint: 'Учитель сказал лично, что всё получилось.',
      done: 'Отмечено: помогло.',
    },
    merge: {
      label: 'Объединить',
      hint: 'Эта заявка закроется как повтор, останется выбранная.',
      done: 'Объединено.',
    },
    split: {
      label: 'Разделить',
      hint: 'Появится ещё одна заявка этого учителя с другой темой.',
      done: 'Разделено: новая заявка в очереди.',
    },
    held: {
      label: 'Состоялась',
      hint: 'Что решили. Пусто: без письма, просто отметим.',
      done: 'Отмечено: консультация состоялась.',
    },
    no_show: {
      label: 'Не пришёл',
      hint: 'Заявка останется открытой.',
      done: 'Отмечено: встреча не состоялась.',
    },
  },
  told: {
    no_show: (person, email) =>
      email
        ? `Письмо с тремя другими временами уйдёт: ${person ? `${person}, ` : ''}${email}.`
        : 'Адреса в реестре нет, письма не будет: договоритесь лично.',
    wait: told('Вопрос'),
    drop: told('Причина'),
    reopen: told('Сообщение об этом'),
    held: told('Ответ'),
  },
  request: {
    whatToDo: 'Что сделать',
    more: 'Другие действия',
    reason: 'Почему',
    needReason: 'Напишите причину: она останется в истории.',
    question: 'Что уточнить',
    needQuestion: 'Напишите, о чём спросить.',
    toTopic: 'На самом деле тема',
    mergeInto: 'С какой заявкой',
    nothingToMerge: 'Других заявок этого учителя нет.',
    splitText: 'О чём вторая заявка',
    needText: 'Напишите хотя бы пару слов.',
    heldAnswer: 'Что решили на встрече',
    note: 'Пометка',
    outcome: 'Встреча',
    ready: 'Готовые ответы',
    templates: 'Заготовки по теме',
    memos: 'Памятки',
    insert: 'Вставить',
    onlyMemo:
      'На методический вопрос отвечает заместитель по УВР. Вы можете ответить только утверждённой памяткой (п. 3.1).',
    join: 'Это часть сбоя',
    leave: 'Это не тот сбой',
    joined: 'Отнесено к сбою.',
    left: 'Отделено от сбоя.',
    makeMemo: 'Сделать памятку',
    mailsNobody: 'Писем не будет.',
    outcomes: { held: 'состоялась', no_show: 'не пришёл' },
    roleTakes: (role) => `Ответит: ${role}.`,
    declines: (n) => `Учитель отклонил время: ${times(n)}.`,
    checked: (day) => `проверена ${date(day)}`,
  },
  support: {
    title: 'Об учителе',
    training: 'Обучение',
    none: 'нет данных',
    selfCheck: 'Самопроверка',
    gaps: 'Трудно',
    next: 'Ближайшее время',
    earlier: 'Прежние заявки',
    noEarlier: 'Раньше не обращался.',
    states: {
      covered: 'пройдено',
      invited: 'приглашён',
      at_risk: 'ещё не пройдено',
      missed: 'не пройдено',
      excused: 'отсутствовал',
      not_required: 'не требуется',
    },
    levels: { foundation: 'начальный уровень', working: 'рабочий уровень', confident: 'уверенный уровень' },
  },
  visit: {
    record: 'Записать посетителя',
    title: 'Посетитель без записи',
    person: 'Кто пришёл',
    topic: 'Тема',
    text: 'С чем пришёл',
    textHint: 'Без фамилий учеников, паролей и сведений о здоровье.',
    answer: 'Что решили',
    save: 'Записать',
    saved: 'Посетитель записан.',
    another: 'Записать ещё',
    needPerson: 'Выберите, кто пришёл.',
    needText: 'Напишите хотя бы пару слов.',
    mails: 'Ответ уйдёт этому человеку письмом, если его адрес есть в реестре.',
    mailsNobody: 'Пусто: писем не будет.',
  },
  incidents: {
    title: 'Сбои и работы',
    open: 'Сейчас не работает',
    none: 'Сейчас всё работает.',
    coming: 'Плановые работы',
    past: 'Прошедшие',
    failure: 'сбой',
    maintenance: 'плановые работы',
    lasts: 'продолжается',
    end: 'Заработало',
    ended: 'Отмечено: заработало.',
    message: 'Что написать сообщившим',
    needMessage: 'Напишите хотя бы одну фразу.',
    vendor: 'Передано подрядчику',
    vendorName: 'Кому передано',
    vendorDue: 'Обещанный срок',
    needVendor: 'Укажите, кому передано, и срок.',
    vendorSaved: 'Подрядчик и срок записаны.',
    vendorOverdue: 'срок подрядчика прошёл',
    plan: 'Запланировать работы',
    planHint: 'За неделю до начала сотрудникам уйдёт письмо, в календаре школы появится событие.',
    change: 'Изменить',
    planned: 'Работы записаны.',
    name: 'Что будет сделано',
    needName: 'Напишите, что будет сделано.',
    starts: 'Начало',
    ends: 'Окончание',
    needTimes: 'Окончание должно быть позже начала.',
    cancel: 'Отменить работы',
    cancelSure: 'Отменить плановые работы? Событие исчезнет из календаря.',
    cancelled: 'Работы отменены.',
    announced: 'объявлено',
    notAnnounced: 'ещё не объявлено',
    reports: 'Кто сообщил',
    backToText: 'Вернуться к тексту',
    works: 'Электронный журнал снова работает. Если у вас не так, напишите нам.',
    reportCount: (n) => reports(n),
    since: (at) => `с ${dateTime(at)}`,
    span: (from, to) =>
      from.slice(0, 10) === to.slice(0, 10)
        ? `${dateTime(from)}–${to.slice(11, 16)}`
        : `${dateTime(from)} — ${dateTime(to)}`,
    downtime: (n) => `простой ${span(n)}`,
    preview: (n, inPerson) =>
      [
        n > 0 ? `Одно письмо уйдёт ${reporters(n)}. Их заявки закроются.` : 'Писем не будет. Заявки закроются.',
        inPerson > 0 ? `Без адреса ${people(inPerson)}: скажите лично.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    vendorUntil: (vendor, day) => `Подрядчик: ${vendor}, срок ${date(day)}`,
    planSure: (from, to) =>
      `${dateTime(from)} — ${dateTime(to)}. За неделю письмо получат все сотрудники с адресом в реестре.`,
  },
  memos: {
    title: 'Памятки',
    hint: 'Ответы, которые пригодятся ещё раз. Утверждённые видны в форме заявки.',
    empty: 'Памяток нет. Сделайте первую из отвеченной заявки.',
    topic: 'Тема памяток',
    allTopics: 'Все темы',
    search: 'Слово из памятки',
    question: 'Вопрос',
    answer: 'Ответ',
    stale: 'давно не проверена',
    approve: 'Утвердить',
    approved: 'Утверждена, появится в форме.',
    edit: 'Изменить',
    retire: 'Убрать',
    retireSure: 'Убрать памятку из формы и из готовых ответов?',
    retired: 'Убрана.',
    check: 'Проверено, верна',
    checked: 'Отмечено: проверена сегодня.',
    draftTitle: 'Новая памятка',
    draftHint: 'Напишите так, чтобы подошло любому учителю.',
    noNames: 'Имён, классов и других личных сведений здесь нет',
    needNoNames: 'Проверьте текст и поставьте отметку.',
    needBoth: 'Нужны и вопрос, и ответ.',
    save: 'Сохранить черновик',
    saved: 'Черновик сохранён, ждёт утверждения.',
    methodOwner: 'Методическую памятку утверждает заместитель по УВР.',
    statuses: { draft: 'черновик', approved: 'утверждена', retired: 'убрана' },
    approvedBy: (name) => `утвердил(а) ${name}`,
  },
  totals: {
    title: 'Итоги',
    period: 'За какое время',
    schoolYear: 'Учебный год',
    topic: 'Тема',
    received: 'Всего',
    onTime: 'В срок',
    overdue: 'Проср.',
    median: 'медиана ответа',
    all: 'Все темы',
    none: 'За это время заявок не было.',
    hint: 'Медиана ответа — в рабочем времени школы.',
    schoolRule: 'Сроки ответа — правило школы.',
    rest: ({ open, answered, reopened }) =>
      [`отвечено ${answered}`, open > 0 && `открыто ${open}`, reopened > 0 && `открыто снова ${reopened}`]
        .filter(Boolean)
        .join(', '),
    time: (n) => (n === null ? '—' : n < 60 ? `${n} мин` : `${Math.floor(n / 60)} ч${n % 60 ? ` ${n % 60} мин` : ''}`),
    incidents: (n, total) => (n > 0 ? `${failures(n)}, простой ${span(total)}` : 'Сбоев не было.'),
    share: (onTime, answered) => (answered > 0 ? `${Math.round((100 * onTime) / answered)} %` : '—'),
  },
  templates,
};
