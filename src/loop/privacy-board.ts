// What the section about data shows of privacy, and what one person is given of it.
import type { ErasureLine, ErasurePreview, NoticeLine, PersonExtract, PrivacyBoard } from '../contract/privacy';
import { formatCell } from '../domain/cells';
import { dateOf } from '../domain/dates';
import { isErased, isUnderWay, mentionsOf, whyNotErased } from '../domain/erase-person';
import type { Facts, IsoDate, IsoDateTime, Result } from '../domain/facts';
import { PERSON_TABLES, type PersonTable } from '../domain/held-about';
import { latestNotice } from '../domain/notices';
import { fullName, isActive, nameOf, personOf } from '../domain/people';
import { addWorkingDays } from '../domain/school-year';
import { type Column, type Erasure, type Notice, RETENTION_TERMS, type StaffMember, tables } from '../domain/tables';
import { erasedOf, heldOf } from './erase-person';
import type { World } from './ports';

/** 152-FZ art. 14 and 20: working days within which whoever asks has to be answered. */
const ANSWER_DAYS = 10;

const stateOf = (row: Erasure): ErasureLine['state'] =>
  isUnderWay(row) ? 'under_way' : row.status === 'prepared' ? 'waits' : row.status || 'undone';

const erasureLine = (facts: Facts, row: Erasure): ErasureLine => ({
  erasure_id: row.erasure_id,
  kind: row.kind || 'retention',
  staff_id: row.kind === 'person' ? row.subject_key : '',
  name: row.kind === 'person' ? nameOf(facts, row.subject_key) : '',
  state: stateOf(row),
  reason: row.reason,
  counts: [...row.counts],
  made_at: row.made_at,
  settled_at: row.settled_at,
  by: nameOf(facts, row.settled_by || row.made_by),
});

const noticeLine = (row: Notice | undefined): NoticeLine | null =>
  row ? { version: row.version, given_on: row.given_on, withdrawn_on: row.withdrawn_on } : null;

const answerBy = (facts: Facts, now: IsoDateTime): IsoDate => addWorkingDays(facts, dateOf(now), ANSWER_DAYS);

export const privacyBoard = (world: World, facts: Facts): PrivacyBoard => {
  const now = world.time.local();
  const today = dateOf(now);
  const { due } = world.memory.privacy;
  const notices = world.register.rowsOf('notices');
  const erasures = world.register.erasures();
  const newest = [...notices]
    .filter(({ kind }) => kind === 'notice')
    .sort((a, b) => (a.given_on < b.given_on ? 1 : -1));
  return {
    today,
    terms: RETENTION_TERMS.map((term) => ({ term, months: facts.settings.retention[term] })),
    auto: facts.settings.auto_retention,
    due: due && { ...due, counts: [...due.counts] },
    erasures: erasures.map((row) => erasureLine(facts, row)).sort((a, b) => (a.made_at < b.made_at ? 1 : -1)),
    people: facts.staff.map((person) => ({
      staff_id: person.staff_id,
      name: nameOf(facts, person.staff_id),
      active: isActive(person, today),
      erased: isErased(person, erasures),
      notice: noticeLine(latestNotice(notices, person.staff_id, 'notice')),
      consent: noticeLine(latestNotice(notices, person.staff_id, 'consent')),
    })),
    answer_by: answerBy(facts, now),
    notice_version: newest[0]?.version ?? '1',
    notice_link: facts.settings.notice_link,
  };
};

const known = (facts: Facts, staff_id: string): Result<StaffMember> => {
  const person = personOf(facts, staff_id);
  return person ? { ok: true, value: person } : { ok: false, code: 'staff.unknown', params: { staff_id } };
};

export const erasurePreview = (world: World, facts: Facts, staffId: string): Result<ErasurePreview> => {
  const found = known(facts, staffId);
  if (!found.ok) return found;
  const held = heldOf(world, found.value);
  const erased = erasedOf(world, facts, found.value, held);
  const refusal = whyNotErased(facts, staffId, { now: world.time.local(), owner: world.memory.owner, held });
  return {
    ok: true,
    value: {
      staff_id: staffId,
      name: nameOf(facts, staffId),
      refusal: refusal ?? null,
      held: PERSON_TABLES.filter((table) => held[table].length > 0).map((table) => ({
        table,
        count: held[table].length,
      })),
      texts: erased.requests.length + erased.replies.length,
      papers: erased.documents.length,
      letters: erased.outbox.length,
      events:
        held.requests.filter(({ slot_id }) => slot_id !== '').length +
        held.attendance.filter(({ invited_by }) => invited_by === 'calendar').length,
      mentions: mentionsOf(found.value, world.register.rowsOf('requests')),
    },
  };
};

const cellsOf = (table: PersonTable, row: object): string[] =>
  Object.entries(tables[table].columns as Readonly<Record<string, Column>>).map(([key, column]) =>
    formatCell(column, (row as Record<string, unknown>)[key]),
  );

export const personExtract = (world: World, facts: Facts, staffId: string): Result<PersonExtract> => {
  const found = known(facts, staffId);
  if (!found.ok) return found;
  const held = heldOf(world, found.value);
  const now = world.time.local();
  return {
    ok: true,
    value: {
      staff_id: staffId,
      name: fullName(facts, staffId) || nameOf(facts, staffId),
      made_at: now,
      answer_by: answerBy(facts, now),
      school_name: facts.settings.school_name,
      tables: PERSON_TABLES.filter((table) => held[table].length > 0).map((table) => ({
        table,
        columns: Object.keys(tables[table].columns),
        rows: (held[table] as readonly object[]).map((row) => cellsOf(table, row)),
      })),
    },
  };
};
