// What the school wants to buy or mend, and what became of it (clause 1.4, item 3: «возможность дополнительного оснащения»).
import { changeSet } from './changes';
import { dateOf } from './dates';
import type { Changes } from './decision';
import type { Facts, Result } from './facts';
import { personalIn } from './request-acts';
import { roomOf } from './slot-rooms';
import type { Act } from './substitution';
import type { JournalRow, Upgrade } from './tables';

type Status = Exclude<Upgrade['status'], ''>;

export type UpgradeIntent =
  | {
      readonly act: 'add';
      /** Made once for one wish: a shortage's own, or the page's. A repeated call wishes nothing twice. */
      readonly key: string;
      readonly room_id: string;
      readonly what: string;
      readonly count: number;
      readonly reason: string;
    }
  | { readonly act: 'move'; readonly upgrade_id: string; readonly status: Status };
type Add = Extract<UpgradeIntent, { act: 'add' }>;

const NEXT: Readonly<Record<Status, readonly Status[]>> = {
  wanted: ['asked', 'refused'],
  asked: ['approved', 'refused'],
  approved: ['done', 'refused'],
  done: [],
  refused: [],
};

export const mayBecome = ({ status }: Upgrade): readonly Status[] => NEXT[status || 'wanted'];
export const isOpenWish = (row: Upgrade): boolean => mayBecome(row).length > 0;

const journal = (row_key: string, { by, now }: Act, act: string, detail: string): JournalRow => ({
  at: now,
  act,
  table: 'upgrades',
  row_key,
  rule: '1.4-3',
  by,
  detail,
});

const idOf = (key: string): string => `U-${key}`;
const isOf = (key: string, { upgrade_id }: Upgrade): boolean =>
  upgrade_id === idOf(key) || upgrade_id.startsWith(`${idOf(key)}#`);

/** The wish that stands for a key; one that is settled may be wished again. */
export const wishedFor = (upgrades: readonly Upgrade[], key: string): Upgrade | undefined =>
  upgrades.find((row) => isOf(key, row) && isOpenWish(row));

function add(facts: Facts, upgrades: readonly Upgrade[], wish: Add, act: Act): Result<Changes> {
  const what = wish.what.trim();
  const reason = wish.reason.trim();
  if (what === '') return { ok: false, code: 'upgrade.unnamed' };
  if (wish.room_id !== '' && !roomOf(facts, wish.room_id))
    return { ok: false, code: 'room.unknown', params: { room_id: wish.room_id } };
  if (personalIn(facts, `${what}\n${reason}`) !== '') return { ok: false, code: 'reason.personal_data' };
  if (wishedFor(upgrades, wish.key)) return { ok: true, value: {} };
  const before = upgrades.filter((row) => isOf(wish.key, row)).length;
  const upgrade_id = before === 0 ? idOf(wish.key) : `${idOf(wish.key)}#${before + 1}`;
  const set = changeSet();
  const { room_id, count } = wish;
  const asked_on = dateOf(act.now);
  set.add('upgrades', {
    upgrade_id,
    room_id,
    what,
    count,
    reason,
    status: 'wanted',
    asked_on,
    settled_on: '',
    made_by: act.by,
  });
  set.add('journal', journal(upgrade_id, act, 'upgrade.added', `room=${room_id};count=${count}`));
  return { ok: true, value: set.changes() };
}

export function decideUpgrade(
  facts: Facts,
  upgrades: readonly Upgrade[],
  intent: UpgradeIntent,
  act: Act,
): Result<Changes> {
  if (intent.act === 'add') return add(facts, upgrades, intent, act);
  const row = upgrades.find(({ upgrade_id }) => upgrade_id === intent.upgrade_id);
  if (!row) return { ok: false, code: 'upgrade.unknown' };
  const { status } = intent;
  if (row.status === status) return { ok: true, value: {} };
  if (!mayBecome(row).includes(status)) return { ok: false, code: 'upgrade.not_now' };
  const next: Upgrade = { ...row, status };
  const set = changeSet();
  set.change('upgrades', isOpenWish(next) ? next : { ...next, settled_on: dateOf(act.now) });
  set.add('journal', journal(row.upgrade_id, act, 'upgrade.moved', `from=${row.status};to=${status}`));
  return { ok: true, value: set.changes() };
}
