// What every printed document says of the school: its name, who signs, which version of the schedule is in force.
import type { PaperHead } from '../contract/print';
import { addDays, dateOf } from '../domain/dates';
import type { Facts } from '../domain/facts';
import { nameOf } from '../domain/people';
import { numberOf, type PaperNamed } from '../domain/register-document';
import { holderOn } from '../domain/roles';
import { rowsOn, versionOf } from '../domain/schedule-version';
import type { World } from './ports';

const WEEK = [0, 1, 2, 3, 4, 5, 6];

/** Of the rows that apply in the week from today on. */
const versionInForce = (facts: Facts, today: string): number | null => {
  const versions = WEEK.flatMap((days) => rowsOn(facts, addDays(today, days)).map(versionOf));
  return versions.length > 0 ? Math.max(...versions) : null;
};

export const paperHead = (world: World, facts: Facts, paper: PaperNamed): PaperHead => {
  const made_at = world.time.local();
  const today = dateOf(made_at);
  const holder = (role: 'ej_lead' | 'deputy_uvr'): string =>
    nameOf(facts, holderOn(facts, role, today)?.staff_id ?? '');
  const { school_name, school_year, language, director } = facts.settings;
  return {
    school_name,
    school_year,
    language,
    made_at,
    director: nameOf(facts, director),
    lead: holder('ej_lead'),
    deputy: holder('deputy_uvr'),
    schedule_version: versionInForce(facts, today),
    number: numberOf(world.register.documents(), paper),
  };
};
