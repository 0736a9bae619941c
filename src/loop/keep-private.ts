// What of privacy is due after a look at everything: the month's terms, and erasures that are under way.
import { isUnderWay } from '../domain/erase-person';
import type { Facts } from '../domain/facts';
import { lookAgain, renewFacts } from './bring-about';
import { carryOutRetention } from './carry-out-retention';
import { carryOutErasure } from './erase-person';
import { errorCode } from './error-code';
import type { World } from './ports';
import { keepErasure, lookAtTerms, rememberPrivacy } from './retention';

/** Goes on with what was confirmed; what is not finished is gone on with by the next look at everything. */
const carryOutErasures = (world: World, facts: Facts): void => {
  for (const erasure_id of world.memory.privacy.going) {
    const row = world.register.erasures().find((one) => one.erasure_id === erasure_id);
    if (row && isUnderWay(row)) {
      const ofPerson = row.kind === 'person';
      const done = ofPerson ? carryOutErasure(world, facts, row) : carryOutRetention(world, facts, row);
      if (!done) {
        lookAgain(world, world.time.ms());
        return;
      }
      if (ofPerson) renewFacts(world);
      keepErasure(world, { ...row, status: 'done' }, ofPerson ? 'erasure.done' : 'retention.done', row.settled_by);
    }
    const { going, silent } = world.memory.privacy;
    rememberPrivacy(world, {
      going: going.filter((id) => id !== erasure_id),
      silent: silent.filter((id) => id !== row?.subject_key),
    });
  }
};

const linkNotice = (world: World, { settings: { notice_link } }: Facts): void => {
  const { form_id, privacy } = world.memory;
  // Another form has to be told anew.
  const told = notice_link && `${form_id} ${notice_link}`;
  if (form_id === '' || privacy.notice_link === told) return;
  try {
    world.form.linkNotice(notice_link);
    rememberPrivacy(world, { notice_link: told });
  } catch (error) {
    // The form is its owner's: the next tick runs as the owner.
    world.log(`form.notice ${errorCode(error)}`);
  }
};

/** The last part of a look at everything: nothing else of it rests on what goes. */
export const keepPrivate = (world: World, facts: Facts): void => {
  lookAtTerms(world, facts);
  if (world.memory.privacy.going.length > 0) carryOutErasures(world, facts);
  linkNotice(world, facts);
};
