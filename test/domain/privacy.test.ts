// What the product never holds is masked on arrival, and ordinary questions pass.
import fc from 'fast-check';
import { scan } from '../../src/domain/privacy';
import { MASK } from '../../src/domain/privacy-words';
import { person } from '../support/builders';

const staff = [
  person({ last_name: 'Журналова', first_name: 'Инга', patronymic: 'Тестовна' }),
  person({ staff_id: 'S2', last_name: 'Каникулова', first_name: 'Вера' }),
];
const read = (text: string, aboutClass = false) => scan(text, staff, aboutClass);

test.each([
  ['Пароль мой Qwerty123 посмотрите', 'Qwerty123'],
  ['password: hunter2', 'hunter2'],
  ['My password is sunshine', 'sunshine'],
  ['Мой пароль: солнышко', 'солнышко'],
  ['пaроль qwerty', 'qwerty'],
  ['ПАРОЛЬ = ZIMA2024!', 'ZIMA2024'],
  ['логин ivanova пароль Zima2024', 'Zima2024'],
  ['логин/пароль: ivanova/Qwerty1', 'Qwerty1'],
  ['логин ivanova Qwerty123', 'Qwerty123'],
  ['пароль для входа 12345678', '12345678'],
  ['ПИН-код 4821', '4821'],
  ['код из смс 482911', '482911'],
  ['Qwerty123 - это мой пароль', 'Qwerty123'],
  ['Пароль мой не подходит, ввожу Qwerty123 и не пускает', 'Qwerty123'],
  ['gfhjkm Qwerty123', 'Qwerty123'],
])('a secret is masked: %s', (text, secret) => {
  const found = read(text);
  expect(found.marks).toEqual(['secret']);
  expect(found.text).toContain(MASK);
  expect(found.text).not.toContain(secret);
});

test.each([
  'Не могу войти, пароль не подходит, пишет заблокировано',
  'ДЗ не видно + забыла пароль',
  'Слетел пароль после каникул',
  'пароль: не подходит',
  'Пароль - забыла',
  'Пароль от Windows10 не подходит',
  'Слетел пароль с 11.01.2027',
  'password reset please',
  'my password is not working',
])('speaking of a password gives nothing away: %s', (text) => {
  expect(read(text)).toEqual({ text, marks: [] });
});

test.each([
  ['Вымышленникову Пете из 7Б поставил 2', 'Вымышленникову Пете'],
  ['вымышленникову пете из 7б поставил 2', 'вымышленникову пете'],
  ['ВЫМЫШЛЕННИКОВУ ПЕТЕ ИЗ 7Б', 'ВЫМЫШЛЕННИКОВУ ПЕТЕ'],
  ['Bымышлeнникову Пете из 7Б', 'Пете'],
  ['Петя Вымышленников, 7 «Б»', 'Петя Вымышленников'],
  ['7Б Вымышленникова Алёна Сергеевна', 'Вымышленникова Алёна Сергеевна'],
  ['Зайцев Артём 5В', 'Артём'],
  ['Зайцев Артем 5В', 'Артем'],
  ['Тестову Зигмунду из 7Б', 'Тестову Зигмунду'],
  ['Заяц Петя из 7Б', 'Заяц Петя'],
  ['Вымышленникову А.П. из 8Б', 'Вымышленникову А.П.'],
  ['ученику Вымышленникову', 'Вымышленникову'],
  ['ученица Вымышленникова Маша не видна', 'Вымышленникова Маша'],
  ['Пете из 7Б', 'Пете'],
  ['Журналову Петю из 7Б', 'Журналову Петю'],
  ['student Ivanov from 7B', 'Ivanov'],
])('a pupil is masked in any case, order and spelling: %s', (text, name) => {
  const found = read(text);
  expect(found.marks).toEqual(['pupil_name']);
  expect(found.text).not.toContain(name);
});

test('two pupils are masked both', () => {
  expect(read('ученики Иванов и Петров из 8А').text).toBe(`ученики ${MASK} и ${MASK} из 8А`);
});

