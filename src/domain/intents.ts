// What a person decides about a request, each act in its own file.
import { close } from './answer-request';
import { held, noShow } from './consultation-outcome';
import type { Changes, Intent, Observation } from './decision';
import { confirm, drop, reopen } from './drop-reopen';
import type { Result } from './facts';
import { giveTime } from './give-time';
import { settleOffers } from './holds';
import { merge, split } from './merge-split';
import { discard, release } from './quarantine-acts';
import { transfer } from './transfer';
import { take, wait } from './wait-for-teacher';

export function decideIntent(obs: Observation, intent: Intent): Result<Changes> {
  const decided = decide(obs, intent);
  return decided.ok ? { ok: true, value: settleOffers(obs.slots, decided.value) } : decided;
}

function decide(obs: Observation, intent: Intent): Result<Changes> {
  switch (intent.kind) {
    case 'close':
      return close(obs, intent);
    case 'release':
      return release(obs, intent);
    case 'discard':
      return discard(obs, intent);
    case 'book':
      return giveTime(obs, intent);
    case 'take':
      return take(obs, intent);
    case 'wait':
      return wait(obs, intent);
    case 'transfer':
      return transfer(obs, intent);
    case 'drop':
      return drop(obs, intent);
    case 'reopen':
      return reopen(obs, intent);
    case 'confirm':
      return confirm(obs, intent);
    case 'merge':
      return merge(obs, intent);
    case 'split':
      return split(obs, intent);
    case 'held':
      return held(obs, intent);
    case 'no_show':
      return noShow(obs, intent);
  }
}
