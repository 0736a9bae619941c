// A letter pasted whole gives what was written, and whom of the staff it is from.
import { readMail } from '../../src/sidebar/suggestion/pasted-mail';
import { meantBy } from '../../src/sidebar/suggestion/sender';

const people = [
  ['S1', 'Дробная Роза Делимовна', 'drobnaya.r@example.org', true],
  ['S2', 'Ямбова Стелла Хореевна', 'yambova.st@example.org', true],
  ['S3', 'Ямбова Светлана Хорошевна', 'yambova.sv@example.org', true],
  ['S4', 'Абдул-Тестов Эмиль Пример оглы', 'common@example.org', true],
  ['S5', 'Журналов Юрий Тестович', 'common@example.org', true],
  ['S6', 'Уволенная Яна Сроковна', 'uvolennaya@example.org', false],
].map(([staff_id, name, email, active]) => ({ staff_id, name, email, active })) as {
  staff_id: string;
  name: string;
  email: string;
  active: boolean;
}[];
const meant = (from: string) => {
  const mail = readMail(`От: ${from}\n\nНе открывается журнал`);
  const { sure, possible } = meantBy(people, mail!.sender);
  return sure?.staff_id ?? possible.map(({ staff_id }) => staff_id);
};

test('heading, quotation and signature of a letter are left behind, its subject is kept', () => {
  const letter = [
    'От: Дробная Роза <Drobnaya.R@Example.org>',
    'Дата: 1 сентября 2026 г., 10:15',
    'Кому: zhurnalova.i@example.org',
    'Тема: Re: Fwd: КТП за 5А',
    '',
    'Добрый день!',
    'Файл не загружается.',
    '',
    'С уважением,',
    'Дробная Роза Делимовна',
    'учитель математики',
    '',
    'пн, 31 авг. 2026 г. в 09:00, Журналова И.Т. <zhurnalova.i@example.org>:',
    '> Пришлите файл.',
  ].join('\r\n');
  expect(readMail(letter)).toEqual({
    text: 'КТП за 5А\nДобрый день!\nФайл не загружается.',
    sender: {
      address: 'drobnaya.r@example.org',
      names: ['Дробная Роза', 'Дробная Роза Делимовна', 'учитель математики'],
    },
  });
});

test('a letter in English, a forwarded one and one as Gmail shows it are read alike', () => {
  const letters = [
    'From: Roza Drobnaya <drobnaya.r@example.org>\nSent: Tuesday, 1 September 2026 10:15\nTo: Inga\nSubject: Lesson plan\n\nIt does not load.\n\nSent from my iPhone\n\n-----Original Message-----\nFrom: Inga\nHello',
    '---------- Forwarded message ---------\nОт: Дробная Роза <drobnaya.r@example.org>\nDate: вт, 1 сент. 2026 г. в 10:15\nSubject: Lesson plan\nTo: <zhurnalova.i@example.org>\n\n\nIt does not load.',
    'Роза Дробная <drobnaya.r@example.org>\n10:15 (2 часа назад)\nкому: мне\nSubject: Lesson plan\nIt does not load.\n--\nРоза',
  ];
  for (const letter of letters) {
    const { text, sender } = readMail(letter)!;
    expect({ text, address: sender.address }).toEqual({
      text: 'Lesson plan\nIt does not load.',
      address: 'drobnaya.r@example.org',
    });
  }
});

test('a text without the marks of a letter is none, whatever it speaks of', () => {
  for (const text of [
    'Не открывается журнал',
    'Тема: КТП\nне загружается',
    'Пишет: нет доступа. Войти: как?\nв 10:15 сломалось',
    'Мой адрес drobnaya.r@example.org, пароль не подходит',
    '',
  ])
    expect(readMail(text)).toBeUndefined();
});

test('a signature alone makes a letter', () => {
  expect(readMail('Не открывается журнал\nС уважением, Дробная Р.Д.')).toEqual({
    text: 'Не открывается журнал',
    sender: { address: '', names: ['Дробная Р.Д.'] },
  });
});

test('an address means its owner, in capitals too; one that two share means neither for sure', () => {
  expect(meant('DROBNAYA.R@example.org')).toBe('S1');
  expect(meant('Дробная <common@example.org>')).toEqual(['S4', 'S5']);
  expect(meant('uvolennaya@example.org')).toEqual(['S6']);
  expect(meant('stranger@example.org')).toEqual([]);
});

test('a name means a person for sure only with the given name or its initial, also in Latin letters', () => {
  expect(meant('Дробная Р. Д.')).toBe('S1');
  expect(meant('Р.Д. Дробная <private@example.com>')).toBe('S1');
  expect(meant('Roza Drobnaya')).toBe('S1');
  expect(meant('Emil Abdul-Testov')).toBe('S4');
  expect(meant('Yu. Zhurnalov')).toEqual(['S5']);
  expect(meant('Дробная')).toEqual(['S1']);
  expect(meant('Дробная А.Б.')).toEqual([]);
  expect(meant('Яна Уволенная')).toEqual(['S6']);
});

test('namesakes are told apart by the given name, and offered where only the initial is known', () => {
  expect(meant('Ямбова Светлана')).toBe('S3');
  expect(meant('Ямбова С. Х.')).toEqual(['S2', 'S3']);
  expect(meant('Ямбова')).toEqual(['S2', 'S3']);
});
