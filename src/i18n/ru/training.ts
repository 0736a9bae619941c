// Training in Russian: events, letters, and the tab «Охват». No title and no description names a participant.
import { bullets, lines, paragraphs, sentence, weekHours, wordOrBeginning } from '../phrases';
import type { SessionWords, TrainingWords } from '../training';
import { date, topicList, weekdaysShort } from './words';

const REASONS: Readonly<Record<string, string>> = {
  day_off: 'этот день стал выходным',
  room_out: 'кабинет недоступен',
  leader_changed: 'сменился ведущий',
  no_leader: 'в этот день нет ответственного за внедрение ЭЖ',
  calendar_edited: 'его отменили в календаре',
  term_moved: 'изменились сроки четверти',
  rejected: 'занятие снято с плана',
  not_needed: 'занятие больше не нужно',
};

const greeting = (name: string): string => (name ? `Здравствуйте, ${name}!` : 'Здравствуйте!');
const signature = (school_name: string): string => `С уважением,\nпомощь с ЭЖ${school_name ? `, ${school_name}` : ''}`;
const facts = ({ when, place, access }: SessionWords): string =>
  lines(
    `Когда: ${when}`,
    place && `Где: ${place}`,
    access && sentence(`Компьютеры: ${weekHours(access, weekdaysShort)}`),
  );
const BRING = 'С собой: логин и пароль от ЭЖ. Пароль никому не сообщайте.';

export const training: TrainingWords = {
  title: (topics) => `Обучение по ЭЖ${topics.length > 0 ? `: ${topicList(topics)}` : ''}`,
  event: (session) => ({
    summary: session.title,
    description: lines(
      'Обучение работе с электронным журналом (п. 2.1).',
      session.place && `Место: ${session.place}`,
      session.access && sentence(`Компьютеры: ${weekHours(session.access, weekdaysShort)}`),
      BRING,
      'Не сможете прийти — отклоните приглашение: предложим другую группу.',
    ),
  }),
  cancelled: (session, reason) => ({
    summary: session.title,
    description: lines(
      sentence(`Занятие отменено: ${wordOrBeginning(REASONS, reason) || reason || 'изменились обстоятельства'}`),
      'О новом времени сообщим приглашением.',
    ),
  }),
  mail: {
    declined: ({ name, session, others, school_name }) => ({
      subject: `${session.title}: выберите другую группу`,
      text: paragraphs(
        greeting(name),
        `Вы отклонили приглашение: «${session.title}», ${session.when}. Обучение нужно пройти в этой четверти, поэтому предлагаем другое время.`,
        others.length > 0
          ? lines('Места есть в группах:', bullets(others), 'Ответьте на это письмо, какая подходит.')
          : 'Мест в других группах пока нет: как только появится время, придёт новое приглашение. Если удобен определённый день, ответьте на это письмо.',
        'Если всё же сможете прийти, примите прежнее приглашение в календаре.',
        signature(school_name),
      ),
    }),
    reminder: ({ name, session, school_name }) => ({
      subject: `Напоминание: ${session.title}, ${session.when}`,
      text: paragraphs(
        greeting(name),
        `Вы приглашены: «${session.title}».`,
        facts(session),
        BRING,
        'Ответа на приглашение пока нет: примите или отклоните его в календаре. После ответа напоминаний не будет.',
        signature(school_name),
      ),
    }),
    unconfirmed: ({ name, sessions, school_name }) => ({
      subject: 'Обучение прошло? Отметьте, кто был',
      text: paragraphs(
        greeting(name),
        lines('Время этих занятий прошло, а проведение не подтверждено:', bullets(sessions)),
        'Пока оно не подтверждено, занятие не засчитывается (п. 2.1). Откройте таблицу, «Помощь с ЭЖ → Рабочий стол → Обучение»: отметьте присутствие, перенесите или отмените занятие. Письмо приходит раз в рабочий день, пока есть что подтвердить.',
        signature(school_name),
      ),
    }),
    coverage: ({ name, term, open, required, days, school_name }) => ({
      subject: `${term}: ещё не обучены ${open} из ${required}`,
      text: paragraphs(
        greeting(name),
        `${term}: обучение по ЭЖ ещё не прошли ${open} из ${required}. До конца срока рабочих дней: ${days}.`,
        'Не реже одного раза в четверть обучение проходит каждый педагог (п. 2.1). Кто остался и какое время предложено: лист «Охват» и раздел «Обучение» рабочего стола. Утвердите предложенные занятия или назначьте свои.',
        signature(school_name),
      ),
    }),
  },
  coverage: {
    tab: 'Охват',
    title: 'Обучение по ЭЖ: охват по четвертям (п. 2.1)',
    teacher: 'Педагог',
    school: 'Школа',
    legend: 'Обозначения',
    met: (met, over) => (met ? 'выполнено' : over ? 'не выполнено' : 'пока не выполнено'),
    of: (covered, required) => `обучены ${covered} из ${required}`,
    states: {
      covered: 'обучен',
      invited: 'приглашён',
      excused: 'отсутствует',
      at_risk: 'не обучен',
      missed: 'не выполнено',
      not_required: 'не требуется',
    },
    exclusions: {
      trainer: 'проводит обучение',
      not_teaching: 'не обязателен',
      too_short: 'менее 15 рабочих дней',
      not_yet_hired: 'ещё не принят',
      left: 'уволен',
    },
    day: (on) => date(on).slice(0, 5),
    madeUp: (day) => `восполнено ${day}`,
  },
};
