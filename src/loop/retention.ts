// Terms of keeping: looked at once a month, decided by the lead, carried out in small pieces that any run can go on with.
import { dateOf } from '../domain/dates';
import type { Facts, IsoDate, Result } from '../domain/facts';
import { type Due, journalKeptFrom, retentionCounts, retentionDue } from '../domain/retention';
import type { Erasure } from '../domain/tables';
import { begin } from './bring-about';
import type { PrivacyInBrief } from './memory';
import type { World } from './ports';

export const rememberPrivacy = (world: World, change: Partial<PrivacyInBrief>): void =>
  world.remember({ privacy: { ...world.memory.privacy, ...change } });

export const dueOn = ({ register }: World, facts: Facts, on: IsoDate): Due[] =>
  retentionDue(
    facts,
    {
      requests: register.rowsOf('requests'),
      replies: register.rowsOf('replies'),
      attendance: register.rowsOf('attendance'),
      self_assessment: register.rowsOf('self_assessment'),
      self_check_asked: register.rowsOf('self_check_asked'),
      outbox: register.rowsOf('outbox'),
    },
    on,
  );

/** What would go today. */
export const retentionToday = (world: World, facts: Facts): string[] => {
  const on = dateOf(world.time.local());
  const journal = journalKeptFrom(facts, on);
  return retentionCounts(dueOn(world, facts, on), journal ? world.register.journalBefore(journal) : 0);
};

const act = (world: World, erasure: Erasure, name: string, by: string): void =>
  world.register.write({
    journal: {
      add: [
        {
          at: world.time.local(),
          act: name,
          table: 'erasures',
          row_key: erasure.erasure_id,
          rule: 'school',
          by,
          detail: erasure.counts.join(' '),
        },
      ],
    },
  });

/** Writes the row and, with it, what was done. */
export const keepErasure = (world: World, row: Erasure, name: string, by: string): void => {
  const known = world.register.erasures().some(({ erasure_id }) => erasure_id === row.erasure_id);
  world.register.write({ erasures: known ? { change: [row] } : { add: [row] } });
  act(world, row, name, by);
};

/** Once a month, with the first look at everything: what is over its term becomes a decision. */
export const lookAtTerms = (world: World, facts: Facts): void => {
  const now = world.time.local();
  const month = now.slice(0, 7);
  const { looked } = world.memory.privacy;
  if (looked === month || world.memory.sheets.erasures === undefined) return;
  if (looked !== '' && world.memory.privacy.going.length > 0) return;
  const silent = world.register
    .erasures()
    .filter(({ kind, status }) => kind === 'person' && status === 'prepared')
    .map(({ subject_key }) => subject_key);
  // A run that died may have left a person silent whose erasing nobody prepared, or the other way round.
  rememberPrivacy(world, { looked: month, silent });
  // A register that was only just set up has nothing that is over.
  if (looked === '') return;
  const counts = retentionToday(world, facts);
  if (counts.length === 0) {
    rememberPrivacy(world, { due: null });
    return;
  }
  const { erasure_id } = proposeRetention(world, counts);
  if (facts.settings.auto_retention) confirmRetention(world, erasure_id, 'loop');
};

/** One that waits already is looked at anew, and stays the same. */
export const proposeRetention = (world: World, counts: readonly string[]): Erasure => {
  const now = world.time.local();
  const before = world.memory.privacy.due;
  const standing = world.register.erasures().find(({ erasure_id }) => erasure_id === before?.erasure_id);
  const row: Erasure = standing
    ? { ...standing, counts, made_at: now }
    : {
        erasure_id: freeId(world, `T-${dateOf(now)}`),
        kind: 'retention',
        subject_key: now.slice(0, 7),
        status: 'prepared',
        reason: 'term',
        counts,
        made_by: 'loop',
        made_at: now,
        settled_by: '',
        settled_at: '',
      };
  keepErasure(world, row, 'retention.due', 'loop');
  rememberPrivacy(world, { due: { erasure_id: row.erasure_id, counts, since: now } });
  return row;
};

export const freeId = (world: World, id: string): string => {
  const taken = new Set(world.register.erasures().map(({ erasure_id }) => erasure_id));
  let free = id;
  for (let n = 2; taken.has(free); n++) free = `${id}-${n}`;
  return free;
};

const waiting = (world: World, erasureId: string): Erasure | undefined =>
  world.register
    .erasures()
    .find(
      (row) =>
        row.erasure_id === erasureId && row.kind === 'retention' && row.status === 'prepared' && row.settled_at === '',
    );

const GONE = { ok: false, code: 'erasure.settled' } as const;

export const confirmRetention = (world: World, erasureId: string, by: string): Result<true> => {
  const row = waiting(world, erasureId);
  if (!row) return GONE;
  // The memory first: a row that was confirmed and that no run knows of would wait for ever.
  rememberPrivacy(world, { due: null, going: [...world.memory.privacy.going, erasureId] });
  begin(world);
  keepErasure(world, { ...row, settled_by: by, settled_at: world.time.local() }, 'retention.confirmed', by);
  return { ok: true, value: true };
};

/** Next month it is looked at again. */
export const postponeRetention = (world: World, erasureId: string, by: string): Result<true> => {
  const row = waiting(world, erasureId);
  if (!row) return GONE;
  const at = world.time.local();
  keepErasure(world, { ...row, status: 'undone', settled_by: by, settled_at: at }, 'retention.postponed', by);
  rememberPrivacy(world, { due: null });
  return { ok: true, value: true };
};
