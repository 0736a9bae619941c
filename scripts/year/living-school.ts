// A school in the course of a year in which its lead changes things: what people go by is what the register says now.

import { Register, type RegisterRow } from './register';
import type { RestClient } from './rest-client';
import type { Cells, School } from './school';
import { addDays } from './zoned-time';

const CHANGING = ['roles', 'timetable', 'rooms', 'holidays', 'schedule_versions', 'absences'] as const;

export class LivingSchool implements School {
  readonly dir: string;
  readonly zone: string;
  readonly language: string;
  readonly files: School['files'];
  readonly expected: School['expected'];
  private readonly changed = new Map<string, readonly Cells[]>();

  constructor(
    private readonly founded: School,
    private readonly client: RestClient,
  ) {
    ({ dir: this.dir, zone: this.zone, language: this.language } = founded);
    ({ files: this.files, expected: this.expected } = founded);
  }

  table = (name: string): readonly Cells[] => this.changed.get(name) ?? this.founded.table(name);

  /** Looks at the register again, as people do who were told of a change. */
  async look(): Promise<void> {
    const register = await Register.find(this.client);
    if (!register) return;
    const rows = new Map<string, RegisterRow[]>();
    for (const name of CHANGING) rows.set(name, await register.rows(name));
    const versions = rows.get('schedule_versions')!;
    const away = rows.get('absences')!.filter(({ cancelled_at }) => !cancelled_at);
    const standing = (version = ''): boolean =>
      (versions.find((row) => row.version === (version || '1'))?.status ?? 'approved') === 'approved';
    this.changed.set('rooms', rows.get('rooms')!);
    this.changed.set('holidays', rows.get('holidays')!);
    this.changed.set(
      'timetable',
      rows.get('timetable')!.filter(({ version }) => standing(version)),
    );
    this.changed.set(
      'roles',
      rows.get('roles')!.flatMap((row) => presentDays(row, away)),
    );
  }
}

/** A main holder who is away holds the role on the other days; whoever is acting is there. */
function presentDays(row: RegisterRow, away: readonly RegisterRow[]): RegisterRow[] {
  if (row.kind === 'acting') return [row];
  const days = away.filter(({ staff_id }) => staff_id === row.staff_id);
  return days
    .reduce(
      (parts, { valid_from = '', valid_to = '' }) =>
        parts.flatMap((part) => {
          if ((part.valid_to && part.valid_to < valid_from) || valid_to < part.valid_from!) return [part];
          return [
            { ...part, valid_to: addDays(valid_from, -1) },
            { ...part, valid_from: addDays(valid_to, 1) },
          ];
        }),
      [row],
    )
    .filter((part) => !part.valid_to || part.valid_from! <= part.valid_to);
}
