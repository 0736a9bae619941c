// The words of the workbench about the conditions of help, in Russian.
import { counted } from '../plural';
import type { SchoolViewMessages } from '../sidebar-school';
import { date } from './words';

const of = (one: string, few: string, many: string) => counted('ru', { one, few, many, other: few });
const times = of('время консультации', 'времени консультаций', 'времён консультаций');
const requests = of('открытая заявка', 'открытые заявки', 'открытых заявок');
const letters = of('письмо', 'письма', 'писем');
const people = of('человека', 'человек', 'человек');

export const schoolView: SchoolViewMessages = {
  nav: 'Условия',
  effect: {
    title: 'Что изменится',
    nothing: 'Ничего не изменится: ни время консультаций, ни записи, ни заявки не затронуты.',
    rows: 'Строки графика',
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
      [
        added > 0 && `добавится ${times(added)}`,
        dropped > 0 && `отменится ${times(dropped)}`,
        changed > 0 && `изменится ${times(changed)}`,
      ]
        .filter(Boolean)
        .join(', '),
    letters: (byMail, inPerson) =>
      [byMail > 0 && `Уйдёт ${letters(byMail)}.`, inPerson > 0 && `Лично предупредите ${people(inPerson)}.`]
        .filter(Boolean)
        .join(' '),
    requests: (n) => `Другому исполнителю: ${requests(n)}`,
  },
  decision: {
    holder_away: {
      say: ({ person, from, to }) =>
        `${person}: отсутствие с ${date(String(from))} по ${date(String(to))}, замещающий не назначен.`,
      action: 'Назначить замещение',
    },
  },
};
