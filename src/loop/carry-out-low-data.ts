// Taking names and addresses out of the register: repeated as a whole where a run dies in between.
import { dateOf } from '../domain/dates';
import { eraseNames, FREE_TEXTS, type FreeTextTable, type Holdings, holdsName } from '../domain/low-data';
import { begin, renewFacts } from './bring-about';
import { errorCode } from './error-code';
import type { World } from './ports';

export const holdings = ({ register, time }: World): Holdings => {
  const texts = (Object.keys(FREE_TEXTS) as FreeTextTable[]).map((table) => [table, register.rowsOf(table)]);
  return {
    ...(Object.fromEntries(texts) as Pick<Holdings, FreeTextTable>),
    staff: register.rowsOf('staff'),
    settings: register.rowsOf('settings'),
    outbox: register.rowsOf('outbox'),
    slots: register.slotsFrom(dateOf(time.local())),
  };
};

/** For the health view: whether the mode is on, and whether somebody typed a name in again. */
export const namesStanding = ({ register }: World): { on: boolean; names: number } => {
  const on = register.facts().settings.low_data;
  return { on, names: on ? register.rowsOf('staff').filter(holdsName).length : 0 };
};

/** What its answers said is in the register; the next round, once names are back, makes another form. */
const closeSelfCheck = (world: World): void => {
  const { self_check } = world.memory;
  if (self_check.form_id === '') return;
  try {
    world.selfCheckForm.close(self_check.form_id);
  } catch (error) {
    world.log(`self_check.not_closed ${errorCode(error)}`);
  }
  world.remember({ self_check: { ...self_check, form_id: '', form_url: '', form_items: {}, swept_until: 0 } });
};

export const carryOutLowData = (world: World): void => {
  const { register, memory } = world;
  closeSelfCheck(world);
  world.form.forgetAll();
  const at = world.time.local();
  const { staff, settings, ...others } = eraseNames(holdings(world), at);
  const by = memory.low_data;
  const detail = `people=${staff?.change?.length ?? 0}`;
  const line = { at, act: 'low_data.on', table: 'settings', row_key: 'low_data', rule: 'school', by, detail };
  renewFacts(world);
  begin(world);
  register.write(others);
  register.flush();
  // Whose code it is goes last, for it is what the texts were searched with; and the mode is on once all the rest is done.
  register.write({ ...(settings && { settings }), ...(staff && { staff }), journal: { add: [line] } });
  register.flush();
  renewFacts(world);
  world.remember({ low_data: '' });
  world.keepMemory();
};
