// Who was given which wording of the notice, or signed which consent, and when it was taken back: each is a document of its own.
import { changeSet } from './changes';
import type { Changes } from './decision';
import type { Facts, IsoDate, IsoDateTime, Result } from './facts';
import { personOf } from './people';
import type { Notice } from './tables';

export interface NoticeChange {
  readonly staff_ids: readonly string[];
  readonly kind: 'notice' | 'consent';
  readonly version: string;
  readonly on: IsoDate;
  readonly withdraw: boolean;
  readonly by: string;
  readonly now: IsoDateTime;
}

/** What is written down already stays as it is: the first day counts. */
export function decideNotices(facts: Facts, standing: readonly Notice[], change: NoticeChange): Result<Changes> {
  const { kind, version, on, now } = change;
  const staff_ids = [...new Set(change.staff_ids)];
  const unknown = staff_ids.find((id) => !personOf(facts, id));
  if (unknown !== undefined) return { ok: false, code: 'staff.unknown', params: { staff_id: unknown } };
  if (version.trim() === '') return { ok: false, code: 'notice.no_version' };
  if (on > now.slice(0, 10)) return { ok: false, code: 'notice.future' };
  const set = changeSet();
  let n = 0;
  for (const staff_id of staff_ids) {
    const known = standing.find((row) => row.staff_id === staff_id && row.kind === kind && row.version === version);
    if (change.withdraw) {
      if (known?.withdrawn_on !== '') continue;
      if (on < known.given_on) return { ok: false, code: 'notice.before_given' };
      set.change('notices', { ...known, withdrawn_on: on });
    } else if (!known) set.add('notices', { staff_id, kind, version, given_on: on, withdrawn_on: '' });
    else if (known.withdrawn_on !== '') set.change('notices', { ...known, given_on: on, withdrawn_on: '' });
    else continue;
    n++;
  }
  if (n > 0)
    set.add('journal', {
      at: now,
      act: `${kind}.${change.withdraw ? 'withdrawn' : 'given'}`,
      table: 'notices',
      row_key: staff_ids.length === 1 ? `${staff_ids[0]}|${kind}|${version}` : '',
      rule: 'school',
      by: change.by,
      detail: `n=${n}`,
    });
  return { ok: true, value: set.changes() };
}

/** The latest of a kind that a person was given. */
export const latestNotice = (rows: readonly Notice[], staffId: string, kind: Notice['kind']): Notice | undefined =>
  rows
    .filter((row) => row.staff_id === staffId && row.kind === kind)
    .sort((a, b) => (a.given_on < b.given_on ? 1 : -1))[0];
