// Terms of keeping: looked at once a month, decided by the lead, carried out in small pieces that any run can go on with.
import { dateOf } from '../domain/dates';
import type { Facts, IsoDate, Result } from '../domain/facts';
import { discard } from '../domain/quarantine-acts';
import { type Due, journalKeptFrom, retentionCounts, retentionDue } from '../domain/retention';
import type { Erasure, RequestRow } from '../domain/tables';
import { begin, merged } from './bring-about';
import { errorCode } from './error-code';
import type { PrivacyInBrief, World } from './ports';

/** So many rows at a time: then the clock is asked. */
const PIECE = 100;

export const rememberPrivacy = (world: World, change: Partial<PrivacyInBrief>): void =>
  world.remember({ privacy: { ...world.memory.privacy, ...change } });

const dueOn = ({ register }: World, facts: Facts, on: IsoDate): Due[] =>
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
  rememberPrivacy(world, { looked: month });
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

const responseOf = (sourceKey: string): string => /^form:([^#]+)/.exec(sourceKey)?.[1] ?? '';

/** What people wrote stands in the form, too. False where the form cannot be reached: it is its owner's. */
export const forgetResponses = (world: World, sourceKeys: readonly string[]): boolean => {
  const ids = [...new Set(sourceKeys.map(responseOf).filter((id) => id !== ''))];
  try {
    for (const id of ids) world.form.forget(id);
    return true;
  } catch (error) {
    world.log(`form.forget ${errorCode(error)}`);
    return false;
  }
};

/** A message whose sender nobody found in time is given up first. */
const discardStray = (world: World, facts: Facts, rows: readonly RequestRow[], by: string): void => {
  const stray = rows.filter(({ status }) => status === 'quarantined');
  if (stray.length === 0) return;
  const now = world.time.local();
  const obs = { facts, now, slots: [], recent: [], last_number: 0, alarms: world.register.alarms() };
  const decided = stray.flatMap((request) => {
    const done = discard(obs, { kind: 'discard', request, by });
    return done.ok ? [done.value] : [];
  });
  world.register.write(merged(...decided));
};

const pieces = <R>(rows: readonly R[]): R[][] =>
  Array.from({ length: Math.ceil(rows.length / PIECE) }, (_, i) => rows.slice(i * PIECE, (i + 1) * PIECE));

/** True when nothing is left of it. */
const eraseDue = (world: World, facts: Facts, due: Due, by: string): boolean => {
  for (const rows of pieces<(typeof due.rows)[number]>(due.rows)) {
    if (!world.time.enough()) return false;
    if (due.term === 'quarantine') discardStray(world, facts, rows as readonly RequestRow[], by);
    const texts = due.table === 'replies' || (due.table === 'requests' && due.term !== 'requests_person');
    const keys = texts ? rows.map((row) => (row as RequestRow).source_key) : [];
    if (!forgetResponses(world, keys)) return false;
    world.register.empty(due.table, rows, due.columns);
  }
  return true;
};

/** The day of the confirmation says what is over: a run that goes on tomorrow takes nothing more. */
export const carryOutRetention = (world: World, facts: Facts, row: Erasure): boolean => {
  const on = dateOf(row.settled_at);
  const due = dueOn(world, facts, on);
  const left = due.filter((one) => !eraseDue(world, facts, one, row.settled_by));
  if (left.length > 0) return false;
  const journal = journalKeptFrom(facts, on);
  if (journal) world.register.dropJournalBefore(journal);
  return true;
};
