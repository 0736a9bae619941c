// The register's tables: their columns, what a cell may hold, and what makes a row the same row.
import type { Column } from './columns';
import { ownTables } from './own-tables';
import { schoolTables } from './school-tables';
import type {
  CHANNELS,
  FORMATS,
  LANGUAGES,
  LEDGER_WINDOWS,
  REQUEST_STATUSES,
  RETENTION_TERMS,
  ROLES,
  TOPICS,
  URGENCIES,
} from './vocabulary';

export type { Column } from './columns';
export * from './vocabulary';

export const tables = { ...schoolTables, ...ownTables } as const;

export type TableName = keyof typeof tables;
export const TABLE_NAMES = Object.keys(tables) as TableName[];

type Cell<C> = C extends Column<infer T> ? T : never;
export type Row<T extends TableName> = {
  readonly [K in keyof (typeof tables)[T]['columns']]: Cell<(typeof tables)[T]['columns'][K]>;
};

export type Quarter = Row<'quarters'>;
export type Holiday = Row<'holidays'>;
export type StaffMember = Row<'staff'>;
export type Room = Row<'rooms'>;
export type Assignment = Row<'roles'>;
export type TimetableRow = Row<'timetable'>;
export type Session = Row<'sessions'>;
export type ReplyRow = Row<'replies'>;
export type Incident = Row<'incidents'>;
export type Memo = Row<'memos'>;
export type AttendanceRow = Row<'attendance'>;
export type SelfAssessment = Row<'self_assessment'>;
export type ClosedTerm = Row<'closed_terms'>;
export type ScheduleVersion = Row<'schedule_versions'>;
export type Absence = Row<'absences'>;
export type SelfCheckRound = Row<'self_check_rounds'>;
export type SelfCheckAsked = Row<'self_check_asked'>;
export type Device = Row<'devices'>;
export type Upgrade = Row<'upgrades'>;
export type Notice = Row<'notices'>;
export type Erasure = Row<'erasures'>;
export type DocumentRow = Row<'documents'>;
export type RequestRow = Row<'requests'>;
export type SlotRow = Row<'slots'>;
export type OutboxRow = Row<'outbox'>;
export type JournalRow = Row<'journal'>;
export type AlarmRow = Row<'alarms'>;

export type RoleKey = (typeof ROLES)[number];
export type Topic = (typeof TOPICS)[number];
export type Urgency = (typeof URGENCIES)[number];
export type Format = (typeof FORMATS)[number];
export type Language = (typeof LANGUAGES)[number];
export type Channel = (typeof CHANNELS)[number];
export type RetentionTerm = (typeof RETENTION_TERMS)[number];
export type LedgerWindow = (typeof LEDGER_WINDOWS)[number];
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

export const keyOf = <T extends TableName>(name: T, row: Row<T>): string => {
  const [first, ...more] = tables[name].key as readonly string[];
  const part = (key: string): string => String((row as Record<string, unknown>)[key] ?? '');
  if (first === undefined) return '';
  return more.length === 0 ? part(first) : [first, ...more].map(part).join('|');
};
