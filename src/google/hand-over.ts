// Triggers, form and calendar go from one account to another, a step at a time: a run that dies anywhere is gone on with.
import type { HandOver } from '../contract/hand-over';
import { dateOf } from '../domain/dates';
import type { Facts } from '../domain/facts';
import { addressOf, nameOf } from '../domain/people';
import { keyHoldersOn } from '../domain/roles';
import { invitationsAnew, type ToldRows, untold } from '../domain/untold';
import { messages } from '../i18n';
import type { Caller } from '../loop/access';
import { begin, finish, lookAgain, renewFacts } from '../loop/bring-about';
import { wake } from '../loop/wake';
import { cancelComing } from './old-calendar';
import { completeForm, createForm } from './request-form';
import { ensureCalendar } from './shared-calendar';
import { ensureTriggers, removeTriggers } from './triggers';
import type { GoogleWorld } from './world';

const same = (a: string, b: string): boolean => a !== '' && addressOf(a) === addressOf(b);

const toldRows = ({ register, time }: GoogleWorld): ToldRows => ({
  slots: register.slotsFrom(dateOf(time.local())),
  sessions: register.rowsOf('sessions'),
  incidents: register.incidents(),
});

const editors = (): ReadonlySet<string> =>
  new Set(
    SpreadsheetApp.getActiveSpreadsheet()
      .getEditors()
      .map((user) => addressOf(user.getEmail())),
  );

/** Google's words for a file that this account may not open; any other failure says nothing of that. */
const UNREACHABLE = /No item with the given ID|permission|not found/i;

const isFormReachable = ({ memory }: GoogleWorld): boolean => {
  try {
    FormApp.openById(memory.form_id).getTitle();
    return true;
  } catch (error) {
    if (UNREACHABLE.test(String((error as Error).message))) return false;
    throw error;
  }
};

const mayDo = (world: GoogleWorld, caller: Caller, isLead: boolean): HandOver['may'] => {
  const { owner, handing_over } = world.memory;
  if (same(caller.email, handing_over)) return ['take_over'];
  if (same(caller.email, owner)) return handing_over ? ['finish', 'take_back'] : ['hand_over', 'prove'];
  return isLead && handing_over === '' ? ['take_over_alone'] : [];
};

const leads = (facts: Facts, world: GoogleWorld): readonly string[] =>
  keyHoldersOn(facts, 'ej_lead', dateOf(world.time.local()));

export const isLeadByRole = (facts: Facts, world: GoogleWorld, { person }: Caller): boolean =>
  person !== undefined && leads(facts, world).includes(person.staff_id);

export const handOverState = (world: GoogleWorld, facts: Facts, caller: Caller): HandOver => {
  const { owner, handing_over, form_url } = world.memory;
  const known = new Set(leads(facts, world));
  const may = mayDo(world, caller, isLeadByRole(facts, world, caller));
  const mayEdit = editors();
  const owning = facts.staff.find((person) => same(person.email, owner));
  return {
    owner,
    owner_name: owning ? nameOf(facts, owning.staff_id) : '',
    me: caller.email,
    handing_over,
    candidates: facts.staff
      .filter((person) => known.has(person.staff_id) && person.email !== '' && !same(person.email, owner))
      .map((person) => ({
        email: addressOf(person.email),
        name: nameOf(facts, person.staff_id),
        editor: mayEdit.has(addressOf(person.email)),
      })),
    invitations: invitationsAnew(toldRows(world), world.register.attendance(), world.time.local()),
    may,
    form_reachable: may.includes('take_over') || may.includes('take_over_alone') ? isFormReachable(world) : true,
    form_url,
  };
};

const forgetTold = (world: GoogleWorld): void => {
  const changes = untold(toldRows(world), world.time.local());
  if (Object.keys(changes).length === 0) return;
  renewFacts(world);
  begin(world);
  world.register.write(changes);
  world.register.flush();
  renewFacts(world);
};

const note = (world: GoogleWorld, act: string, by: string): void =>
  world.register.write({
    journal: {
      add: [{ at: world.time.local(), act, table: 'settings', row_key: '', rule: 'school', by, detail: '' }],
    },
  });

/** What the account before can do before it goes; gives how many events it could not cancel yet. */
export const handOver = (world: GoogleWorld, { by }: Caller, to: string): number => {
  const { memory, time } = world;
  if (memory.handing_over === '') note(world, 'hand_over.begun', by);
  // From here on nothing is told to the calendar, whoever presses a button.
  world.remember({ handing_over: to });
  world.keepMemory();
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (!editors().has(addressOf(to))) spreadsheet.addEditor(to);
  for (const id of [memory.form_id, memory.self_check.form_id]) if (id !== '') FormApp.openById(id).addEditor(to);
  removeTriggers();
  forgetTold(world);
  const left = cancelComing(memory.calendar_id, memory.time_zone, time.ms(), () => time.enough());
  finish(world);
  return left;
};

/** The owner thinks better of it: triggers come back, and the same calendar is told again. */
export const takeBack = (world: GoogleWorld, { email, by }: Caller): void => {
  const { calendar } = ensureTriggers(world.memory.form_id, email);
  note(world, 'hand_over.taken_back', by);
  world.remember({ handing_over: '', calendar_trigger: calendar, sync_token: '' });
  lookAgain(world, world.time.ms());
  wake(world, 'button');
};

const makeForm = (world: GoogleWorld): void => {
  const form = createForm(world.memory.language);
  const form_items = completeForm(form, world.memory.language);
  world.remember({
    form_id: form.getId(),
    form_items,
    form_url: form.getPublishedUrl(),
    form_entries: {},
    offer_hash: '',
    subjects_hash: '',
    help_hash: '',
    form_closed: false,
    offer_starts: [],
    swept_until: world.time.ms(),
    swept: [],
  });
  world.keepMemory();
};

/** Everything that can be done twice comes first; who owns it is written down only then. Tells whether a new form was made. */
export const takeOver = (world: GoogleWorld, { email, by }: Caller, alone: boolean): boolean => {
  const before = world.memory.owner;
  world.remember({ handing_over: email });
  world.keepMemory();
  const newForm = !isFormReachable(world);
  if (newForm) makeForm(world);
  const { language, time_zone } = world.memory;
  const mark = `reglament:${SpreadsheetApp.getActiveSpreadsheet().getId()}`;
  const calendar_id = ensureCalendar(messages(language).menu.title, mark, time_zone);
  forgetTold(world);
  world.remember({
    owner: email,
    calendar_id,
    sync_token: '',
    taken_over_at: world.time.ms(),
    ...(alone && !same(before, email) ? { left_behind: before } : {}),
  });
  world.keepMemory();
  const { calendar } = ensureTriggers(world.memory.form_id, email);
  note(world, 'hand_over.done', by);
  world.remember({ calendar_trigger: calendar, handing_over: '' });
  lookAgain(world, world.time.ms());
  wake(world, 'button');
  return newForm;
};