test('a full name is taken for a pupil where the message is about a class', () => {
  expect(read('У Вымышленникова Миши нет отметок', true).text).toBe(`У ${MASK} нет отметок`);
  expect(read('У Вымышленникова Миши нет отметок', false).marks).toEqual([]);
});

test.each([
  '@Журналова Инга Тестовна посмотрите 9Б',
  'Журналовой Инге из 7Б передали часы',
  'Уважаемая Инга Тестовна! Годовые в 7А стоят',
  'Замещаю Каникулову В.О., её журналы 3Б не вижу',
  'Замещаю Каникулову в 3Б',
  'Передали мне 4Б от Каникуловой',
  'Ученик перешел из 4А в 4Б, отметки не перенеслись',
  'В 1Б два ученика лишние, а один не отображается',
  'Основы безопасности 7Б, Английский язык 8А',
  'Пушкин 8А: тема не сохраняется',
  'Снова 7Б пустой',
  'света нет в 7Б',
])('staff and ordinary words are no pupils: %s', (text) => {
  expect(read(text, true)).toEqual({ text, marks: [] });
});

test.each(['была на больничном', 'пропуски по болезни', 'справка от врача', 'у неё диагноз', 'He was ill last week'])(
  'health is masked: %s',
  (text) => {
    const found = read(text);
    expect(found.marks).toEqual(['health']);
    expect(found.text).toContain(MASK);
  },
);

test('a diagnostic test is a lesson, not a diagnosis', () => {
  expect(read('диагностическая работа 5А').marks).toEqual([]);
});

test.each([
  ['мой телефон +7 916 123-45-67', 'phone'],
  ['звоните 8(916)1234567', 'phone'],
  ['тел. 45-67-89', 'phone'],
  ['родился 12.05.2014', 'birth_date'],
  ['12.05.2014 г.р.', 'birth_date'],
  ['2014 года рождения', 'birth_date'],
])('phones and birth dates are masked: %s', (text, mark) => {
  const found = read(text);
  expect(found.marks).toEqual([mark]);
  expect(found.text).not.toMatch(/\d{2}/);
});

test.each(['с 01.03.2027 по 05.03.2027', 'каждый день с 13 до 14', '№ 8 916', 'контрольная 12.05.2026'])(
  'dates and figures of lessons stay: %s',
  (text) => {
    expect(read(text)).toEqual({ text, marks: [] });
  },
);

const FRAGMENTS = [
  'Пароль мой Qwerty123',
  'Вымышленникову Пете из 7Б',
  'пропуски по болезни',
  'тел. 45-67-89',
  'родился 12.05.2014',
  '=HYPERLINK("x")',
  '<b>кнопка</b>',
  'не сохраняется',
  'İstanbul ё',
  '😱',
  MASK,
];

test('what is masked stays masked: a second scan changes nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ maxLength: 12 })), { maxLength: 6 }),
      (parts) => {
        const once = scan(parts.join('. '), staff);
        expect(scan(once.text, staff).text).toBe(once.text);
      },
    ),
    { numRuns: 300 },
  );
});

test('a text without a mark is kept letter for letter, and a marked one always shows a mask', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (text) => {
      const found = scan(text, staff);
      if (found.marks.length === 0) expect(found.text).toBe(text);
      else expect(found.text).toContain(MASK);
    }),
  );
});

/** A pattern that tries every way through such a letter would be at it for hours: the runner's own limit is enough to tell. */
test.each(['пароль '.repeat(5000), `${'-'.repeat(40000)}пароль`, 'Иванов Петя '.repeat(4000), 'А-'.repeat(20000)])(
  'a long letter is read to its end, whatever it is made of (%#)',
  (text) => {
    expect(scan(text, staff).text.length).toBeGreaterThan(0);
  },
);

test('a school adds words of its own, by how they begin; what they are beside stays', () => {
  const found = scan('Позвоните в Опекунский совет про опекуна. Ёлка-2 на складе.', staff, false, ['опекун', 'елка-2']);
  expect(found).toEqual({ text: 'Позвоните в ▮▮▮ совет про ▮▮▮. ▮▮▮ на складе.', marks: ['school_word'] });
  expect(scan('a.b', staff, false, ['a+b(']).marks).toEqual([]);
});
