// The request desk in Russian: letters, the teacher's own line, and the form's help. No event title names a person or quotes a text.
import type { DeskMail, DigestLine, OfferedTime, OwnLineFacts } from '../mail-desk';
import { bullets, lines, paragraphs, sentence, wordOrBeginning } from '../phrases';
import { greeting, REFUSALS, signature } from './mail';
import { date, dateTime, words } from './words';

const KINDS = { works: 'помогло', does_not_work: 'не помогло', time: 'другое время' } as const;
const offered = ({ label, link }: OfferedTime): string => (link ? `${label}\n  ${link}` : label);

const offer: DeskMail['offer'] = (offers, form_url, until) =>
  offers.length > 0
    ? lines(
        'Ближайшее свободное время:',
        bullets(offers.map(offered)),
        until && `Места придержаны за вами до ${dateTime(until)}.`,
        offers.some(({ link }) => link)
          ? 'Откройте ссылку у подходящего времени и отправьте форму: всё уже заполнено.'
          : `Напишите в ответ, что подходит${form_url ? `, или выберите время в форме: ${form_url}` : '.'}`,
      )
    : 'Свободного времени в графике сейчас нет: ответ придёт письмом или мы договоримся лично.';

const TRAINING: Readonly<Record<OwnLineFacts['training'], (on: string) => string>> = {
  done: (on) => `обучение в этой четверти пройдено ${date(on)}`,
  invited: (on) => `на обучение вы приглашены ${date(on)}`,
  not_yet: () => 'обучение в этой четверти ещё предстоит',
  nothing: () => '',
};
const why = (reason: string): string => {
  if (reason === 'no_show') return 'Похоже, встретиться не получилось. Заявка остаётся в работе.';
  if (reason === 'removed') return 'Встречу отменили в календаре: время освобождено, заявка остаётся в работе.';
  if (reason === 'declined') return 'Вы отклонили приглашение: время освобождено, заявка остаётся в работе.';
  if (reason === 'written')
    return 'Вы снова отклонили приглашение. Встречу больше не предлагаем: ответ придёт письмом.';
  return `Записать на выбранное время не вышло: ${wordOrBeginning(REFUSALS, reason) || 'оно недоступно'}. Заявка остаётся в силе.`;
};
const digestLines = (title: string, requests: readonly DigestLine[]): string | false =>
  requests.length > 0 &&
  lines(
    title,
    bullets(
      requests.map(
        ({ request_id, topic, due_on }) =>
          `№ ${request_id} — ${words.topicsShort[topic]}${due_on ? `, срок ${date(due_on)}` : ''}`,
      ),
    ),
  );

