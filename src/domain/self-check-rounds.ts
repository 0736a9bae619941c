// A round of the voluntary self-check (clause 1.4): who is asked, when it ends, and what of it is made known. Its times are the school's own rule.
import { changeSet } from './changes';
import { addDays, dateOf } from './dates';
import type { Changes } from './decision';
import type { Facts, IsoDate, IsoDateTime, Result } from './facts';
import { isActive, personOf } from './people';
import { addWorkingDays } from './school-year';
import { checkedOf, newestChecks } from './self-check';
import { type CountedPerson, type PublishedGroup, publishedGroups } from './self-check-groups';
import type { JournalRow, SelfAssessment, SelfCheckAsked, SelfCheckRound, StaffMember } from './tables';

const DAYS_BETWEEN = 90;
const OPEN_WORKING_DAYS = 15;
const JOINED = 'joined-';

export interface RoundsSeen {
  readonly facts: Facts;
  readonly now: IsoDateTime;
  readonly rounds: readonly SelfCheckRound[];
  readonly checks: readonly SelfAssessment[];
}
/** Asked of everyone, or of those who joined since and never filled one in. */
export type RoundKind = 'all' | 'joined';

export interface Published {
  readonly asked: number;
  readonly answered: number;
  readonly groups: readonly PublishedGroup[];
}

export const openRoundOf = (rounds: readonly SelfCheckRound[]): SelfCheckRound | undefined =>
  rounds.find(({ closed_at }) => closed_at === '');

/** Of those who joined nothing is made known: they are few. */
export const isOfAll = ({ round_id }: SelfCheckRound): boolean => !round_id.startsWith(JOINED);

export const whoIsAsked = (facts: Facts, date: IsoDate): StaffMember[] =>
  facts.staff.filter((person) => person.is_pedagogical && isActive(person, date));

export function joinedSince({ facts, now, checks }: Omit<RoundsSeen, 'rounds'>, asked: readonly SelfCheckAsked[]) {
  const known = new Set([...checks, ...asked].map(({ staff_id }) => staff_id));
  return whoIsAsked(facts, dateOf(now)).filter(({ staff_id }) => !known.has(staff_id));
}

export const roundAct = (round_id: string, at: IsoDateTime, act: string, by: string, detail = ''): JournalRow => ({
  at,
  act: `self_check.${act}`,
  table: 'self_check_rounds',
  row_key: round_id,
  rule: '1.4-1',
  by,
  detail,
});

/** One that is open already is the one that was wanted. */
export function openRound(
  seen: RoundsSeen & { readonly asked: readonly SelfCheckAsked[] },
  kind: RoundKind,
  by: string,
): Result<Changes> {
  const { facts, now, rounds } = seen;
  const today = dateOf(now);
  if (openRoundOf(rounds)) return { ok: true, value: {} };
  const last = rounds.filter(isOfAll).sort((a, b) => (a.opened_on < b.opened_on ? 1 : -1))[0];
  const next = last && addDays(last.opened_on, DAYS_BETWEEN);
  if (kind === 'all' && next && today < next) return { ok: false, code: 'self_check.too_soon', params: { date: next } };
  const opened = new Set(rounds.map((round) => round.round_id));
  const stood = seen.asked.filter((row) => opened.has(row.round_id));
  const people = kind === 'all' ? whoIsAsked(facts, today) : joinedSince(seen, stood);
  if (people.length === 0) return { ok: false, code: 'self_check.nobody' };
  const round_id = kind === 'all' ? today : `${JOINED}${today}`;
  if (rounds.some((round) => round.round_id === round_id))
    return { ok: false, code: 'self_check.too_soon', params: { date: addDays(today, 1) } };
  const set = changeSet();
  const closes_on = addWorkingDays(facts, today, OPEN_WORKING_DAYS);
  set.add('self_check_rounds', { round_id, opened_on: today, closes_on, closed_at: '', published: '' });
  // A run that died may have left rows of a round that was never opened.
  const known = new Set(seen.asked.filter((row) => row.round_id === round_id).map(({ staff_id }) => staff_id));
  for (const { staff_id } of people.filter((person) => !known.has(person.staff_id)))
    set.add('self_check_asked', { round_id, staff_id, asked_on: today, reminded_on: '', state: 'asked' });
  set.add('journal', roundAct(round_id, now, 'opened', by, `n=${people.length}`));
  return { ok: true, value: set.changes() };
}

/** The next look at everything takes in what came until now, and closes it. */
export function endRound({ now, rounds }: RoundsSeen, by: string): Changes {
  const round = openRoundOf(rounds);
  const yesterday = addDays(dateOf(now), -1);
  if (!round || round.closes_on <= yesterday) return {};
  return {
    self_check_rounds: { change: [{ ...round, closes_on: yesterday }] },
    journal: { add: [roundAct(round.round_id, now, 'ended', by)] },
  };
}

export const isRoundOver = ({ closes_on }: SelfCheckRound, today: IsoDate): boolean => closes_on < today;

export function readPublished({ published }: SelfCheckRound): Published | undefined {
  if (published === '') return undefined;
  try {
    return JSON.parse(published) as Published;
  } catch {
    return undefined;
  }
}

const firstSubject = (facts: Facts, staffId: string): string =>
  (personOf(facts, staffId)?.subjects[0] ?? '').trim().toLowerCase();

/** Answers of the round, of people who were asked in it. */
export function closeRound(seen: RoundsSeen, round: SelfCheckRound, asked: readonly SelfCheckAsked[]): Changes {
  const { facts, now, rounds, checks } = seen;
  const of = asked.filter(({ round_id }) => round_id === round.round_id);
  const answered = new Set(of.filter(({ state }) => state === 'answered').map(({ staff_id }) => staff_id));
  const people = [...newestChecks(checks).values()]
    .filter(({ staff_id, submitted_on }) => answered.has(staff_id) && submitted_on >= round.opened_on)
    .flatMap((row): CountedPerson[] => {
      const checked = checkedOf(row);
      if (!checked) return [];
      const { staff_id, level, readiness } = checked;
      return [{ staff_id, group: firstSubject(facts, staff_id), level, readiness }];
    });
  const earlier = [...rounds]
    .sort((a, b) => (a.opened_on < b.opened_on ? -1 : 1))
    .map((one) => readPublished(one)?.groups ?? [])
    .filter((shown) => shown.length > 0);
  const groups = isOfAll(round) ? publishedGroups(round.round_id, people, earlier) : [];
  const published: Published = { asked: of.length, answered: answered.size, groups };
  return {
    self_check_rounds: { change: [{ ...round, closed_at: now, published: JSON.stringify(published) }] },
    journal: { add: [roundAct(round.round_id, now, 'closed', '', `n=${answered.size};shown=${groups.length}`)] },
  };
}
