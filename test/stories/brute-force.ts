// What a school's year must come to, counted day by day straight from the tables and the regulation's words.

import type { Cells, OtherSchool } from './other-school';

const DAY = 86_400_000;
export const next = (date: string, days = 1): string =>
  new Date(Date.parse(`${date}T00:00Z`) + days * DAY).toISOString().slice(0, 10);
const weekday = (date: string): number => new Date(`${date}T00:00Z`).getUTCDay() || 7;

export class BruteForce {
  constructor(private readonly school: OtherSchool) {}

  private table = (name: string): readonly Cells[] => this.school.tables[name] ?? [];
  private setting = (key: string): string => this.table('settings').find((row) => row.key === key)!.value!;

  isOff(date: string): boolean {
    const kinds = ['public_holiday', 'moved_day_off', 'regional_holiday'];
    return this.table('holidays').some(
      (day) => day.date === date && kinds.includes(day.kind!) && day.affects_staff === 'yes' && day.applies === 'yes',
    );
  }

  works(date: string): boolean {
    return weekday(date) <= Number(this.setting('staff_week')) && !this.isOff(date);
  }

  holder(role: string, date: string): string | null {
    let best: Cells | undefined;
    for (const one of this.table('roles')) {
      if (one.role_key !== role || one.valid_from! > date || (one.valid_to && one.valid_to < date)) continue;
      const better =
        !best ||
        (one.kind === 'acting' && best.kind !== 'acting') ||
        (one.kind === best.kind && one.valid_from! > best.valid_from!);
      if (better) best = one;
    }
    return best?.staff_id ?? null;
  }

  dueOn(submittedAt: string, urgency: string): string {
    let date = submittedAt.slice(0, 10);
    if (!this.works(date) || submittedAt.slice(11, 16) >= this.setting('cutoff_time')) {
      do date = next(date);
      while (!this.works(date));
    }
    for (let left = Number(this.setting(`due_days_${urgency}`)); left > 0; left--) {
      do date = next(date);
      while (!this.works(date));
    }
    return date;
  }

  /** Why a timetable row does not stand on a date; empty where it does. */
  private obstacle(row: Cells, date: string): string {
    if (this.isOff(date)) return 'off';
    const consultant = this.holder(row.consultant_role!, date);
    if (!consultant) return 'nobody';
    const inBreak = this.table('quarters').some((term) => term.break_from! <= date && date <= term.break_to!);
    if (inBreak && this.setting('consult_in_breaks') === 'no') return 'break';
    const clash = this.table('sessions').find((one) => {
      const [from, to] = one.held_start ? [one.held_start, one.held_end!] : [one.planned_start!, one.planned_end!];
      if (one.kind === 'consultation' || one.status === 'cancelled') return false;
      const sameTime = from < `${date}T${row.ends_at}` && `${date}T${row.starts_at}` < to;
      return sameTime && (one.room_id === row.room_id || one.conducted_by === consultant);
    });
    return clash ? `~${clash.session_id}` : '';
  }

  timetable(until: string) {
    const slots_created: Record<string, string[]> = {};
    const lists: Record<'off' | 'nobody' | 'training', string[]> = { off: [], nobody: [], training: [] };
    for (const row of this.table('timetable')) {
      for (let date = row.valid_from!; date <= row.valid_to! && date < until; date = next(date)) {
        if (weekday(date) !== Number(row.weekday_iso)) continue;
        const obstacle = this.obstacle(row, date);
        const id = `${row.slot_code}@${date}`;
        if (obstacle === '') slots_created[row.slot_code!] = [...(slots_created[row.slot_code!] ?? []), date];
        else if (obstacle.startsWith('~')) lists.training.push(id + obstacle);
        else if (obstacle !== 'break') lists[obstacle as 'off' | 'nobody'].push(id);
      }
    }
    return {
      slots_created,
      slots_not_created_day_off: lists.off.sort(),
      slots_without_consultant: lists.nobody.sort(),
      slots_blocked_by_training: lists.training.sort(),
    };
  }

  gaps(from: string, to: string): { role_key: string; from: string; to: string }[] {
    const found: { role_key: string; from: string; to: string }[] = [];
    for (const role_key of ['deputy_uvr', 'ej_lead', 'sysadmin']) {
      for (let date = from; date <= to; date = next(date)) {
        if (this.holder(role_key, date)) continue;
        const last = found.at(-1);
        if (last?.role_key === role_key && next(last.to) === date) last.to = date;
        else found.push({ role_key, from: date, to: date });
      }
    }
    return found.sort((a, b) => a.from.localeCompare(b.from) || a.role_key.localeCompare(b.role_key));
  }
}

export const ROLE_OF: Readonly<Record<string, string>> = {
  ktp: 'ej_lead',
  current_marks: 'ej_lead',
  final_marks: 'ej_lead',
  reports: 'ej_lead',
  tech_help: 'ej_lead',
  training: 'ej_lead',
  other: 'ej_lead',
  tech_failure: 'sysadmin',
  equipment: 'sysadmin',
  method: 'deputy_uvr',
};
