// One line of the journal: what was done to which row, by which rule, on whose behalf. Codes only, never a person's words.
import type { IsoDateTime } from './facts';
import { ruleOf } from './routing';
import type { JournalRow, RequestRow } from './tables';

export interface Act {
  readonly at: IsoDateTime;
  readonly act: string;
  readonly by: string;
  readonly detail?: string;
}

export const requestAct = (
  request: Pick<RequestRow, 'request_id' | 'clause'>,
  { at, act, by, detail = '' }: Act,
): JournalRow => ({
  at,
  act,
  table: 'requests',
  row_key: request.request_id,
  rule: ruleOf(request.clause),
  by,
  detail,
});
