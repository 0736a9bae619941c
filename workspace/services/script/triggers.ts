// The installable triggers of the project, as the store keeps them.
import { randomInt } from 'node:crypto';
import { ServiceError } from '../../script/service-error';
import type { Store } from '../../store';
import { nextFiring, type Schedule } from './schedule';

export type TriggerEvent = 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT' | 'ON_EVENT_UPDATED';
export interface TriggerRecord {
  uid: string;
  functionName: string;
  eventType: TriggerEvent;
  source: 'CLOCK' | 'SPREADSHEETS' | 'FORMS' | 'CALENDAR';
  sourceId: string | null;
  schedule: Schedule | null;
  creator: string;
  createdAt: number;
  nextAt: number | null;
}
export type NewTrigger = Pick<
  TriggerRecord,
  'functionName' | 'eventType' | 'source' | 'sourceId' | 'schedule' | 'creator'
>;

const MAX_TRIGGERS = 20;

export class Triggers {
  constructor(private readonly store: Store) {
    store.migrate('triggers', [
      `CREATE TABLE triggers (seq INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, function_name TEXT NOT NULL, event_type TEXT NOT NULL,
        source TEXT NOT NULL, source_id TEXT, schedule TEXT, creator TEXT NOT NULL, created_at INTEGER NOT NULL, next_at INTEGER)`,
      'CREATE INDEX triggers_due ON triggers (next_at)',
    ]);
  }

  add(trigger: NewTrigger, now: number): TriggerRecord {
    if (this.ofCreator(trigger.creator).length >= MAX_TRIGGERS) {
      throw new ServiceError(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
    }
    const uid = String(randomInt(1, 2 ** 47));
    const nextAt = trigger.schedule && nextFiring(trigger.schedule, now, now);
    this.store.run(
      `INSERT INTO triggers (uid, function_name, event_type, source, source_id, schedule, creator, created_at, next_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      uid,
      trigger.functionName,
      trigger.eventType,
      trigger.source,
      trigger.sourceId,
      trigger.schedule && JSON.stringify(trigger.schedule),
      trigger.creator,
      now,
      nextAt,
    );
    return { ...trigger, uid, createdAt: now, nextAt };
  }

  remove(uid: string): void {
    this.store.run('DELETE FROM triggers WHERE uid = ?', uid);
  }

  ofCreator(creator: string): TriggerRecord[] {
    return this.store.all('SELECT * FROM triggers WHERE creator = ? ORDER BY seq', creator).map(recordOf);
  }

  all(): TriggerRecord[] {
    return this.store.all('SELECT * FROM triggers ORDER BY seq').map(recordOf);
  }

  waitingFor(eventType: TriggerEvent, sourceId: string): TriggerRecord[] {
    return this.store
      .all('SELECT * FROM triggers WHERE event_type = ? AND source_id = ? ORDER BY seq', eventType, sourceId)
      .map(recordOf);
  }

  due(until: number): TriggerRecord | undefined {
    const row = this.store.get('SELECT * FROM triggers WHERE next_at <= ? ORDER BY next_at, seq LIMIT 1', until);
    return row && recordOf(row);
  }

  /** Before the run, so that a run that dies is not run twice. */
  moveOn(trigger: TriggerRecord): void {
    const next =
      trigger.schedule && trigger.nextAt !== null
        ? nextFiring(trigger.schedule, trigger.createdAt, trigger.nextAt)
        : null;
    this.store.run('UPDATE triggers SET next_at = ? WHERE uid = ?', next, trigger.uid);
  }
}

function recordOf(row: Record<string, unknown>): TriggerRecord {
  return {
    uid: String(row.uid),
    functionName: String(row.function_name),
    eventType: row.event_type as TriggerEvent,
    source: row.source as TriggerRecord['source'],
    sourceId: row.source_id as string | null,
    schedule: row.schedule === null ? null : (JSON.parse(String(row.schedule)) as Schedule),
    creator: String(row.creator),
    createdAt: Number(row.created_at),
    nextAt: row.next_at === null ? null : Number(row.next_at),
  };
}
