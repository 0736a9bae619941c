// What the lead of an eventful year does about the schedule and the conditions of help, through the sidebar's own functions.

import { chance } from './chance';
import type { LivingSchool } from './living-school';
import type { RestClient, ScriptReply } from './rest-client';
import { addDays, minutesOf } from './zoned-time';

interface Row {
  readonly slot_code: string;
  readonly starts_at: string;
  readonly ends_at: string;
  readonly valid_from: string;
}
interface Board {
  readonly versions: readonly { version: number; state: string; valid_to: string }[];
  readonly shown: number | null;
  readonly rows: readonly Row[];
  readonly extra: readonly { key: string }[];
}
interface Responsible {
  readonly people: readonly { staff_id: string }[];
  readonly substitutions: readonly { key: string; substitute: string; role_key: string; from: string; to: string }[];
}
interface RoomCard {
  readonly room_id: string;
  readonly pc_working: number;
  readonly rows: number;
  readonly hours: string;
  readonly rule: string;
  readonly upgrade: string;
}

/** Whom a lead asks before giving up. */
const CANDIDATES = 6;
const LATER = 20;
const pad = (n: number): string => String(n).padStart(2, '0');
const later = (time: string): string => {
  const minutes = minutesOf(time) + LATER;
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
};

export class LeadActs {
  readonly findings: string[] = [];
  readonly done: Record<string, number> = {};

  constructor(
    private readonly school: LivingSchool,
    private readonly client: RestClient,
    private readonly seed: string,
  ) {}

  count(what: string): void {
    this.done[what] = (this.done[what] ?? 0) + 1;
  }

  /** A draft that is looked at and put aside: nothing of it may be seen by anybody. */
  async discard(date: string, last: string): Promise<void> {
    const draft = await this.draft(`events-put-aside-${date}`, addDays(date, 2), last, false);
    if (!draft) return;
    const { version } = draft;
    const [row] = this.shuffled(draft.rows, date);
    if (row) await this.ask('changeDraft', { version, put: [], remove: [row.slot_code] });
    await this.ask('scheduleEffect', { version });
    if (await this.ask('discardDraft', { version })) this.count('drafts_discarded');
  }

  /** What is proposed for a peak is accepted, and a row is held later than before: one that somebody is booked in, where there is one. */
  async approve(date: string, last: string, order_no: string): Promise<void> {
    const draft = await this.draft(`events-approved-${date}`, addDays(date, 1), last, true);
    if (!draft) return;
    const { version } = draft;
    const current = draft.rows.filter(({ valid_from }) => valid_from === addDays(date, 1));
    const candidates = this.shuffled(current, date).slice(0, CANDIDATES);
    for (const [i, row] of candidates.entries()) {
      const moved = { ...row, starts_at: later(row.starts_at), ends_at: later(row.ends_at) };
      const rows = draft.rows.map((one) => (one === row ? moved : one));
      const problems = await this.ask<{ severity: string }[]>('checkSchedule', { version, rows });
      if (problems?.some(({ severity }) => severity === 'error')) continue;
      await this.ask('changeDraft', { version, put: [moved], remove: [] });
      const effect = await this.ask<{ bookings: unknown[] }>('scheduleEffect', { version });
      if (effect && effect.bookings.length > 0) this.count('versions_that_touch_bookings');
      if (i === candidates.length - 1 || (effect?.bookings.length ?? 0) > 0) break;
      await this.ask('changeDraft', { version, put: [row], remove: [] });
    }
    if (await this.ask('approveSchedule', { version, order_no, order_date: date })) this.count('versions_approved');
  }

