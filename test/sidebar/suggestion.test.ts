// What a request's words tell of its topic: rules, and the measure on the demonstration school and on requests of our own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { rankedTopics, suggestionFor } from '../../src/sidebar/suggestion/topics';
import { IN_OTHER_WORDS, IN_USUAL_WORDS } from './requests-of-our-own';

interface Sample {
  readonly text: string;
  readonly topic: string;
  readonly all: readonly string[];
}
const school: Sample[] = Papa.parse<Record<string, string>>(
  readFileSync(join(__dirname, '../../demo/school/requests.csv'), 'utf8'),
  { header: true, skipEmptyLines: true },
).data.map((row) => ({
  text: row.text!,
  topic: row.expected_topic!,
  all: row.expected_topics_all!.split(';'),
}));
// These are no topics of a request: nothing is to be suggested for them.
const NONE = ['other', 'schedule', 'out_of_scope'];
const clear = school.filter(({ topic }) => !NONE.includes(topic));
const own = (requests: typeof IN_USUAL_WORDS): Sample[] =>
  requests.filter(([topic]) => topic !== 'other').map(([topic, text]) => ({ topic, text, all: [topic] }));

const share = (part: number, whole: number): string => `${part} of ${whole} (${Math.round((100 * part) / whole)} %)`;
const measured = (name: string, samples: readonly Sample[]) => {
  const guesses = samples.map((sample) => ({ ...sample, ranked: rankedTopics(sample.text).map(({ topic }) => topic) }));
  const many = (holds: (guess: (typeof guesses)[number]) => boolean): number => guesses.filter(holds).length;
  const figures = {
    first: many(({ topic, ranked }) => ranked[0] === topic),
    firstTwo: many(({ topic, ranked }) => ranked.slice(0, 2).some((one) => one === topic)),
    anyNamed: many(({ all, ranked }) => ranked.length > 0 && all.includes(ranked[0]!)),
    nothing: many(({ ranked }) => ranked.length === 0),
  };
  const said = Object.entries(figures).map(([figure, part]) => `${figure} ${share(part, samples.length)}`);
  process.stdout.write(`topic suggested, ${name}: ${said.join(', ')}\n`);
  return figures;
};

test('most requests of the demonstration school get their topic, and few get none', () => {
  const figures = measured('the school', clear);
  expect(figures.first).toBeGreaterThanOrEqual(104);
  expect(figures.firstTwo).toBeGreaterThanOrEqual(112);
  expect(figures.nothing).toBeLessThanOrEqual(6);
});

test('the half of the school’s requests that nobody read while the word lists grew fares nearly as well', () => {
  const unread = school.filter((_, place) => place % 2 === 1 && clear.includes(school[place]!));
  expect(measured('its unread half', unread).first).toBeGreaterThanOrEqual(48);
});

test('requests of our own get their topic, in usual words nearly always, in other words mostly', () => {
  expect(measured('our own in usual words', own(IN_USUAL_WORDS)).first).toBeGreaterThanOrEqual(38);
  const other = measured('our own in other words', own(IN_OTHER_WORDS));
  expect(other.first).toBeGreaterThanOrEqual(19);
  expect(other.firstTwo).toBeGreaterThanOrEqual(24);
});

test('of the further topics that are offered, most are named by the text', () => {
  const offered = school.flatMap(({ text, all }) => suggestionFor(text).more.map((topic) => all.includes(topic)));
  const right = offered.filter(Boolean).length;
  process.stdout.write(`further topics offered, right: ${share(right, offered.length)}\n`);
  expect(right / offered.length).toBeGreaterThanOrEqual(0.6);
});

const first = (text: string) => suggestionFor(text).topic;

test('capitals, ё, look-alike letters, full-width and invisible ones and stress marks change nothing', () => {
  for (const text of ['НУЖЕН ОТЧЁТ', 'нужен отчет', 'нужен oтчeт', 'нужен от\u200bчет', 'нужен отче\u0301т'])
    expect(first(text)).toBe('reports');
  expect(first('ＫＴＰ')).toBe('ktp');
});

test('the other keyboard layout is understood in both directions, its signs too', () => {
  expect(first(';ehyfk yt jnrhsdftncz')).toBe('tech_failure');
  expect(first('Pf,skf gfhjkm')).toBe('tech_help');
  expect(first('ш ащкпще ьн зфыыцщкв')).toBe('tech_help');
});

test('Russian in Latin letters is understood in its usual spellings', () => {
  for (const text of ['zabyla parol', 'ne otkryvaetsya zhurnal, zabyla parol’', 'zabila parol ot jurnala'])
    expect(first(text)).toBe('tech_help');
  expect(first('domashnee zadanie')).toBe('current_marks');
  expect(first('chetvertnye ocenki')).toBe('final_marks');
  expect(first('4etvertnye otsenki')).toBe('final_marks');
});

test('a text that tells little gets no topic', () => {
  for (const text of ['', '???', 'Помогите, пожалуйста', 'Please help me', 'qwe', '12345', '=SUM(A1)', '🙂'])
    expect(suggestionFor(text)).toEqual({ topic: undefined, more: [], urgency: undefined });
});

test('haste and leisure are heard, and «не срочно» is no haste', () => {
  for (const text of ['Срочно нужен отчёт', 'нужно до конца дня', 'it is urgent', 'chto delat, srochno', 'chjxyj'])
    expect(suggestionFor(text).urgency).toBe('high');
  for (const text of ['Это не срочно', 'Несрочный вопрос', 'посмотрите, когда будет время', 'no rush, not urgent'])
    expect(suggestionFor(text).urgency).toBe('low');
  expect(suggestionFor('Нужен отчёт').urgency).toBeUndefined();
});

test('whatever is typed, a suggestion is given or not, and the same text gives the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(suggestionFor(text)).toEqual(suggestionFor(text));
      expect(suggestionFor(text).more).not.toContain(suggestionFor(text).topic);
    }),
    { numRuns: 60 },
  );
});
