// The register as anyone sees it over REST: every tab by the stable keys in its first row.

import type { RestClient } from './rest-client';

export type RegisterRow = Readonly<Record<string, string>>;

/** Columns that only this table has: how a tab is recognised whatever its name. */
const MARKS: Readonly<Record<string, readonly string[]>> = {
  settings: ['key', 'value'],
  quarters: ['period_code', 'compliance_from'],
  holidays: ['date', 'affects_staff'],
  staff: ['staff_id', 'last_name', 'email'],
  rooms: ['room_id', 'pc_working'],
  roles: ['assignment_id', 'role_key'],
  timetable: ['slot_code', 'slot_minutes'],
  sessions: ['session_id', 'planned_start'],
  attendance: ['session_id', 'staff_id', 'confirmed_by'],
  requests: ['request_id', 'sender_email', 'submitted_at'],
  slots: ['slot_id', 'slot_code', 'bookings'],
  outbox: ['key', 'kind', 'request_id', 'attempts'],
  journal: ['at', 'act', 'row_key'],
  alarms: ['alarm_key', 'raised_at'],
  closed_terms: ['period_code', 'window', 'counted_sessions'],
  replies: ['source_key', 'kind', 'at'],
  incidents: ['incident_id', 'vendor'],
  memos: ['memo_id', 'question'],
  schedule_versions: ['version', 'approved_rows'],
  absences: ['absence_id', 'staff_id'],
};

interface Tab {
  title: string;
  keys: string[];
}

export type Grid = readonly (readonly unknown[])[];
type Render = 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA';

export class Register {
  private constructor(
    private readonly client: RestClient,
    readonly spreadsheetId: string,
    private readonly tabs: readonly Tab[],
  ) {}

  /** Undefined where no spreadsheet holds a register yet. */
  static async find(client: RestClient): Promise<Register | undefined> {
    for (const { id } of await client.files('spreadsheet')) {
      const { sheets } = await client.get<{ sheets: { properties: { title: string } }[] }>(`/v4/spreadsheets/${id}`);
      const titles = sheets.map(({ properties }) => properties.title);
      const headers = await values(
        client,
        id,
        titles.map((title) => `${quoted(title)}!1:1`),
        'FORMATTED_VALUE',
      );
      const tabs = titles.map((title, i) => ({ title, keys: (headers[i]?.[0] ?? []).map(String) }));
      if (tabs.some((tab) => isTab(tab, 'requests'))) return new Register(client, id, tabs);
    }
    return undefined;
  }

  has(table: string): boolean {
    return this.tabs.some((tab) => isTab(tab, table));
  }

  /** Rows under the two header rows; every cell as text, an absent one as ''. */
  async rows(table: string): Promise<RegisterRow[]> {
    const [grid = []] = await this.grids([table], 'UNFORMATTED_VALUE');
    return this.rowsIn(table, grid);
  }

  rowsIn(table: string, grid: Grid): RegisterRow[] {
    const keys = this.tabOf(table)?.keys ?? [];
    return grid
      .slice(2)
      .filter((cells) => cells.some((cell) => cell !== ''))
      .map((cells) => Object.fromEntries(keys.map((key, i) => [key, String(cells[i] ?? '')])));
  }

  get tables(): string[] {
    return Object.keys(MARKS).filter((name) => this.has(name));
  }

  /** Whole tabs in one reading; an empty grid for a table that has none. */
  async grids(tables: readonly string[], render: Render): Promise<Grid[]> {
    const titles = tables.map((table) => this.tabOf(table)?.title);
    const there = titles.filter((title) => title !== undefined);
    const read = await values(this.client, this.spreadsheetId, there.map(quoted), render);
    return titles.map((title) => (title === undefined ? [] : (read[there.indexOf(title)] ?? [])));
  }

  /** A setting that stands already, changed as by hand. */
  async setSetting(key: string, value: string): Promise<void> {
    const tab = this.tabOf('settings');
    const [grid = []] = await this.grids(['settings'], 'UNFORMATTED_VALUE');
    const row = grid.findIndex((cells) => cells[tab?.keys.indexOf('key') ?? 0] === key) + 1;
    if (!tab || row === 0) throw new Error(`There is no setting ${key}`);
    const column = String.fromCharCode(65 + tab.keys.indexOf('value'));
    const range = encodeURIComponent(`${quoted(tab.title)}!${column}${row}`);
    const path = `/v4/spreadsheets/${this.spreadsheetId}/values/${range}?valueInputOption=USER_ENTERED`;
    await this.client.json('PUT', path, { values: [[value]] });
  }

  tabOf(table: string): Tab | undefined {
    return this.tabs.find((tab) => isTab(tab, table));
  }
}

const isTab = (tab: Tab, table: string): boolean =>
  (MARKS[table] ?? ['?']).every((column) => tab.keys.includes(column));
const quoted = (title: string): string => `'${title.replace(/'/g, "''")}'`;

async function values(client: RestClient, id: string, ranges: readonly string[], render: Render): Promise<Grid[]> {
  if (ranges.length === 0) return [];
  const asked = ranges.map((range) => `ranges=${encodeURIComponent(range)}`).join('&');
  const path = `/v4/spreadsheets/${id}/values:batchGet?${asked}&valueRenderOption=${render}`;
  const { valueRanges = [] } = await client.get<{ valueRanges?: { values?: unknown[][] }[] }>(path);
  return valueRanges.map(({ values: grid = [] }) => grid);
}

export const items = (cell = ''): string[] => (cell === '' ? [] : cell.split(';'));
