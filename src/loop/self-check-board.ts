// What the section shows of the self-check: to everyone what was made known, to the lead by name.
import type { SelfCheckBoard, SelfCheckForLead, SelfCheckPerson, SelfCheckRoundLine } from '../contract/self-check';
import { dateOf } from '../domain/dates';
import type { Facts } from '../domain/facts';
import { hasAddress, nameOf } from '../domain/people';
import { checkedOf, newestChecks } from '../domain/self-check';
import { isRoundDue } from '../domain/self-check-due';
import { followUps } from '../domain/self-check-follow-up';
import { isOfAll, isRoundOver, joinedSince, openRoundOf, readPublished, whoIsAsked } from '../domain/self-check-rounds';
import type { SelfAssessment, SelfCheckAsked, SelfCheckRound } from '../domain/tables';
import type { Caller } from './access';
import type { World } from './ports';

const SETTLED: ReadonlySet<string> = new Set(['self_check.accepted', 'self_check.dismissed']);
/** What proposals are settled under where no round was held yet: the answers were imported. */
export const NO_ROUND = 'imported';

const newestFirst = (rounds: readonly SelfCheckRound[]): SelfCheckRound[] =>
  [...rounds].sort((a, b) => (a.opened_on < b.opened_on ? 1 : -1));

export const newestRound = (rounds: readonly SelfCheckRound[]): string => newestFirst(rounds)[0]?.round_id ?? NO_ROUND;

const lineOf = (round: SelfCheckRound, asked: readonly SelfCheckAsked[]): SelfCheckRoundLine => {
  const published = readPublished(round);
  const of = asked.filter(({ round_id }) => round_id === round.round_id);
  return {
    round_id: round.round_id,
    opened_on: round.opened_on,
    closes_on: round.closes_on,
    closed_at: round.closed_at,
    asked: published?.asked ?? of.length,
    answered: published?.answered ?? of.filter(({ state }) => state === 'answered').length,
    // Whose answers they are stays in the register.
    groups: (published?.groups ?? []).map(({ group, people, level, readiness }) => ({
      group,
      people,
      level,
      readiness,
    })),
  };
};

const peopleOf = (
  facts: Facts,
  today: string,
  checks: readonly SelfAssessment[],
  asked: readonly SelfCheckAsked[],
): SelfCheckPerson[] => {
  const newest = newestChecks(checks);
  const states = new Map(asked.map(({ staff_id, state }) => [staff_id, state]));
  return whoIsAsked(facts, today)
    .map(({ staff_id }): SelfCheckPerson => {
      const row = newest.get(staff_id);
      const checked = row && checkedOf(row);
      return {
        staff_id,
        name: nameOf(facts, staff_id),
        state: states.get(staff_id) ?? '',
        by_mail: hasAddress(facts, staff_id),
        check: checked
          ? {
              on: checked.submitted_on,
              a_total: checked.a_total,
              level: checked.level,
              b_total: checked.b_total,
              readiness: checked.readiness,
              gaps: [...checked.gaps],
            }
          : null,
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'ru'));
};

/** Marks of the proposals that were taken or put aside in this round. */
export const settledIn = (world: World, roundId: string): ReadonlySet<string> =>
  new Set(
    world.register
      .journalOf([roundId])
      .filter(({ act }) => SETTLED.has(act))
      .map(({ detail }) => detail),
  );

const forLead = (
  world: World,
  facts: Facts,
  rounds: readonly SelfCheckRound[],
  asked: readonly SelfCheckAsked[],
): SelfCheckForLead => {
  const now = world.time.local();
  const today = dateOf(now);
  const checks = world.register.selfAssessment();
  const newest = newestRound(rounds);
  const round = openRoundOf(rounds);
  const ofRound = asked.filter(({ round_id }) => round_id === newest);
  const count = (state: string): number => ofRound.filter((row) => row.state === state).length;
  const over = round !== undefined && isRoundOver(round, today);
  return {
    form_url: world.memory.self_check.form_url,
    open:
      round && !over
        ? {
            round_id: round.round_id,
            closes_on: round.closes_on,
            answered: count('answered'),
            refused: count('refused'),
            silent: count('asked'),
          }
        : null,
    closing: over,
    due: isRoundDue({ facts, now, rounds, checks }),
    would_ask: { all: whoIsAsked(facts, today).length, joined: joinedSince({ facts, now, checks }, asked).length },
    people: peopleOf(facts, today, checks, ofRound),
    proposals: followUps(facts, checks, settledIn(world, newest), today).map((proposal) => ({
      ...proposal,
      names: proposal.people.map((staff_id) => nameOf(facts, staff_id)),
    })),
  };
};

export const selfCheckBoard = (world: World, facts: Facts, caller: Caller): SelfCheckBoard => {
  const rounds = world.register.selfCheckRounds();
  const asked = rounds.length > 0 ? world.register.selfCheckAsked() : [];
  const lead = caller.access === 'lead';
  return {
    rounds: newestFirst(rounds)
      .filter((round) => lead || (isOfAll(round) && round.closed_at !== ''))
      .map((round) => lineOf(round, asked)),
    lead: lead ? forLead(world, facts, rounds, asked) : null,
  };
};
