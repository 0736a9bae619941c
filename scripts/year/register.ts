// The register as anyone sees it over REST: every tab by the stable keys in its first row.

import type { RestClient } from './rest-client';

export type RegisterRow = Readonly<Record<string, string>>;

/** Columns that only this table has: how a tab is recognised whatever its name. */
const MARKS: Readonly<Record<string, readonly string[]>> = {
  settings: ['key', 'value'],
  quarters: ['period_code', 'compliance_from'],
  staff: ['staff_id', 'last_name', 'email'],
  rooms: ['room_id', 'pc_working'],
  roles: ['assignment_id', 'role_key'],
  timetable: ['slot_code', 'slot_minutes'],
  sessions: ['session_id', 'planned_start'],
  requests: ['request_id', 'sender_email', 'submitted_at'],
  slots: ['slot_id', 'slot_code', 'bookings'],
  outbox: ['key', 'kind', 'request_id', 'attempts'],
  journal: ['at', 'act', 'row_key'],
  alarms: ['alarm_key', 'raised_at'],
};

interface Tab {
  title: string;
  keys: string[];
}

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
      const tabs: Tab[] = [];
      for (const { properties } of sheets) {
        const [first = []] = await values(client, id, `${quoted(properties.title)}!1:1`, 'FORMATTED_VALUE');
        tabs.push({ title: properties.title, keys: first.map(String) });
      }
      if (tabs.some((tab) => isTab(tab, 'requests'))) return new Register(client, id, tabs);
    }
    return undefined;
  }

  has(table: string): boolean {
    return this.tabs.some((tab) => isTab(tab, table));
  }

  /** Rows under the two header rows; every cell as text, an absent one as ''. */
  async rows(table: string): Promise<RegisterRow[]> {
    const tab = this.tabs.find((candidate) => isTab(candidate, table));
    if (!tab) return [];
    const grid = await this.grid(tab.title, 'UNFORMATTED_VALUE');
    return grid
      .slice(2)
      .filter((cells) => cells.some((cell) => cell !== ''))
      .map((cells) => Object.fromEntries(tab.keys.map((key, i) => [key, String(cells[i] ?? '')])));
  }

  get tables(): string[] {
    return Object.keys(MARKS).filter((name) => this.has(name));
  }

  grid(title: string, render: Render): Promise<unknown[][]> {
    return values(this.client, this.spreadsheetId, quoted(title), render);
  }

  tabOf(table: string): Tab | undefined {
    return this.tabs.find((tab) => isTab(tab, table));
  }
}

const isTab = (tab: Tab, table: string): boolean =>
  (MARKS[table] ?? ['?']).every((column) => tab.keys.includes(column));
const quoted = (title: string): string => `'${title.replace(/'/g, "''")}'`;

async function values(client: RestClient, id: string, range: string, render: Render): Promise<unknown[][]> {
  const path = `/v4/spreadsheets/${id}/values/${encodeURIComponent(range)}?valueRenderOption=${render}`;
  return (await client.get<{ values?: unknown[][] }>(path)).values ?? [];
}

export const items = (cell = ''): string[] => (cell === '' ? [] : cell.split(';'));
