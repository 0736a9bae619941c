// Is the product alive: heartbeat, triggers, quotas, what is owed.
import type { Health, HealthLine } from '../contract/rpc';
import { namesStanding } from './carry-out-low-data';
import type { World } from './ports';

/** An hourly trigger drifts and may skip once; two misses in a row are a sign. */
const LATE_MS = 3 * 3_600_000;

export const isTickLate = (world: World): boolean =>
  world.memory.set_up === 'done' && world.memory.heartbeat > 0 && world.time.ms() - world.memory.heartbeat > LATE_MS;

/** One that is set for later, when a kept place lapses, is no sign of anything left undone. */
const isLookDue = ({ memory, time }: World): boolean => memory.retry_at > 0 && memory.retry_at <= time.ms();

const worst = (lines: readonly HealthLine[]): Health['state'] =>
  lines.some(({ state }) => state === 'failure')
    ? 'failure'
    : lines.some(({ state }) => state === 'warning')
      ? 'warning'
      : 'ok';

/** What the memory alone can tell; enough for the first paint. */
export const stateInBrief = (world: World): Health['state'] => {
  if (world.memory.set_up !== 'done' || isTickLate(world)) return 'failure';
  return isLookDue(world) || !world.memory.calendar_trigger ? 'warning' : 'ok';
};

export const health = (world: World, missing: readonly string[], scriptZone: string): Health => {
  const { memory, time } = world;
  const owed = world.register.owedMail().length;
  const left = world.mailer.remaining();
  const age = memory.heartbeat ? Math.round((time.ms() - memory.heartbeat) / 60_000) : -1;
  const low = namesStanding(world);
  const lines: HealthLine[] = [
    { key: 'heartbeat', state: isTickLate(world) ? 'failure' : age < 0 ? 'warning' : 'ok', params: { minutes: age } },
    { key: 'triggers', state: missing.length ? 'failure' : 'ok', params: { missing: missing.join(', ') } },
    ...(low.on
      ? [
          {
            key: 'low_data',
            state: low.names > 0 ? ('warning' as const) : ('ok' as const),
            params: { names: low.names },
          },
        ]
      : [
          {
            key: 'form',
            state: memory.form_id ? ('ok' as const) : ('failure' as const),
            params: { url: memory.form_url },
          },
        ]),
    { key: 'calendar', state: memory.calendar_trigger ? 'ok' : 'warning', params: {} },
    { key: 'mail_quota', state: left < 20 ? 'warning' : 'ok', params: { left } },
    {
      key: 'owed',
      state: owed > 0 || isLookDue(world) ? 'warning' : 'ok',
      params: { letters: owed, retry: isLookDue(world) ? 1 : 0 },
    },
    {
      key: 'time_zone',
      state: memory.time_zone && memory.time_zone !== scriptZone ? 'warning' : 'ok',
      params: { school: memory.time_zone, sheet: scriptZone },
    },
  ];
  return { state: worst(lines), lines };
};
