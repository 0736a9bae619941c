// How requests are read: the newest, the open ones, those of a number, a person or a day.
import type { IsoDate } from '../domain/facts';
import { OPEN_STATUSES, type RequestRow } from '../domain/tables';
import { HEADER_ROWS, type SheetTable } from './sheet-table';

/** Rows from the end in which nearly all open requests are found in one read. */
const LIVE_REQUESTS = 300;
/** Single open requests older than the live end that are still shown, one read each. */
const OLD_ONES_SHOWN = 3;

/** Patterns of the sheet's own search. */
export const anyOf = (keys: readonly string[]): string => `^(${keys.join('|')})$`;
const beginningWith = (keys: readonly string[]): string => `^(${keys.join('|')})`;

const SHOWN_STATUSES = anyOf([...OPEN_STATUSES, 'quarantined']);

export abstract class RequestReads {
  abstract table(name: 'requests'): SheetTable<'requests'>;

  recentRequests(count: number): readonly RequestRow[] {
    return this.table('requests').tail(count);
  }

  requestsById(ids: readonly string[]): readonly RequestRow[] {
    const table = this.table('requests');
    const found: RequestRow[] = [];
    for (const id of ids) {
      const guess = table.positionOf(id) ?? this.guess(id);
      const near = guess ? table.between(guess, guess).find((row) => row.request_id === id) : undefined;
      const row = near ?? this.lookUp(id);
      if (row) found.push(row);
    }
    return found;
  }

  /** Numbers run on and rows are appended, so the row of a number is nearly always known without a search. */
  private guess(id: string): number | undefined {
    const number = Number(id.split('-')[1]);
    const row = number + HEADER_ROWS;
    return Number.isInteger(number) && row <= this.table('requests').lastRow() ? row : undefined;
  }

  private lookUp(id: string): RequestRow | undefined {
    const row = this.table('requests').find('request_id', id)[0];
    return row === undefined ? undefined : this.table('requests').between(row, row)[0];
  }

  linkedWith(request: RequestRow): readonly RequestRow[] {
    const first = request.linked_to || request.request_id;
    const table = this.table('requests');
    return table.at(table.find('linked_to', first)).filter((row) => row.request_id !== request.request_id);
  }

  openRequests(): { rows: readonly RequestRow[]; more: number } {
    const table = this.table('requests');
    const last = table.lastRow();
    const numbers = table.find('status', SHOWN_STATUSES, 'pattern', last).sort((a, b) => a - b);
    const liveFrom = last - LIVE_REQUESTS;
    const live = numbers.filter((row) => row > liveFrom);
    const old = numbers.filter((row) => row <= liveFrom);
    return {
      rows: table.at([...old.slice(-OLD_ONES_SHOWN), ...live]),
      more: Math.max(old.length - OLD_ONES_SHOWN, 0),
    };
  }

  everyOpenRequest(): readonly RequestRow[] {
    const table = this.table('requests');
    return table.at(table.find('status', anyOf(OPEN_STATUSES), 'pattern'));
  }

  answeredOn(dates: readonly IsoDate[]): readonly RequestRow[] {
    const table = this.table('requests');
    return dates.length > 0 ? table.at(table.find('answered_at', beginningWith(dates), 'pattern')) : [];
  }

  requestsBetween(from: IsoDate, to: IsoDate): readonly RequestRow[] {
    return this.table('requests')
      .all()
      .filter(({ submitted_at }) => from <= submitted_at.slice(0, 10) && submitted_at.slice(0, 10) <= to);
  }

  requestsOf(staffId: string, limit: number): readonly RequestRow[] {
    const table = this.table('requests');
    return table.at(table.find('staff_id', staffId).slice(-limit));
  }

  reportsOf(incidentIds: readonly string[]): readonly RequestRow[] {
    if (incidentIds.length === 0) return [];
    const table = this.table('requests');
    const rows = [
      ...this.requestsById(incidentIds.filter((id) => /^\d/.test(id))),
      ...table.at(table.find('incident_of', anyOf(incidentIds), 'pattern')),
    ];
    const repeated = table.find(
      'duplicate_of',
      anyOf([...incidentIds, ...rows.map((row) => row.request_id)]),
      'pattern',
    );
    return [...new Map([...rows, ...table.at(repeated)].map((row) => [row.request_id, row])).values()];
  }

  findRequests(query: string, limit: number): readonly RequestRow[] {
    const table = this.table('requests');
    return table.at(table.search(query).slice(-limit)).reverse();
  }
}