  private async draft(key: string, from: string, last: string, peaks: boolean) {
    const board = await this.ask<Board>('scheduleBoard', { version: null });
    const standing = (board?.versions ?? []).filter(({ state }) => ['in_force', 'coming'].includes(state));
    const valid_to = [last, ...standing.map((one) => one.valid_to)].sort().at(-1)!;
    if (!board || board.shown === null) {
      this.findings.push(`${key}: no version stands`);
      return undefined;
    }
    const extra = peaks ? board.extra.slice(0, 2).map((one) => one.key) : [];
    for (const _ of extra) this.count('peaks_accepted');
    const wish = { key, from: board.shown, valid_from: from, valid_to, extra };
    const made = await this.ask<Board>('draftSchedule', wish);
    return made && made.shown !== null ? { version: made.shown, rows: made.rows } : undefined;
  }

  /** Gives the key of the substitution, where somebody could stand in. */
  async standIn(
    role_key: string,
    date: string,
    days: { from: string; to: string },
    topics: readonly string[],
  ): Promise<string | undefined> {
    const { people = [] } = (await this.ask<Responsible>('responsible', {})) ?? {};
    for (const { staff_id: substitute } of this.shuffled(people, `${role_key} ${date}`).slice(0, CANDIDATES)) {
      const order = { order_no: `${date.slice(5)}-И`, order_date: date };
      const wish = { role_key, ...days, substitute, topics, ...order };
      const reply = await this.client.run<Responsible>('substitute', wish);
      if (!reply.ok) {
        this.count(reply.code ?? '');
        continue;
      }
      this.count('substitutions');
      await this.school.look();
      return reply.value?.substitutions.find((one) => one.substitute === substitute && one.from === days.from)?.key;
    }
    return undefined;
  }

  async endSubstitution(key: string): Promise<void> {
    if (await this.ask('endSubstitution', { key })) this.count('substitutions_ended');
  }

  async beAway(role_key: string, days: { from: string; to: string }): Promise<void> {
    const none = { substitute: '', topics: [], order_no: '', order_date: '' };
    if (await this.ask('substitute', { role_key, ...days, ...none })) this.count('absences');
  }

  /** Gives the way back. */
  async breakRoom(date: string): Promise<() => Promise<void>> {
    const cards = (await this.ask<RoomCard[]>('rooms', {})) ?? [];
    const [card] = this.shuffled(
      cards.filter(({ rows, pc_working }) => rows > 0 && pc_working > 0),
      date,
    );
    if (!card) return async () => undefined;
    const { room_id, hours, rule, upgrade, pc_working } = card;
    const room = { room_id, hours, rule, upgrade, checked: true };
    if (await this.ask('changeRoom', { ...room, pc_working: 0 })) this.count('rooms_without_computers');
    return async () => {
      if (await this.ask('changeRoom', { ...room, pc_working })) this.count('rooms_repaired');
    };
  }

  async changeDay(date: string, staff: boolean, remove = false): Promise<void> {
    const known = this.school.table('holidays').find((day) => day.date === date);
    if (Boolean(known) !== remove) return;
    const kind = staff ? 'regional_holiday' : 'school_closure';
    const day = { date, name_ru: 'Решение школы', kind, affects_students: true, affects_staff: staff };
    if (!(await this.ask('changeDay', { day, remove }))) return;
    this.count(remove ? 'days_taken_back' : staff ? 'days_off' : 'closures');
  }

  async record(recording: object): Promise<void> {
    const reply = await this.client.run('recordRequest', recording);
    if (reply.ok) this.count('visits');
    else this.findings.push(`recordRequest: ${reply.code} ${JSON.stringify(reply.params ?? {})}`);
  }

  shuffled<T>(items: readonly T[], word: string): T[] {
    return items
      .map((item, i) => ({ item, drawn: chance(this.seed, 'events', word, String(i)) }))
      .sort((a, b) => a.drawn - b.drawn)
      .map(({ item }) => item);
  }

  private async ask<T>(name: string, args: unknown): Promise<T | undefined> {
    const reply: ScriptReply<T> = await this.client.run<T>(name, args);
    if (!reply.ok) this.findings.push(`${name}: ${reply.code} ${JSON.stringify(reply.params ?? {})}`);
    await this.school.look();
    return reply.ok ? reply.value : undefined;
  }
}
