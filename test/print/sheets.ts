// Sign-in sheets of a school that does not exist, short ones and long ones.
import type { SignInSheet } from '../../src/contract/training';

export const LONG = 'Нескончаемова-Перелистывайская Александра-Виктория Константиновна-Апполинарьевна';
const NAMES = [
  'Рубанова Ольга Ивановна',
  'Горина Катерина Львовна',
  'Бумажный Иван Иванович',
  'Ключарёва Майя Олеговна',
];
const SUBJECTS = ['математика', 'английский язык', 'труд', 'русский язык, литература'];

type Attendee = SignInSheet['people'][number];
export const person = (at: number, more: Partial<Attendee> = {}): Attendee => ({
  name: NAMES[at % NAMES.length]!,
  position: 'учитель',
  subjects: SUBJECTS[at % SUBJECTS.length]!,
  invited_by: at % 9 === 8 ? 'oral' : 'calendar',
  attended: false,
  confirmed: false,
  ...more,
});

export const sheet = (more: Partial<SignInSheet> = {}): SignInSheet => ({
  school_name: 'Муниципальное бюджетное общеобразовательное учреждение «Вымышленская средняя школа № 7»',
  session_id: 'TR-Q1-01',
  term: 'I четверть',
  title: 'Итоговые отметки за четверть и отчёты',
  topics: ['final_marks', 'reports'],
  date: '2026-10-15',
  planned: { starts_at: '15:00', ends_at: '16:00' },
  held: null,
  place: 'Кабинет информатики 14',
  leader: {
    name: 'Ведущая А.П.',
    position: 'учитель информатики',
    order_no: '112-о',
    order_date: '2026-08-25',
  },
  lead: { name: 'Ведущая А.П.', position: 'учитель информатики' },
  people: Array.from({ length: 12 }, (_, at) => person(at)),
  first_in_term: 0,
  made_at: '2026-10-14T16:05',
  language: 'ru',
  ...more,
});

/** Sixty people, every seventh with a name that no column holds on one line. */
export const crowd = (): SignInSheet =>
  sheet({
    people: Array.from({ length: 60 }, (_, at) =>
      person(
        at,
        at % 7 ? {} : { name: LONG, position: 'учитель, классный руководитель', subjects: SUBJECTS.join(', ') },
      ),
    ),
  });

/** Held, with two who were absent and one who came without being asked. */
export const heldSheet = (more: Partial<SignInSheet> = {}): SignInSheet =>
  sheet({
    held: { starts_at: '15:05', ends_at: '16:10' },
    people: [
      ...Array.from({ length: 8 }, (_, at) => person(at, { attended: at > 1, confirmed: true })),
      person(8, { invited_by: '', attended: true, confirmed: true }),
    ],
    first_in_term: 5,
    ...more,
  });
