// The public functions of the conditions of help (clauses 1.2 and 1.4): who answers for what, substitutions, days off, rooms.
import * as v from 'valibot';
import type { Reply } from '../contract/rpc';
import type {
  CalendarYear,
  DaysBoard,
  EffectProblem,
  Responsible,
  RoomCard,
  ScheduleEffect,
} from '../contract/schedule';
import { importYear } from '../domain/calendar-import';
import { addDays } from '../domain/dates';
import { decideDayOff } from '../domain/days-off';
import type { Facts, Result } from '../domain/facts';
import { hasAddress, nameOf } from '../domain/people';
import { decideRoom } from '../domain/room-change';
import { decideSubstitution } from '../domain/substitution';
import { endSubstitution as end } from '../domain/substitution-end';
import { ROLES, TOPICS } from '../domain/tables';
import { calendarYear, daysBoard, readOfficial, roomCards } from '../loop/conditions-boards';
import { previewConditions } from '../loop/conditions-effect';
import { responsible } from '../loop/conditions-responsible';
import { settleFacts } from '../loop/settle-facts';
import { type Desk, rpc } from './guard';

const DESK = { who: 'desk', locks: false } as const;
const LEAD = { who: 'lead', locks: true } as const;
const LEAD_LOOKS = { who: 'lead', locks: false } as const;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const day = () => v.pipe(v.string(), v.isoDate());
const none = () => v.object({});

const shown = <T>(settled: Result<Facts>, show: (facts: Facts) => T): Reply<T> =>
  settled.ok ? { ok: true, value: show(settled.value) } : settled;

const substitution = () =>
  v.object({
    role_key: v.picklist(ROLES),
    from: day(),
    to: day(),
    substitute: text(60),
    topics: v.array(v.picklist(TOPICS)),
    order_no: text(60),
    order_date: v.union([v.literal(''), day()]),
  });

export const responsibleData = rpc(
  { who: 'anyone', locks: false },
  none,
  ({ world, facts, caller }): Reply<Responsible> => ({
    ok: true,
    value: responsible(world, facts, caller),
  }),
);

const unreachable =
  (substitute: string) =>
  (facts: Facts): EffectProblem[] =>
    substitute === '' || hasAddress(facts, substitute)
      ? []
      : [
          {
            code: 'substitution.no_address',
            severity: 'warning',
            slot_code: '',
            params: { person: nameOf(facts, substitute) },
          },
        ];

export const substitutionEffect = rpc(
  LEAD_LOOKS,
  substitution,
  ({ world, facts, caller }, wish): Reply<ScheduleEffect> =>
    previewConditions(
      world,
      facts,
      caller,
      { from: wish.from, to: wish.to, warnings: unreachable(wish.substitute) },
      (standing, act) => decideSubstitution(standing, wish, act),
    ),
);

const responsibleAfter = ({ world, caller }: Desk, settled: Result<Facts>): Reply<Responsible> =>
  shown(settled, (facts) => responsible(world, facts, caller));

export const substitute = rpc(LEAD, substitution, (desk, wish) =>
  responsibleAfter(
    desk,
    settleFacts(desk.world, desk.caller, (facts, act) => decideSubstitution(facts, wish, act)),
  ),
);

export const endSubstitution = rpc(
  LEAD,
  () => v.object({ key: text(300) }),
  (desk, { key }) =>
    responsibleAfter(
      desk,
      settleFacts(desk.world, desk.caller, (facts, act) => end(facts, key, act)),
    ),
);

const dayOff = () =>
  v.object({
    day: v.object({
      date: day(),
      name_ru: text(200),
      kind: v.picklist([
        'public_holiday',
        'moved_day_off',
        'regional_holiday',
        'short_day',
        'school_closure',
        'working_saturday',
      ]),
      affects_students: v.boolean(),
      affects_staff: v.boolean(),
    }),
    remove: v.boolean(),
  });

export const daysData = rpc(
  DESK,
  none,
  ({ world, facts }): Reply<DaysBoard> => ({
    ok: true,
    value: daysBoard(world, facts),
  }),
);

export const dayEffect = rpc(
  LEAD_LOOKS,
  dayOff,
  ({ world, facts, caller }, wish): Reply<ScheduleEffect> =>
    previewConditions(world, facts, caller, { from: wish.day.date, to: wish.day.date }, (standing, act) =>
      decideDayOff(standing, wish, act),
    ),
);

export const changeDay = rpc(LEAD, dayOff, ({ world, caller }, wish) =>
  shown(
    settleFacts(world, caller, (facts, act) => decideDayOff(facts, wish, act)),
    (facts) => daysBoard(world, facts),
  ),
);

const officialFile = () => v.object({ text: text(1_000_000) });

export const previewCalendarYear = rpc(
  LEAD_LOOKS,
  officialFile,
  ({ facts }, { text: csv }): Reply<CalendarYear> => ({
    ok: true,
    value: calendarYear(facts, csv),
  }),
);

export const importCalendarYear = rpc(LEAD, officialFile, ({ world, caller }, { text: csv }) =>
  shown(
    settleFacts(world, caller, (facts, act) => ({
      ok: true,
      value: importYear(facts, readOfficial(facts, csv).compared, act),
    })),
    (facts) => daysBoard(world, facts),
  ),
);

const roomChange = () =>
  v.object({
    room_id: text(60),
    pc_working: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)),
    hours: text(300),
    rule: text(500),
    upgrade: text(500),
    checked: v.boolean(),
  });

export const roomsData = rpc(
  DESK,
  none,
  ({ world, facts }): Reply<RoomCard[]> => ({
    ok: true,
    value: roomCards(world, facts),
  }),
);

export const roomEffect = rpc(LEAD_LOOKS, roomChange, ({ world, facts, caller }, wish): Reply<ScheduleEffect> => {
  const today = world.time.local().slice(0, 10);
  const to = addDays(today, facts.settings.slot_horizon_days);
  return previewConditions(world, facts, caller, { from: today, to }, (standing, act) =>
    decideRoom(standing, wish, act),
  );
});

export const changeRoom = rpc(LEAD, roomChange, ({ world, caller }, wish) =>
  shown(
    settleFacts(world, caller, (facts, act) => decideRoom(facts, wish, act)),
    (facts) => roomCards(world, facts),
  ),
);
