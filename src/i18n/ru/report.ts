// The report in Russian; the wording is that of the school's template.
import { word } from '../phrases';
import { counted } from '../plural';
import type { ReportMessages, ReportName } from '../report';

const of = (one: string, few: string, many: string) => counted('ru', { one, few, many, other: few });
const days = of('рабочий день', 'рабочих дня', 'рабочих дней');
const requests = of('обращение', 'обращения', 'обращений');
const teachers = of('педагога', 'педагогов', 'педагогов');
const weeks = of('неделю', 'недели', 'недель');
const computers = of('компьютер', 'компьютера', 'компьютеров');
const rooms = of('кабинет', 'кабинета', 'кабинетов');

const ROMAN: readonly string[] = ['', 'I', 'II', 'III', 'IV'];
const BLANK = '_______';
/** A school wrote the date of its order as the register does. */
const DATE = /\d{4}-\d\d-\d\d/g;

const periodName = ({ code, name_ru }: ReportName, year: string): string =>
  code === 'year' ? `${year} учебный год` : name_ru || code;

/** «I четверть» → «1-четверть»: a name that every mailbox and disk takes. */
const plain = (name: string): string =>
  name
    .replace(/^(IV|I{1,3})(?= )/, (roman) => String(ROMAN.indexOf(roman)))
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

const duration = (minutes: number): string => {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 && `${hours} ч`, (rest > 0 || hours === 0) && `${rest} мин`].filter(Boolean).join(' ');
};

const FIGURES: Readonly<Record<string, string>> = {
  'training.held': 'занятий проведено',
  'training.unconfirmed': 'ждут подтверждения',
  'training.planned': 'запланировано',
  'training.cancelled': 'отменено',
  'training.counted': 'занятий засчитано по п. 2.1',
  'training.terms_met': 'четвертей с обучением',
  'training.covered': 'охват педагогов',
  'training.missing': 'не охвачено',
  'training.excused': 'отсутствовали весь срок',
  'training.made_up': 'восполнено позже',
  'requests.quarantined': 'обращений с неизвестных адресов не разобрано',
  'visits.held': 'консультаций состоялось',
  'visits.no_show': 'не пришли на консультацию',
  'slots.offered': 'мест в графике предложено',
  'slots.used': 'из них занято',
  'slots.removed': 'строк графика не состоялось',
  'incidents.failures': 'сбоев',
  'incidents.lasting': 'сбоев не устранено',
  'incidents.downtime': 'простой',
  'rooms.computers': 'исправных компьютеров',
  'rooms.check_due': 'кабинетов с просроченной проверкой',
  'rooms.upgrades': 'предложений по дооснащению',
  'rooms.open': 'кабинетов со свободным доступом',
  'equipment.asked': 'обращений о рабочем месте',
  'equipment.open': 'из них не решено',
  'shortage.teachers': 'учителей без рабочего места в открытые часы',
  'shortage.days': 'дней недели без открытого компьютера',
  'shortage.training': 'участников обучения без места',
  'shortage.rooms': 'кабинетов графика, где мало компьютеров',
  'devices.working': 'исправных устройств',
  'devices.faults': 'поломок за период',
  'devices.days_out': 'устройства не работали',
  'devices.check_due': 'устройств с просроченной проверкой',
  'upgrades.wanted': 'пожеланий по дооснащению записано',
  'upgrades.asked': 'пожеланий запрошено',
  'upgrades.approved': 'пожеланий одобрено',
  'upgrades.done': 'пожеланий выполнено',
  'upgrades.refused': 'пожеланий отклонено',
  'self_check.filled': 'самооценку заполнили',
  'self_check.level.foundation': 'начальный уровень',
  'self_check.level.working': 'базовый уровень',
  'self_check.level.confident': 'уверенный уровень',
  'self_check.readiness.low': 'готовность низкая',
  'self_check.readiness.medium': 'готовность средняя',
  'self_check.readiness.high': 'готовность высокая',
  'memos.approved': 'памяток утверждено',
  'memos.method': 'методических разъяснений принято',
};
const ASKED: Readonly<Record<string, string>> = {
  received: 'обращений',
  answered: 'дан ответ',
  on_time: 'закрыто в срок',
  overdue: 'просрочено',
  open: 'открыто',
  repeated: 'повторных',
  median: 'медиана времени ответа',
};
const ROLES: Readonly<Record<string, string>> = {
  deputy_uvr: 'зам. директора по УВР',
  ej_lead: 'ответственный за внедрение ЭЖ',
  sysadmin: 'системный администратор',
};
const SLOT_TOPICS: readonly string[] = ['ktp', 'current_marks', 'final_marks', 'reports'];