export const deskMail: DeskMail = {
  reply: (request_id, kind) => `Заявка № ${request_id}: ${KINDS[kind]}`,
  offer,
  ownLine: ({ training, on, next, open }) => {
    const parts = [
      TRAINING[training](on),
      next && `ближайшая консультация: ${next}`,
      open.length > 0 && `открытые заявки: ${open.map((id) => `№ ${id}`).join(', ')}`,
    ].filter(Boolean);
    return parts.length > 0 ? sentence(`У вас: ${parts.join('; ')}`) : '';
  },
  question: ({ name, request_id, topic, note, assignee, school_name }) => ({
    subject: `Вопрос по заявке № ${request_id}: ${words.topicsShort[topic]}`,
    text: paragraphs(
      greeting(name),
      `Чтобы ответить на заявку № ${request_id}, нужно уточнить:`,
      note,
      'Ответьте, пожалуйста, на это письмо или лично. Пока вы не ответите, срок не идёт.',
      assignee && sentence(`Спрашивает: ${assignee}`),
      signature(school_name),
    ),
  }),
  reopened: ({ name, request_id, topic, assignee, due_on, school_name }) => ({
    subject: `Заявка № ${request_id} снова в работе: ${words.topicsShort[topic]}`,
    text: paragraphs(
      greeting(name),
      `Заявка № ${request_id} открыта снова и идёт вне очереди.${due_on ? ` Срок — ${date(due_on)}.` : ''}`,
      assignee && sentence(`Ответит: ${assignee}`),
      signature(school_name),
    ),
  }),
  dropped: ({ name, request_id, topic, note, form_url, school_name }) => ({
    subject: `Заявка № ${request_id} закрыта: ${words.topicsShort[topic]}`,
    text: paragraphs(
      greeting(name),
      sentence(`Заявка № ${request_id} закрыта без ответа: ${note}`),
      `Если вопрос остался, напишите ещё раз${form_url ? `: ${form_url}` : '.'}`,
      signature(school_name),
    ),
  }),
  bookingDeclined: ({ name, request_id, reason, offers, until, form_url, school_name }) => ({
    subject:
      reason === 'written'
        ? `Заявка № ${request_id}: ответ придёт письмом`
        : `Заявка № ${request_id}: выберите другое время`,
    text: paragraphs(
      greeting(name),
      why(reason),
      reason !== 'written' && offer(offers, form_url, until),
      signature(school_name),
    ),
  }),
  placeOffered: ({ name, request_id, topic, offers, until, school_name }) => ({
    subject: `Освободилось время: заявка № ${request_id}, ${words.topicsShort[topic]}`,
    text: paragraphs(
      greeting(name),
      `Вы ждали свободного времени по заявке № ${request_id}. Оно появилось:`,
      bullets(offers.map(offered)),
      `Место придержано за вами до ${dateTime(until)}, потом его предложим следующему. ${
        offers.some(({ link }) => link)
          ? 'Подходит — откройте ссылку и отправьте форму: всё уже заполнено.'
          : 'Подходит — ответьте на это письмо.'
      }`,
      signature(school_name),
    ),
  }),
  followup: ({ name, request_id, topic, works, does_not_work, school_name }) => ({
    subject: `Помогло? Заявка № ${request_id}: ${words.topicsShort[topic]}`,
    text: paragraphs(
      greeting(name),
      `Неделю назад вам ответили на заявку № ${request_id} по теме «${words.topics[topic]}». Получилось?`,
      works ? `Да, помогло:\n  ${works}` : 'Ответьте на это письмо: «да» или «нет».',
      does_not_work && `Нет, не помогло — займёмся ещё раз, вне очереди:\n  ${does_not_work}`,
      works && 'По ссылке откроется заполненная форма: остаётся отправить. Не ответите — больше не спросим.',
      signature(school_name),
    ),
  }),
  digest: ({ name, overdue, today, tomorrow, reopened, decisions, school_name }) => ({
    subject: `Заявки на сегодня: ${[
      overdue.length > 0 && `просрочено ${overdue.length}`,
      today.length > 0 && `срок сегодня ${today.length}`,
      tomorrow.length > 0 && `завтра ${tomorrow.length}`,
      reopened.length > 0 && `открыто снова ${reopened.length}`,
      decisions > 0 && `ждут решения ${decisions}`,
    ]
      .filter(Boolean)
      .join(', ')}`,
    text: paragraphs(
      greeting(name),
      digestLines('Просрочены:', overdue),
      digestLines('Срок сегодня:', today),
      digestLines('Срок завтра:', tomorrow),
      digestLines('Не помогло, открыты снова:', reopened),
      decisions > 0 && `Ждут вашего решения: ${decisions}.`,
      'Откройте таблицу, «Помощь с ЭЖ → Рабочий стол».',
      signature(school_name),
    ),
  }),
  escalation: ({ name, request_id, topic, due_on, assignee, school_name }) => ({
    subject: `Без ответа: заявка № ${request_id}, срок ${date(due_on)}`,
    text: paragraphs(
      greeting(name),
      `Срок ответа на заявку № ${request_id} (${words.topics[topic]}) прошёл ${date(due_on)}, ответа нет.${assignee ? ` ${sentence(`Отвечает: ${assignee}`)}` : ' Исполнитель не назначен.'}`,
      'Решение за вами: откройте таблицу, «Помощь с ЭЖ → Рабочий стол».',
      signature(school_name),
    ),
  }),
  incidentOver: ({ name, request_id, message, assignee, school_name }) => ({
    subject: `Снова работает: заявка № ${request_id}`,
    text: paragraphs(
      greeting(name),
      `Сбой, о котором вы сообщили (заявка № ${request_id}), устранён.`,
      message,
      assignee && sentence(`Отвечает: ${assignee}`),
      'Если у вас не заработало, ответьте на это письмо.',
      signature(school_name),
    ),
  }),
  maintenance: ({ name, title, from, until, school_name }) => ({
    subject: `Плановые работы ${from}: ${title}`,
    text: paragraphs(
      greeting(name),
      sentence(`С ${from} до ${until} плановые работы: ${title}`),
      'Электронный журнал в это время может не открываться. Пожалуйста, не откладывайте на эти часы сроки заполнения.',
      signature(school_name),
    ),
  }),
  maintenanceCancelled: ({ name, title, from, school_name }) => ({
    subject: `Работы ${from} отменены: ${title}`,
    text: paragraphs(
      greeting(name),
      sentence(`Плановые работы ${from} не состоятся: ${title}`),
      signature(school_name),
    ),
  }),
  maintenanceEvent: (title) => ({
    summary: `Плановые работы: ${title}`,
    description: 'Электронный журнал в это время может не открываться.',
  }),
  help: (questions, works) =>
    lines(
      works.length > 0 &&
        sentence(`Плановые работы: ${works.map(({ title, from }) => `${from} — ${title}`).join('; ')}`),
      questions.length > 0 && lines('Уже есть готовый ответ, его пришлют сразу:', bullets(questions)),
    ),
};
