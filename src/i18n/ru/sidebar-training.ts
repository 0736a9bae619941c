// Training on the lead's workbench, in Russian.
import type { Params } from '../messages';
import { sentence } from '../phrases';
import { counted } from '../plural';
import type { TrainingMessages } from '../sidebar-training';
import { date } from './words';

const of = (one: string, few: string, many: string) => counted('ru', { one, few, many, other: few });
const people = of('человек', 'человека', 'человек');
const sessions = of('занятие', 'занятия', 'занятий');
const members = of('участнику', 'участникам', 'участникам');
const places = of('место', 'места', 'мест');
const workingDays = of('рабочий день', 'рабочих дня', 'рабочих дней');
const consultations = of('консультация', 'консультации', 'консультаций');
const lines = of('строка', 'строки', 'строк');

const MOST_NAMES = 3;
const some = (names: readonly string[]): string =>
  names.slice(0, MOST_NAMES).join(', ') + (names.length > MOST_NAMES ? ` и ещё ${names.length - MOST_NAMES}` : '');
const left = (days: number): string => {
  const text = workingDays(days);
  return `${text.endsWith('день') ? 'остался' : 'осталось'} ${text}`;
};
const written = (byMail: number, inPerson: number): string =>
  [
    byMail > 0 ? `Календарь напишет ${members(byMail)}.` : 'Писем не будет.',
    inPerson > 0 ? `Без адреса ${people(inPerson)}: скажите лично.` : '',
  ]
    .filter(Boolean)
    .join(' ');
const named = ({ title, date: day, starts_at }: Params): string =>
  [title && ` «${title}»`, day && ` ${date(String(day))}`, starts_at && ` в ${starts_at}`].filter(Boolean).join('');

