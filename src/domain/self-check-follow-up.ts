// What follows from the self-check (clause 1.4), each as a proposal that the lead takes or puts aside.
import { addDays } from './dates';
import type { Facts, IsoDate } from './facts';
import { fingerprint } from './fingerprint';
import { isActive, personOf } from './people';
import { peaksFrom } from './schedule-peaks';
import { type Checked, checkedOf, isStoppedOften, newestChecks } from './self-check';
import { type SelfAssessment, TOPICS, type Topic } from './tables';

/** A place is worth having two weeks before many ask; the proposal comes a little earlier. */
const DAYS_BEFORE_PEAK = 21;
/** One person needs an answer, not a group. */
const LEAST_IN_GROUP = 2;

export type FollowUpKind =
  | 'group_basic'
  | 'group_topic'
  | 'one_to_one_first'
  | 'slot_before_peak'
  | 'equipment_ticket'
  | 'invite_mentor';

export interface FollowUp {
  /** `group_topic:ktp`, `slot_before_peak:S05:final_marks` */
  readonly key: string;
  readonly kind: FollowUpKind;
  readonly topics: readonly Topic[];
  readonly people: readonly string[];
  /** Of a peak: when it begins. */
  readonly on: IsoDate;
}

/** As the self-check itself has it; `optional` asks for nothing. */
export function actionsOf(row: SelfAssessment): (FollowUpKind | 'optional')[] {
  const checked = checkedOf(row);
  const equipment = isStoppedOften(row) ? (['equipment_ticket'] as const) : [];
  if (!checked) return [...equipment];
  const { level, readiness, gaps } = checked;
  return [
    ({ foundation: 'group_basic', working: 'group_topic', confident: 'optional' } as const)[level],
    ...(readiness === 'low' ? (['one_to_one_first'] as const) : []),
    ...(level === 'confident' && readiness === 'high' ? (['invite_mentor'] as const) : []),
    ...(gaps.length > 0 ? (['slot_before_peak'] as const) : []),
    ...equipment,
  ];
}

/** What the journal keeps of a proposal that was settled: neither a name nor what was answered. */
export const settledMark = ({ key }: Pick<FollowUp, 'key'>): string => fingerprint(key);

interface Person {
  readonly checked: Checked | undefined;
  readonly staff_id: string;
  readonly does: ReadonlySet<string>;
}

const one = (kind: FollowUpKind, staff_id: string): FollowUp => ({
  key: `${kind}:${staff_id}`,
  kind,
  topics: [],
  people: [staff_id],
  on: '',
});

/** Whoever is met alone first comes to no group yet. */
function groupsOf(people: readonly Person[]): FollowUp[] {
  const ready = people.filter(({ does }) => !does.has('one_to_one_first'));
  const basic = ready.filter(({ does }) => does.has('group_basic'));
  const weakIn = (topic: Topic, among: readonly Person[]): string[] =>
    among.filter(({ checked }) => checked?.weak.includes(topic)).map(({ staff_id }) => staff_id);
  const group = (kind: FollowUpKind, key: string, topics: readonly Topic[], members: readonly string[]): FollowUp[] =>
    members.length >= LEAST_IN_GROUP ? [{ key, kind, topics, people: members, on: '' }] : [];
  const ofTopics = TOPICS.flatMap((topic) => {
    const working = ready.filter(({ does }) => does.has('group_topic'));
    return group('group_topic', `group_topic:${topic}`, [topic], weakIn(topic, working));
  });
  const weakest = TOPICS.filter((topic) => weakIn(topic, basic).length * 2 >= basic.length);
  const ids = basic.map(({ staff_id }) => staff_id);
  return [...group('group_basic', 'group_basic', weakest, ids), ...ofTopics];
}

function beforePeaks(facts: Facts, people: readonly Person[], today: IsoDate): FollowUp[] {
  const near = peaksFrom(facts, [], today).filter(({ from }) => from <= addDays(today, DAYS_BEFORE_PEAK));
  return people.flatMap(({ staff_id, checked }) =>
    (checked?.gaps ?? []).flatMap((topic): FollowUp[] => {
      const peak = near.find(({ topics }) => topics.includes(topic));
      if (!peak) return [];
      const key = `slot_before_peak:${staff_id}:${topic}`;
      return [{ key, kind: 'slot_before_peak', topics: [topic], people: [staff_id], on: peak.from }];
    }),
  );
}

/** Of the newest self-check of everybody who works here; `settled`: marks of what was taken or put aside in this round. */
export function followUps(
  facts: Facts,
  checks: readonly SelfAssessment[],
  settled: ReadonlySet<string>,
  today: IsoDate,
): FollowUp[] {
  const people = [...newestChecks(checks).values()]
    .filter(({ staff_id }) => {
      const person = personOf(facts, staff_id);
      return person !== undefined && isActive(person, today);
    })
    .map((row): Person => ({ staff_id: row.staff_id, checked: checkedOf(row), does: new Set(actionsOf(row)) }))
    .sort((a, b) => (a.staff_id < b.staff_id ? -1 : 1));
  const each = (kind: FollowUpKind): FollowUp[] =>
    people.filter(({ does }) => does.has(kind)).map(({ staff_id }) => one(kind, staff_id));
  return [
    ...each('one_to_one_first'),
    ...groupsOf(people),
    ...beforePeaks(facts, people, today),
    ...each('equipment_ticket'),
    ...each('invite_mentor'),
  ].filter((proposal) => !settled.has(settledMark(proposal)));
}
