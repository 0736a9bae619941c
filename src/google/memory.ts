// The product's memory between runs: one document property.
import type { Memory } from '../loop/memory';

const PROPERTY = 'reglament';

const EMPTY: Memory = {
  set_up: 'missing',
  owner: '',
  handing_over: '',
  taken_over_at: 0,
  left_behind: '',
  language: 'ru',
  time_zone: '',
  form_id: '',
  form_url: '',
  form_items: {},
  calendar_id: '',
  calendar_trigger: false,
  sheets: {},
  swept_until: 0,
  last_number: 0,
  number_prefix: '',
  sync_token: '',
  day_done: '',
  retry_at: 0,
  offer_starts: [],
  offer_hash: '',
  subjects_hash: '',
  under_way: null,
  swept: [],
  heartbeat: 0,
  snapshot_at: 0,
  schema: 0,
  brought: [],
  facts_stamp: 0,
  training: { card: null, groups: {}, empty: [], matrix: '' },
  form_entries: {},
  help_hash: '',
  desk: { incidents: [], memos: [], wishes: {} },
  equipment: { devices_due: 0, mended: [] },
  privacy: { looked: '', due: null, going: [], silent: [], notice_link: '' },
  low_data: '',
  form_closed: false,
  law_read: '',
  dashboard: { on: '', hash: '', charts: [] },
  self_check: { form_id: '', form_url: '', form_items: {}, form_owner: '', swept_until: 0 },
};

export class StoredMemory {
  current: Memory;
  private kept: string;

  constructor() {
    this.kept = PropertiesService.getDocumentProperties().getProperty(PROPERTY) ?? '{}';
    this.current = Object.assign({}, EMPTY, JSON.parse(this.kept) as Partial<Memory>);
  }

  change(change: Partial<Memory>): void {
    this.current = Object.assign({}, this.current, change);
  }

  /** One property write, and none where nothing changed. */
  keep(): void {
    const text = JSON.stringify(this.current);
    if (text === this.kept) return;
    PropertiesService.getDocumentProperties().setProperty(PROPERTY, text);
    this.kept = text;
  }
}