export const training: TrainingMessages = {
  title: 'Обучение',
  undone: 'Отменено, всё как было.',
  states: {
    proposed: 'предложено',
    planned: 'утверждено',
    affected: 'задето изменениями',
    unconfirmed: 'ждёт отметки',
    held: 'проведено',
    cancelled: 'отменено',
  },
  affectedBy: {
    day_off: 'Этот день стал выходным.',
    room_out: 'Кабинет больше не подходит.',
    leader_changed: 'В этот день обязанности ответственного за ЭЖ исполняет другой человек.',
    no_leader: 'В этот день нет ответственного за ЭЖ.',
    term_moved: 'Сроки четверти изменились, день за её пределами.',
    group_busy: 'Многие из группы в это время заняты.',
  },
  notCounted: {
    no_participant: 'Не засчитано: не отмечен ни один участник.',
    no_topic: 'Не засчитано: не указана тема.',
    not_by_the_lead: 'Не засчитано: вёл не ответственный за ЭЖ.',
    no_times: 'Не засчитано: нет времени начала и окончания.',
  },
  cancelledBy: {
    rejected: 'предложение снято',
    not_needed: 'больше не нужно: все обучены',
    calendar_edited: 'событие удалили в календаре',
  },
  obstacles: {
    day_off: 'выходной или праздник',
    weekend: 'выходной',
    break: 'каникулы, по настройке не обучаем',
    busy: 'люди из группы заняты',
    too_soon: 'слишком скоро, не успеть предупредить',
    too_late: 'слишком поздно для этой четверти',
    no_leader: 'нет ответственного за ЭЖ',
    leader_busy: 'ведущий занят',
    room_taken: 'кабинеты заняты',
    no_room: 'нет подходящего кабинета',
  },
  effect: ({ busy, unknown, group, displaced, displaced_booked, days_after, outside_study }) =>
    [
      busy.length > 0
        ? `заняты ${busy.length} из ${group}: ${some(busy)}`
        : unknown >= group && group > 0
          ? 'занятость группы не видна'
          : `свободны ${group - unknown} из ${group}`,
      unknown > 0 && unknown < group ? `у ${unknown} календарь не виден` : '',
      displaced > 0
        ? `не ${displaced === 1 ? 'состоится' : 'состоятся'} ${consultations(displaced)}${displaced_booked > 0 ? `, с записью: ${displaced_booked}` : ''}`
        : '',
      days_after > 0 ? `на дообучение потом ${workingDays(days_after)}` : 'на дообучение времени не останется',
      outside_study ? 'не учебный день: строгий подсчёт его не учтёт' : '',
    ].filter(Boolean),
  group: (n, capacity) => `${people(n)}${capacity > 0 ? `, ${places(capacity)}` : ''}`,
  answers: (accepted, declined, silent) => `придут ${accepted} · отказались ${declined} · молчат ${silent}`,
  attended: (n, group) => `присутствовали ${n} из ${Math.max(n, group)}`,
  waiting: (n) => `ждут приглашения: ${people(n)}`,
  tells: written,
  coverage: {
    terms: 'Четверть',
    recount: 'Пересчитать',
    keep: 'Оставить как есть',
    recounted: 'Итоги пересчитаны.',
    kept: 'Итоги оставлены как есть.',
    nobody: 'Обучать в этой четверти некого: на листе «Сотрудники» никому не отмечено обучение.',
    more: 'К занятиям и людям',
    evidence: 'Зачтены',
    verdicts: { met: 'выполнено', notYet: 'пока не выполнено', notMet: 'не выполнено' },
    levels: { school: 'по школе', teacher: 'по каждому учителю' },
    windows: { default: 'с каникулами', strict: 'только учебные дни' },
    trained: (covered, required) => `${covered === 1 ? 'Обучен' : 'Обучены'} ${covered} из ${required}`,
    left,
    rest: (invited, excused, open) =>
      [
        invited > 0 && `приглашены ${invited}`,
        excused > 0 && `отсутствуют ${excused}`,
        open > 0 ? `без места ${open}` : 'без места никого',
      ]
        .filter(Boolean)
        .join(' · '),
    span: (from, to) => `${date(from)}–${date(to)}`,
    closed: (at) => `Четверть закрыта ${date(at)}, итоги заморожены.`,
    differs: (n) => `Итоги закрыты, но таблицы с тех пор изменились: не сходится ${lines(n)}. Замороженное пока цело.`,
  },
  board: {
    proposals: 'Предложения',
    proposalsHint: 'Никто ещё не приглашён: сначала утвердите.',
    affected: 'Задето изменениями',
    unconfirmed: 'Ждут отметки',
    coming: 'Впереди',
    past: 'Проведены',
    cancelled: 'Отменены',
    noTerms: 'Четвертей в таблице ещё нет. Загрузите данные школы или заполните лист «Четверти».',
    emptyTerm:
      'Занятий в этой четверти пока нет. Нажмите «Подобрать время», и программа предложит план, или добавьте занятие сами.',
    emptyPast: 'Занятий в этой четверти не было.',
    goImport: 'Загрузить данные',
    approve: 'Утвердить',
    approving: 'Утверждаем и готовим приглашения…',
    invite: 'Пригласить',
    move: 'Перенести',
    moved: 'Перенесено. Участникам напишет календарь.',
    chooseOther: 'Выбрать другое',
    keep: 'Оставить как есть',
    kept: 'Оставлено как есть.',
    noMove: 'Другого времени для всей группы не нашлось. Выберите сами или разделите группу.',
    mark: 'Отметить присутствие',
    open: 'Открыть',
    add: 'Добавить занятие',
    plan: 'Подобрать время',
    replan: 'Подобрать заново',
    replanning: 'Подбираем время, кабинеты и группы…',
    replanSure: 'Снять все предложения четверти и подобрать заново? Утверждённые занятия останутся.',
    unplaced: 'Не нашлось места',
    unplacedHint: 'Добавьте занятие для них сами или освободите кабинет и время.',
    putBack: 'Возвращено.',
    back: 'Вернуть',
    approveAll: (n) => `Утвердить все (${n})`,
    approveSure: (n, byMail, inPerson) => `Утвердить ${sessions(n)}? ${written(byMail, inPerson)}`,
    approved: (n) => `Утверждено: ${sessions(n)}. Приглашения рассылает календарь.`,
    replanned: (n) => (n > 0 ? `Предложено: ${sessions(n)}.` : 'Новых предложений нет.'),
    offered: (when) => `Предлагаем: ${when}`,
    rejected: (title) => sentence(`Предложение снято: ${title}`),
  },
  people: {
    title: 'Кто обучен',
    filter: 'Кого показать',
    all: 'все',
    matrix: 'Вся таблица по четвертям на листе «Охват».',
    none: 'Таких сотрудников нет.',
    noPlace: 'места в занятиях пока нет',
    notTrained: 'не проходили обучение в срок',
    states: {
      covered: 'обучены',
      invited: 'приглашены',
      excused: 'отсутствуют',
      at_risk: 'без места',
      missed: 'пропустили',
      not_required: 'не требуется',
    },
    exclusions: {
      trainer: 'ведёт обучение',
      not_teaching: 'обучение не отмечено',
      too_short: 'меньше 15 рабочих дней в четверти',
      not_yet_hired: 'ещё не работает',
      left: 'больше не работает',
    },
    trained: (day) => `обучение ${date(day)}`,
    invited: (day) => `занятие ${date(day)}`,
    madeUp: (day) => `восполнено ${date(day)}`,
  },
  session: {
    when: 'Когда',
    room: 'Кабинет',
    leader: 'Ведёт',
    topics: 'Темы',
    group: 'Группа',
    held: 'Прошло',
    reason: 'Причина',
    sheet: 'Лист подписан',
    why: 'Почему это время',
    individual: 'индивидуально',
    print: 'Печать листа регистрации',
    printing: 'Открываем лист для печати…',
    changed: 'Изменения записаны.',
    otherDays: 'Другие дни',
    otherDaysHint: 'Выберите день, чтобы увидеть последствия. Пока не нажмёте «Перенести», ничего не меняется.',
    rejectedDays: 'Почему не другие дни',
    noDays: 'Других подходящих дней нет.',
    chosen: 'сейчас',
    preview: 'Так будет, если перенести',
    before: 'Было',
    move: 'Перенести',
    stay: 'Не переносить',
    edit: 'Изменить',
    editTitle: 'Темы, дата, время, кабинет',
    save: 'Сохранить',
    title: 'Название',
    titleHint: 'Пусто: составится из тем.',
    date: 'Дата',
    starts: 'Начало',
    ends: 'Окончание',
    needTopic: 'Отметьте хотя бы одну тему.',
    needTimes: 'Начало должно быть раньше окончания.',
    needDate: 'Укажите дату.',
    needRoom: 'Выберите кабинет.',
    same: 'Пока ничего не изменено.',
    places,
    heldAt: (start, end) => (start ? `${date(start)} ${start.slice(11, 16)}${end ? `–${end.slice(11, 16)}` : ''}` : ''),
  },
  members: {
    title: 'Группа',
    empty: 'В группе пока никого. Добавьте участников по двум буквам фамилии.',
    add: 'Добавить в группу',
    addButton: 'Добавить',
    takeOut: 'Убрать',
    undo: 'Вернуть',
    accepted: 'придёт',
    declined: 'отказ',
    tentative: 'возможно',
    silent: 'молчит',
    oral: 'сказать лично',
    waiting: 'ждёт приглашения',
    uninvited: 'без приглашения',
    present: 'присутствие ✓',
    absent: 'отсутствие',
    willAdd: 'добавится',
    willRemove: 'выйдет из группы',
    save: 'Сохранить состав',
    saved: 'Состав группы записан.',
    offer: 'Предложить другую группу',
    offered: 'Место в другой группе дано.',
    noPlaces: 'Свободных мест в других группах нет.',
    more: (n) => `Показать ещё ${n}`,
    sure: (added, removed) =>
      [
        added > 0 && `Приглашение получат: ${people(added)}.`,
        removed > 0 && `О том, что приглашение снято, узнают: ${people(removed)}.`,
      ]
        .filter(Boolean)
        .join(' '),
    over: (n) => `Не хватает мест: ${n}. Уберите кого-то или выберите другой кабинет.`,
    offerTo: (session, free) => `${session}, свободно ${places(free)}`,
    offerSure: (person, session) => `${sentence(`Приглашение уйдёт: ${person}`)} ${sentence(`Занятие: ${session}`)}`,
  },
  cancelling: {
    reject: 'Снять предложение',
    cancel: 'Отменить занятие',
    reason: 'Причина отмены',
    reasonHint: 'Её прочитают участники. Без причин отсутствия и сведений о людях.',
    needReason: 'Напишите причину: её увидят те, кого приглашали.',
    really: 'Отменить занятие',
    back: 'Не отменять',
    cancelled: 'Занятие отменено.',
    sure: (byMail, inPerson) => `Занятие будет отменено. ${written(byMail, inPerson)}`,
  },
  attendance: {
    title: 'Отметить присутствие',
    correct: 'Исправить отметки',
    hint: 'Отмечены все, кто не отказался. Снимите отметку с тех, кого не было.',
    who: 'Присутствовали',
    all: 'Отметить всех',
    nobody: 'Снять все',
    paste: 'Вставить список',
    pasteLabel: 'Фамилии присутствовавших',
    pasteHint: 'По одной в строке или через запятую. Отметки заменятся этим списком.',
    apply: 'Отметить по списку',
    extra: 'Пришёл без приглашения',
    date: 'Дата',
    starts: 'Началось',
    ends: 'Закончилось',
    sheet: 'Лист регистрации подписан',
    needTimes: 'Укажите дату и время: начало раньше окончания.',
    needSomebody: 'Никто не отмечен. Если занятия не было, отмените его.',
    confirmed: 'Присутствие записано.',
    saving: 'Записываем присутствие…',
    kept: 'Отметки сохранены в панели.',
    confirm: (present, all) => `Подтвердить: присутствовали ${present} из ${all}`,
    read: (n) => `Отмечено по списку: ${people(n)}.`,
    unknown: (names) => sentence(`Не нашлись: ${names.join('; ')}`),
    ambiguous: (names) => `${sentence(`Подходит нескольким: ${names.join('; ')}`)} Допишите имя.`,
  },
  adding: {
    title: 'Новое занятие',
    hint: 'Появится как предложение: до утверждения никто не приглашён.',
    everyone: 'Добавить всех без места',
    save: 'Добавить предложение',
    added: 'Предложение добавлено.',
    needPeople: 'Добавьте хотя бы одного участника.',
    openPlaces: (n) => `Всех без места (${n})`,
  },
  today: 'обучение',
  openSession: 'Открыть занятие',
  decision: {
    training_proposed: {
      say: ({ n }) =>
        `Подобрано обучение: ${sessions(Number(n || 1))}. Никто ещё не приглашён, посмотрите и утвердите.`,
      action: 'Посмотреть',
    },
    training_affected: {
      say: (params) => `Занятие${named(params)} задето изменениями. Само оно не сдвинется: перенесите или оставьте.`,
      action: 'Решить',
    },
    training_unconfirmed: {
      say: (params) => `Занятие${named(params)} прошло. Отметьте, кто был, перенесите его или отмените.`,
      action: 'Отметить присутствие',
    },
    training_declined: {
      say: (params) =>
        `${sentence(`Отказ от занятия${named(params)}${params.person ? `: ${params.person}` : ''}`)} Предложите другую группу.`,
      action: 'Предложить группу',
    },
    training_unplaced: {
      say: () => 'Не для всех нашлось место в обучении. Посмотрите, кто остался и почему.',
      action: 'Посмотреть',
    },
    training_empty: {
      say: (params) => `Занятие${named(params)} проведено, но никто не отмечен: по п. 2.1 оно не засчитано.`,
      action: 'Отметить присутствие',
    },
    coverage: {
      say: ({ open, required, days }) =>
        `${open ? `Ещё не обучены ${open}${required ? ` из ${required}` : ''}` : 'Обучены не все'}${days === undefined ? '' : `, ${left(Number(days))}`}.`,
      action: 'Посмотреть',
    },
    term_differs: {
      say: () => 'Итоги закрытой четверти больше не сходятся с таблицами. Пересчитайте или оставьте как есть.',
      action: 'Посмотреть',
    },
  },
};
