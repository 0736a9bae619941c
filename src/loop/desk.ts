// What the sidebar shows: the day, the queue, one request, who answers for what.
import type { Health, RecordingOptions, RequestLine, RoleHolders, SlotLine, Workbench } from '../contract/rpc';
import { fits, offered } from '../domain/booking';
import { dateOf } from '../domain/dates';
import type { Facts, IsoDate } from '../domain/facts';
import { holdsOf } from '../domain/holds';
import { meetingLink } from '../domain/meeting-link';
import { fullName, isActive, nameOf } from '../domain/people';
import { holderOn } from '../domain/roles';
import { FORMATS, ROLES, type SlotRow, TOPICS } from '../domain/tables';
import { messages } from '../i18n';
import type { Caller } from './access';
import { conditionsDecisions } from './conditions-decisions';
import { standingDecisions } from './decisions';
import { deskDecisions, requestDecisions, seesFailures } from './desk-decisions';
import { equipmentDecisions } from './equipment-board';
import type { World } from './ports';
import { openFormUrl } from './prefilled';
import { privacyDecisions } from './privacy-decisions';
import { concerns, LISTED, requestLine } from './request-lines';
import { scheduleDecisions } from './schedule-decisions';
import { coverageToday, trainingDecisions, trainingFor, trainingsOn } from './training-decisions';
import { roomName, slotLabel, slotWords } from './words';
import { yearDecisions } from './year-decisions';

const FOUND = 50;

const slotLine = (facts: Facts, slot: SlotRow, people: ReadonlyMap<string, string>): SlotLine => ({
  slot_id: slot.slot_id,
  date: slot.date,
  starts_at: slot.starts_at,
  ends_at: slot.ends_at,
  room: roomName(facts, slot.room_id, facts.settings.language),
  topics: [...slot.topics],
  consultant: nameOf(facts, slot.consultant_id),
  capacity: slot.capacity ?? 1,
  walk_in: slot.booking === 'walk_in',
  requests: slot.bookings
    .map((id) => ({ request_id: id, person: people.get(id) ?? '', meeting: meetingLink(slot, id) }))
    .filter(({ request_id }) => request_id !== ''),
});

export const workbench = (
  world: World,
  facts: Facts,
  caller: Caller,
  state: Health['state'],
  lateTick: boolean,
): Workbench => {
  const now = world.time.local();
  const today = dateOf(now);
  const sees = caller.access !== 'none' && caller.access !== 'director';
  const { rows } = sees ? world.register.openRequests() : { rows: [] };
  const mine = rows.filter((request) => concerns(caller.access, request));
  const people = new Map(rows.map((request) => [request.request_id, nameOf(facts, request.staff_id)]));
  const slots = sees ? world.register.slotsFrom(today) : [];
  const lines = mine.map((request) => requestLine(facts, caller, request, now, slots));
  const decisions = sees ? standingDecisions(world, facts, caller.access, { requests: rows, slots }) : [];
  if (caller.access === 'lead')
    decisions.push(
      ...trainingDecisions(world, facts),
      ...scheduleDecisions(facts, now),
      ...conditionsDecisions(facts, now),
      ...privacyDecisions(world, facts, now),
      ...yearDecisions(world, facts, now),
    );
  if (sees)
    decisions.push(...deskDecisions(world, caller.access), ...equipmentDecisions(world, facts, caller.access, now));
  decisions.push(...requestDecisions(facts, caller, rows, now));
  if (lateTick && sees)
    decisions.unshift({
      key: 'no_heartbeat',
      kind: 'no_heartbeat',
      since: now,
      params: {},
      request_id: '',
      session_id: '',
    });
  return {
    me: {
      email: caller.email,
      name: caller.person?.short_name ?? '',
      access: caller.access,
      language: caller.person?.ui_language || facts.settings.language,
    },
    school_name: facts.settings.school_name,
    now,
    set_up: world.memory.set_up,
    form_url: openFormUrl(world.memory, facts),
    low_data: facts.settings.low_data,
    decisions,
    today: slots
      .filter((slot) => slot.date === today && slot.status === 'open')
      .map((slot) => slotLine(facts, slot, people))
      .sort((a, b) => (a.starts_at < b.starts_at ? -1 : 1)),
    trainings_today: sees ? trainingsOn(world, facts, today) : [],
    coverage: trainingFor(caller.access) ? coverageToday(world, today) : null,
    incidents: seesFailures(caller.access) ? [...world.memory.desk.incidents] : [],
    queue: lines.sort(byUrgency),
    counts: {
      open: lines.length,
      overdue: lines.filter((line) => line.overdue).length,
      due_today: lines.filter((line) => line.due_on === today).length,
      quarantined: lines.filter((line) => line.status === 'quarantined').length,
    },
    health: state,
  };
};

