// Three requests of one topic from one department within 30 days ask for a training of the group (a rule of the school).
import { changeSet } from './changes';
import { addDays, dateOf, stamp } from './dates';
import type { Changes, Observation } from './decision';
import type { Facts, IsoDate, IsoDateTime } from './facts';
import { groupedBy } from './lookup';
import { personOf } from './people';
import { ROUTES } from './routing';
import { type AlarmRow, type RequestRow, TOPICS, type Topic } from './tables';
import { clearAlarm, raiseAlarm } from './training-alarms';

export const GROUP_WISH = 'group_wish';
const DAYS = 30;
const REQUESTS = 3;
/** One person who asks three times needs an answer, not a group. */
const PEOPLE = 2;

export interface GroupWish {
  readonly topic: Topic;
  /** The shared subject, in small letters. */
  readonly department: string;
  /** Staff ids, in the order in which they asked. */
  readonly people: readonly string[];
  readonly request_ids: readonly string[];
}

export interface WishObservation extends Pick<Observation, 'facts' | 'now' | 'alarms'> {
  /** Those of the last 30 days, at least. */
  readonly requests: readonly RequestRow[];
}

/** What the lead can teach a group. */
const isTaught = (topic: Topic): boolean => ROUTES[topic].role === 'ej_lead' && topic !== 'other';

const departmentsOf = (facts: Facts, staffId: string): string[] => [
  ...new Set((personOf(facts, staffId)?.subjects ?? []).map((subject) => subject.trim().toLowerCase()).filter(Boolean)),
];

const isCounted = (row: RequestRow): boolean =>
  row.status !== 'quarantined' && row.duplicate_of === '' && row.staff_id !== '';

const wish = (topic: Topic, department: string, rows: readonly RequestRow[]): GroupWish => ({
  topic,
  department,
  people: [...new Set(rows.map((row) => row.staff_id))],
  request_ids: rows.map((row) => row.request_id),
});

const isWish = ({ people, request_ids }: GroupWish): boolean =>
  request_ids.length >= REQUESTS && people.length >= PEOPLE;

/** The most people first. */
const byWeight = (a: GroupWish, b: GroupWish): number =>
  b.people.length - a.people.length ||
  b.request_ids.length - a.request_ids.length ||
  (a.department < b.department ? -1 : 1);

function counted(requests: readonly RequestRow[], topic: Topic, from: IsoDate): RequestRow[] {
  return requests
    .filter((row) => row.topic === topic && isCounted(row) && dateOf(row.submitted_at) >= from)
    .sort((a, b) => (stamp(a.submitted_at) < stamp(b.submitted_at) ? -1 : 1));
}

/** `group_wish:ktp:2026-10-05:математика` */
const alarmKey = ({ topic, department }: GroupWish, today: IsoDate): string =>
  [GROUP_WISH, topic, today, department].join(':');
const isOf = ({ kind, alarm_key, subject_key }: AlarmRow, topic: Topic, department: string): boolean =>
  kind === GROUP_WISH && subject_key === topic && alarm_key.split(':').slice(3).join(':') === department;

/** A training of the topic is to come already. */
const isPlanned = ({ trainings }: Facts, topic: Topic, now: IsoDateTime): boolean =>
  trainings.some(
    ({ kind, status, topic_keys, planned_end }) =>
      kind === 'training' &&
      (status === 'planned' || status === 'proposed') &&
      topic_keys.includes(topic) &&
      stamp(planned_end) > stamp(now),
  );

/** At most one wish of a topic stands; requests that a wish was raised for, even one put aside, count for no other. */
export function reconcileGroupWishes(obs: WishObservation): Changes {
  const { facts, now, alarms, requests } = obs;
  const set = changeSet();
  const today = dateOf(now);
  const since = addDays(today, -DAYS);
  for (const topic of TOPICS.filter(isTaught)) {
    const standing = alarms.filter(
      (alarm) => alarm.kind === GROUP_WISH && alarm.subject_key === topic && alarm.cleared_at === '',
    );
    const met = isPlanned(facts, topic, now);
    for (const alarm of standing) if (met || dateOf(alarm.raised_at) < since) clearAlarm(set, alarm, now);
    if (met || standing.length > 0) continue;
    const byDepartment = groupedBy(
      counted(requests, topic, since).flatMap((row) =>
        departmentsOf(facts, row.staff_id).map((department) => ({ row, department })),
      ),
      ({ department }) => department,
    );
    const wishes = [...byDepartment]
      .map(([department, found]) => {
        const raised = alarms.filter((alarm) => isOf(alarm, topic, department)).map((alarm) => stamp(alarm.raised_at));
        const rows = found.map(({ row }) => row).filter((row) => raised.every((at) => stamp(row.submitted_at) > at));
        return wish(topic, department, rows);
      })
      .filter(isWish);
    const first = wishes.sort(byWeight)[0];
    if (!first) continue;
    const from = dateOf(requests.find((row) => row.request_id === first.request_ids[0])!.submitted_at);
    const alarm_key = alarmKey(first, today);
    raiseAlarm(set, alarms, { alarm_key, kind: GROUP_WISH, subject_key: topic, from, to: today }, now);
  }
  return set.changes();
}

/** What the standing alarm asks for, and who asked until now; `requests` as far back as `alarm.from`. */
export function groupWishOf(facts: Facts, alarm: AlarmRow, requests: readonly RequestRow[]): GroupWish {
  const topic = alarm.subject_key as Topic;
  const department = alarm.alarm_key.split(':').slice(3).join(':');
  const rows = counted(requests, topic, alarm.from).filter((row) =>
    departmentsOf(facts, row.staff_id).includes(department),
  );
  return wish(topic, department, rows);
}