export const report: ReportMessages = {
  prefix: 'О-',
  periodName,
  fileName: (period, year) =>
    period.code === 'year'
      ? `Отчёт_год_${plain(year)}.pdf`
      : `Отчёт_${plain(periodName(period, year))}_${plain(year)}.pdf`,
  title: (period, year) =>
    `Отчёт об оказании помощи за ${period.code === 'year' ? periodName(period, year) : `${periodName(period, year)} ${year} учебного года`}`,
  heading: 'Отчёт об оказании помощи',
  subtitle: (period, year) =>
    `при работе с электронным журналом за ${period.code === 'year' ? periodName(period, year) : `${periodName(period, year)} ${year} учебного года`}`,
  addressee: (school, director) => [
    `Директору ${school}`,
    director || '____________________',
    'к заседанию педсовета, протокол № ____',
  ],
  sections: {
    basis: '1. Основание и период',
    clauses: '2. Исполнение по пунктам',
    training: '3. Обучение (п. 2.1)',
    consultations: '4. Консультации (п. 2.2–2.5)',
    technical: '5. Технические обращения и доступ к компьютерам (п. 1.4, 3.2)',
    method: '6. Методическое сопровождение (п. 3.1)',
    roles: '7. Роли и замещения; дни без назначенного исполнителя',
    conclusions: '8. Типичные затруднения, выводы, предложения; проект решения педсовета',
    changes: 'Что изменилось в реестре после сохранения отчёта',
  },
  basis: ({ order, from, to, starts_on, ends_on, made }) =>
    `Регламент оказания помощи при работе с электронным журналом, приказ ${order ? `№ ${order}` : `от «__» ______ 20__ г. № ${BLANK}`}. Учебные дни: ${starts_on}–${ends_on}; учтено всё с ${from} по ${to} вместе с каникулами, по состоянию на ${made}.`,
  windowRule: (window) =>
    window === 'strict'
      ? 'Обучение засчитано только за учебные дни четверти; каникулы в срок не входят.'
      : 'Обучение засчитано и за дни подготовки к году и каникулы после четверти: для сотрудников это рабочие дни.',
  levelRule: (level) =>
    level === 'teacher'
      ? 'П. 2.1 считается выполненным, когда обучен каждый педагог.'
      : 'П. 2.1 считается выполненным, когда в четверти проведено групповое обучение.',
  requirements: {
    '1.1': 'Помощь сотрудникам по обращениям',
    '1.2': 'Распределение обязанностей, исполнитель на каждую дату',
    '1.4-1': 'Уровень ИКТ-компетентности: самооценка',
    '1.4-2': 'Психологическая готовность: самооценка, по группам',
    '1.4-3': 'Техническое оснащение',
    '1.4-4': 'Доступ к компьютерам',
    '2.1': 'Обучение педагогов не реже 1 раза в четверть',
    '2.2': 'Консультации: КТП, импорт и экспорт',
    '2.3': 'Консультации: текущие отметки',
    '2.4': 'Консультации: итоговые отметки',
    '2.5': 'Консультации: отчётная документация',
    '2.6': 'График работы для консультаций',
    '3.1': 'Методическое сопровождение учителей (зам. директора по УВР)',
    '3.2-lead': 'Консультативная техническая помощь (ответственный за внедрение ЭЖ)',
    '3.2-sysadmin': 'Техническая работа ЭЖ (системный администратор)',
  },
  clause: (clause) => clause.replace(/-.*$/, ''),
  states: { done: 'выполнено', partly: 'частично', not: 'не выполнено' },
  figure: (key) => {
    const [group = '', name = '', what = ''] = key.split('.');
    if (group === 'topic') return word(ASKED, what);
    if (group === 'all') return word(ASKED, name);
    if (group === 'role') return `без исполнителя, ${word(ROLES, name)}`;
    if (group === 'slots' && SLOT_TOPICS.includes(name)) return 'мест в графике';
    return word(FIGURES, key);
  },
  value: ({ value, of: total, unit }) => {
    if (value === null) return '—';
    if (unit === 'minutes') return duration(value);
    if (unit === 'days') return days(value);
    if (total === null) return String(value);
    return total === 0 ? `${value} из 0` : `${value} из ${total} (${Math.floor((value / total) * 100)}\u00a0%)`;
  },
  rule: (rule) => (rule === 'school' ? 'правило школы' : `п. ${rule.replace(/-.*$/, '')}`),
  evidence: ({ code, no, on }, date) => {
    if (code === 'sheet') return `лист ${no} от ${date(on)}`;
    if (code === 'order')
      return `приказ ${no.replace(DATE, date)}${on && !no.includes(' от ') ? ` от ${date(on)}` : ''}`;
    return `итог зафиксирован ${date(on)}`;
  },
  sentence: ({ code, params }, { topic, role }) => {
    const n = (key: string): number => Number(params[key] ?? 0);
    switch (code) {
      case 'clauses':
        return `Полностью выполнено пунктов: ${n('done')} из ${n('of')}.`;
      case 'on_time':
        return `В срок закрыто ${n('percent')}\u00a0% отвеченных обращений.`;
      case 'most_asked':
        return `Чаще всего спрашивали: ${topic(String(params.topic))} — ${requests(n('count'))} (${n('share')}\u00a0%).`;
      case 'repeated':
        return `Повторных обращений: ${n('count')}.`;
      case 'accept':
        return 'Принять отчёт к сведению.';
      case 'train':
        return 'Провести обучение по п. 2.1, срок: до «__» ______ 20__ г.';
      case 'make_up':
        return `Обучить ${teachers(n('count'))}, не охваченных обучением, по плану восполнения.`;
      case 'deadlines':
        return `Усилить контроль сроков ответа: вне срока ${requests(n('count'))}.`;
      case 'holder':
        return `Назначить замещающего: ${role(String(params.role))} (без исполнителя ${days(n('days'))}).`;
      case 'downtime':
        return `Принять меры по сбоям: простой ${duration(n('minutes'))}.`;
      case 'equipment':
        return [
          n('broken') > 0 && `Отремонтировать или заменить ${computers(n('broken'))}.`,
          n('due') > 0 && `Проверить оснащение: ${rooms(n('due'))}.`,
        ]
          .filter(Boolean)
          .join(' ');
      case 'places':
        return `Добавить время консультаций: обращений было больше, чем мест, ${weeks(n('weeks'))}.`;
      case 'topic':
        return `Включить в план обучения тему: ${topic(String(params.topic))}.`;
      default:
        return code;
    }
  },
  heads: {
    clauses: ['Пункт', 'Требование', 'Факт', 'Подтверждение (№ листа, дата)', 'Выполнено / нет / частично'],
    sessions: ['№ листа', 'Дата', 'Тема', 'Присутствовало', 'Состояние'],
    missing: ['Ф.И.О.', 'Четверть', 'План восполнения'],
    topics: ['Тема', 'Обращений', 'Закрыто в срок', 'Медиана времени ответа', 'Повторные'],
    incidents: ['Начало', 'Окончание', 'Простой', 'Что случилось'],
    rooms: ['Кабинет', 'Исправно / всего', 'Проверен', 'Потребность в оснащении'],
    memos: ['Разъяснение', 'Тема', 'Принято', 'Дано ответов'],
    holders: ['Роль', 'Исполнитель', 'Период', 'Основание'],
    changes: ['Показатель', 'В отчёте', 'Сейчас'],
  },
  text: {
    noSessions: 'Занятий не было.',
    nobodyMissing: 'Все, кто должен пройти обучение, охвачены.',
    noIncidents: 'Сбоев не было.',
    noMemos: 'Разъяснений не принимали.',
    noRooms: 'Кабинетов с компьютерами в реестре нет.',
    all: 'Всего',
    lasts: 'не устранён',
    nobody: 'не назначен',
    acting: 'замещает',
    checkDue: 'пора проверить',
    notChecked: 'не проверялся',
    conclusions: 'Выводы и предложения:',
    decision: 'Проект решения педсовета:',
    difficulties: 'Типичные затруднения:',
    schoolRule:
      'Срок ответа, медиана (по рабочему времени с 8:00 до 17:00) и сроки проверки кабинетов — правило школы.',
    lead: 'Ответственный за внедрение ЭЖ',
    deputy: 'Зам. директора по УВР',
    acquainted: 'Ознакомлен:',
    protocol: 'Протокол педсовета от «__» ______ 20__ г. № ____',
    attachments: 'Приложения:',
    notMeasured: '—',
  },
  sessionStates: {
    held: 'проведено',
    unconfirmed: 'ждёт подтверждения',
    planned: 'запланировано',
    cancelled: 'отменено',
  },
  plan: ({ state, planned_on, made_up_on }) => {
    if (made_up_on) return `восполнено ${made_up_on}`;
    if (planned_on) return `приглашён на ${planned_on}`;
    return state === 'excused' ? 'отсутствовал весь срок' : 'назначить занятие';
  },
  more: (n) => `и ещё ${n}`,
  attachments: [
    'листы регистрации участников обучения;',
    'журнал учёта обращений за период;',
    'график работы для консультаций.',
  ],
  plots: {
    coverage: 'Охват обучением по четвертям',
    weeks: 'Обращения и места в графике по неделям (п. 2.2–2.5)',
    answers: 'Через сколько рабочих дней дан ответ',
    bins: { same_day: 'в тот же день', one: '1', two: '2', five: '3–5', more: 'больше 5' },
    asked: 'обращений',
    offered: 'мест',
  },
  made: (at, version) => `Сформировано ${at}${version === null ? '' : `; версия графика ${version}`}`,
  savedAs: (number, version, at) => `Отчёт № ${number}, версия ${version}, сохранён ${at}`,
  letter: ({ title, number, school_name }) => ({
    subject: title,
    text: [
      'Здравствуйте!',
      `${title} — в приложении (PDF), № ${number}. Его можно распечатать для педсовета; в таблице школы он сохранён под тем же номером.`,
      `С уважением,\nпомощь с ЭЖ${school_name ? `, ${school_name}` : ''}`,
    ].join('\n\n'),
  }),
};
