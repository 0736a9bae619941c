// How letters are read: those that are owed, those about a request, and those of a kind by how their keys begin.
import type { IsoDate } from '../domain/facts';
import type { OutboxRow } from '../domain/tables';
import { anyOf, RequestReads } from './request-reads';
import type { SheetTable } from './sheet-table';

const ABOUT_MAINTENANCE = '^maintenance:';
const ABOUT_TRAINING = '^(declined|remind|confirm|coverage):';
const OF_REPORTS = '^report:';

export abstract class LetterReads extends RequestReads {
  abstract override table(name: 'requests'): SheetTable<'requests'>;
  abstract override table(name: 'outbox'): SheetTable<'outbox'>;

  owedMail(): readonly OutboxRow[] {
    const table = this.table('outbox');
    const numbers = table.find('status', 'owed');
    if (numbers.length === 0) return [];
    return table.between(Math.min(...numbers), Math.max(...numbers)).filter((row) => row.status === 'owed');
  }

  lettersOf(requestIds: readonly string[]): readonly OutboxRow[] {
    const table = this.table('outbox');
    return table.at(table.find('request_id', anyOf(requestIds), 'pattern'));
  }

  lettersAboutTraining(): readonly OutboxRow[] {
    return this.lettersNamed(ABOUT_TRAINING);
  }

  lettersAboutMaintenance(): readonly OutboxRow[] {
    return this.lettersNamed(ABOUT_MAINTENANCE);
  }

  lettersOfReports(): readonly OutboxRow[] {
    return this.lettersNamed(OF_REPORTS);
  }

  lettersOfRound(roundId: string): readonly OutboxRow[] {
    return this.lettersNamed(`^self_check:${roundId}:`);
  }

  lettersOfDesk(today: IsoDate, requestIds: readonly string[]): readonly OutboxRow[] {
    const about = requestIds.length > 0 ? `|(followup|escalation):(${requestIds.join('|')})` : '';
    return this.lettersNamed(`^(digest:${today}${about})`);
  }

  private lettersNamed(pattern: string): readonly OutboxRow[] {
    const table = this.table('outbox');
    return table.at(table.find('key', pattern, 'pattern'));
  }
}