const byUrgency = (a: RequestLine, b: RequestLine): number =>
  a.due_on === b.due_on ? (a.request_id < b.request_id ? -1 : 1) : a.due_on < b.due_on ? -1 : 1;

export const findRequests = (
  world: World,
  facts: Facts,
  caller: Caller,
  query: string,
  status: string,
): RequestLine[] => {
  const now = world.time.local();
  const found = query.trim()
    ? world.register.findRequests(query.trim(), FOUND)
    : [...world.register.recentRequests(FOUND)].reverse();
  return found
    .filter((request) => concerns(caller.access, request))
    .filter(
      (request) => status === 'all' || (status === 'open' ? LISTED.has(request.status) : request.status === status),
    )
    .map((request) => requestLine(facts, caller, request, now));
};

export const recordingOptions = (world: World, facts: Facts): RecordingOptions => {
  const now = world.time.local();
  const slots = world.register.slotsFrom(dateOf(now));
  const free = offered(facts, slots, now);
  const isFree = new Set(free);
  const kept = new Map<SlotRow, string[]>();
  for (const id of new Set(slots.flatMap((slot) => holdsOf(slot, now).map(({ request_id }) => request_id))))
    for (const slot of offered(facts, slots, now, id).filter((one) => !isFree.has(one)))
      kept.set(slot, [...(kept.get(slot) ?? []), id]);
  return {
    people: facts.staff.map((person) => ({
      staff_id: person.staff_id,
      name: fullName(facts, person.staff_id),
      email: person.email,
      position: person.position,
      active: isActive(person, dateOf(now)),
      language: person.ui_language || facts.settings.language,
    })),
    subjects: [...new Set(facts.staff.flatMap((person) => person.subjects))].sort(),
    slots: [...free, ...kept.keys()].map((slot) => ({
      slot_id: slot.slot_id,
      label: slotLabel(facts)(slot),
      topics: TOPICS.filter((topic) => FORMATS.some((format) => fits(facts, slot, topic, format))),
      formats: FORMATS.filter((format) => TOPICS.some((topic) => fits(facts, slot, topic, format))),
      ...(kept.has(slot) && { kept_for: kept.get(slot) ?? [] }),
    })),
  };
};

export const alternativesOf = (facts: Facts, slots: readonly SlotRow[], ids: readonly string[]) =>
  ids.flatMap((id) => {
    const slot = slots.find((candidate) => candidate.slot_id === id);
    if (!slot) return [];
    return [
      {
        slot_id: id,
        label: messages(facts.settings.language).slotLabel(slotWords(facts, slot, facts.settings.language)),
      },
    ];
  });

export const rolesOn = (facts: Facts, dates: readonly IsoDate[]): RoleHolders[] =>
  ROLES.map((role_key) => ({
    role_key,
    holders: dates.map((date) => {
      const holder = holderOn(facts, role_key, date);
      return {
        date,
        staff_id: holder?.staff_id ?? null,
        name: holder ? nameOf(facts, holder.staff_id) : '',
        acting: holder?.assignment.kind === 'acting',
      };
    }),
  }));
