// A person's decision about one request or alarm, carried out like everything else: rows first, then what they owe.
import type { RequestChange } from '../contract/desk';
import type { Changes, Intent, Observation } from '../domain/decision';
import type { Result } from '../domain/facts';
import { decideIntent } from '../domain/intents';
import type { RequestRow } from '../domain/tables';
import type { Caller } from './access';
import { bringAbout, finish } from './bring-about';
import { observe, together } from './observe';
import { withOffers } from './offer-places';
import type { World } from './ports';
import { concerns } from './request-lines';
import { settleFirst } from './wake';

type Decide = (obs: Observation, request: RequestRow) => Result<Changes>;

const settleWith = (world: World, caller: Caller, requestId: string, decide: Decide): Result<true> => {
  settleFirst(world);
  const seen = observe(world);
  const request = world.register.requestsById([requestId])[0];
  if (!request) return { ok: false, code: 'request.unknown', params: { request_id: requestId } };
  if (!concerns(caller.access, request)) return { ok: false, code: 'access.denied' };
  const alarms = request.status === 'quarantined' ? world.register.alarms() : seen.obs.alarms;
  const decided = decide({ ...seen.obs, alarms }, request);
  if (!decided.ok) return decided;
  bringAbout(world, seen, withOffers(world, seen, decided.value), { by: caller.by, all: false, marked: true });
  finish(world);
  return { ok: true, value: true };
};

export const settle = (
  world: World,
  caller: Caller,
  requestId: string,
  intend: (request: RequestRow, by: string) => Intent,
): Result<true> =>
  settleWith(world, caller, requestId, (obs, request) => decideIntent(obs, intend(request, caller.by)));

/** What the desk does with a request besides answering it and giving it a time. */
export const settleChange = (world: World, caller: Caller, requestId: string, change: RequestChange): Result<true> =>
  settleWith(world, caller, requestId, (obs, request) => {
    const { act, ...words } = change;
    const base = { request, by: caller.by };
    if (change.act === 'merge') {
      const into = world.register.requestsById([change.into])[0];
      if (!into) return { ok: false, code: 'request.unknown', params: { request_id: change.into } };
      if (!concerns(caller.access, into)) return { ok: false, code: 'access.denied' };
      return decideIntent(obs, { ...base, kind: 'merge', into });
    }
    if (change.act === 'split') {
      // A further request of the same message must not take a topic's key that is taken.
      const recent = together(obs.recent, [request, ...world.register.linkedWith(request)]);
      return decideIntent({ ...obs, recent }, { ...base, kind: 'split', topic: change.topic, text: change.text });
    }
    return decideIntent(obs, { ...base, ...words, kind: act } as Intent);
  });

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
