// Why a time was chosen, as the register keeps it: `busy=S07+S09;group=11;displaced=3;after=24`; what is nought is left out.
import type { Effect } from './types';

const KNOWN = ['busy', 'unknown', 'group', 'displaced', 'booked', 'after', 'outside'] as const;

export function whyText(effect: Effect): string {
  const parts: Record<(typeof KNOWN)[number], string | number> = {
    busy: effect.busy.join('+'),
    unknown: effect.unknown,
    group: effect.group,
    displaced: effect.displaced,
    booked: effect.displaced_booked,
    after: effect.days_after,
    outside: Number(effect.outside_study),
  };
  return KNOWN.filter((name) => parts[name] !== '' && parts[name] !== 0)
    .map((name) => `${name}=${parts[name]}`)
    .join(';');
}

/** Nothing where no choice was weighed, or a person wrote into the cell; what it does not know it leaves out. */
export function readWhy(text: string): Effect | undefined {
  if (!/^([a-z]+=[^;=]+)(;[a-z]+=[^;=]+)*$/.test(text)) return undefined;
  const parts = new Map(text.split(';').map((part) => part.split('=') as [string, string]));
  if (!KNOWN.some((name) => parts.has(name))) return undefined;
  const count = (name: string): number => Number.parseInt(parts.get(name) ?? '', 10) || 0;
  return {
    busy: parts.get('busy')?.split('+') ?? [],
    unknown: count('unknown'),
    group: count('group'),
    displaced: count('displaced'),
    displaced_booked: count('booked'),
    days_after: count('after'),
    outside_study: count('outside') === 1,
  };
}
