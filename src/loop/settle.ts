// A person's decision about one request or alarm, carried out like everything else: rows first, then what they owe.
import type { Intent } from '../domain/decision';
import type { Result } from '../domain/facts';
import { decideIntent } from '../domain/intents';
import type { RequestRow } from '../domain/tables';
import type { Caller } from './access';
import { bringAbout, finish } from './bring-about';
import { observe } from './observe';
import type { World } from './ports';
import { settleFirst } from './wake';

export const settle = (
  world: World,
  caller: Caller,
  requestId: string,
  intend: (request: RequestRow, by: string) => Intent,
): Result<true> => {
  settleFirst(world);
  const seen = observe(world);
  const request = world.register.requestsById([requestId])[0];
  if (!request) return { ok: false, code: 'request.unknown', params: { request_id: requestId } };
  if (caller.access !== 'lead' && request.role_key !== caller.access) return { ok: false, code: 'access.denied' };
  const intent = intend(request, caller.by);
  const alarmed = request.status === 'quarantined' || request.rsvp === 'declined';
  const alarms = alarmed ? world.register.alarms() : seen.obs.alarms;
  const decided = decideIntent({ ...seen.obs, alarms }, intent);
  if (!decided.ok) return decided;
  bringAbout(world, seen, decided.value, { by: caller.by, all: false, marked: true });
  finish(world);
  return { ok: true, value: true };
};

/** The lead has seen to it: the alarm no longer stands. */
export const settleAlarm = (world: World, caller: Caller, key: string): Result<true> => {
  const alarm = world.register.alarms().find((row) => row.alarm_key === key && row.cleared_at === '');
  if (!alarm) return { ok: true, value: true };
  const at = world.time.local();
  world.register.write({
    alarms: { change: [{ ...alarm, cleared_at: at }] },
    journal: {
      add: [
        { at, act: 'alarm.cleared', table: 'alarms', row_key: key, rule: 'school', by: caller.by, detail: alarm.kind },
      ],
    },
  });
  return { ok: true, value: true };
};
