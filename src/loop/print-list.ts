// What can be printed, by whom, with which choices, and what was registered of it.
import type { Papers, RegisteredPaper } from '../contract/print';
import type { Access, PrintKind } from '../contract/rpc';
import { dateOf } from '../domain/dates';
import type { Facts } from '../domain/facts';
import { fullName, isActive, nameOf } from '../domain/people';
import { paperOf } from '../domain/register-document';
import { reportPeriods } from '../domain/report-period';
import { registration } from '../domain/schedule-found';
import { stateOf, versionNumbers, versionRow } from '../domain/schedule-version';
import type { DocumentRow } from '../domain/tables';
import { reportMessages } from '../i18n/report';
import type { Caller } from './access';
import type { World } from './ports';
import { sessionTitle } from './training-words';

/** Everybody who may open the spreadsheet reads who helps with what, where and when. */
const FOR_ALL: readonly PrintKind[] = ['schedule', 'poster', 'responsible'];
/** The director signs, and reads figures; no names of who came or asked. */
const FOR_DIRECTOR: readonly PrintKind[] = [...FOR_ALL, 'term_report', 'order'];
const EVERY: readonly PrintKind[] = [...FOR_DIRECTOR, 'sign_in_sheet', 'register', 'act', 'consent', 'notice'];

export const mayPrint = (access: Access): readonly PrintKind[] => {
  if (access === 'lead' || access === 'deputy_uvr') return EVERY;
  return access === 'director' ? FOR_DIRECTOR : FOR_ALL;
};

const isKind = (kind: string): kind is PrintKind => (EVERY as readonly string[]).includes(kind);

const registered = (facts: Facts, row: DocumentRow): RegisteredPaper[] => {
  const paper = paperOf(row);
  if (!paper || !isKind(row.kind)) return [];
  return [
    {
      document_id: row.document_id,
      document: row.kind,
      // A saved report is printed by its own name: it says what it said.
      key: row.kind === 'term_report' ? row.document_id : paper.key,
      title: row.title,
      number: row.number,
      made_at: row.made_at,
      made_by: row.made_by && (nameOf(facts, row.made_by) || row.made_by),
    },
  ];
};

const versionsToPrint = (facts: Facts, now: string): Papers['versions'] =>
  versionNumbers(facts)
    .flatMap(
      (number) =>
        versionRow(facts, number) ?? registration({ facts, versions: facts.versions, now, by: '' }, number) ?? [],
    )
    .filter(({ status }) => status !== 'discarded')
    .map((version) => ({
      version: version.version ?? 1,
      state: stateOf(facts, version, dateOf(now)),
      valid_from: version.valid_from,
      valid_to: version.valid_to,
      order_no: version.order_no,
    }));

const byName = <T extends { name: string }>(a: T, b: T): number => (a.name < b.name ? -1 : 1);

export const papers = (world: World, facts: Facts, { access }: Caller): Papers => {
  const { register } = world;
  const now = world.time.local();
  const today = dateOf(now);
  const may = mayPrint(access);
  const { language, school_year } = facts.settings;
  const sessions = facts.trainings.filter(({ status }) => status === 'planned' || status === 'held');
  return {
    today,
    versions: versionsToPrint(facts, now),
    periods: reportPeriods(facts)
      .filter(({ from }) => from <= today)
      .map((period) => ({
        code: period.code,
        name: reportMessages(language).periodName(period, school_year),
        from: period.from,
        to: period.to,
      })),
    sessions: may.includes('sign_in_sheet')
      ? sessions
          .map((session) => ({
            session_id: session.session_id,
            title: sessionTitle(session, language),
            date: dateOf(session.held_start || session.planned_start),
          }))
          .sort((a, b) => (a.date > b.date ? -1 : 1))
      : [],
    staff: may.includes('consent')
      ? facts.staff
          .filter((person) => isActive(person, today))
          .map(({ staff_id }) => ({ staff_id, name: fullName(facts, staff_id) }))
          .sort(byName)
      : [],
    erasures: may.includes('act')
      ? register.erasures().map(({ erasure_id, subject_key, made_at }) => ({
          erasure_id,
          subject: subject_key,
          made_at,
        }))
      : [],
    registered: register
      .documents()
      .flatMap((row) => registered(facts, row))
      .filter(({ document }) => may.includes(document))
      .reverse(),
    may: [...may],
    may_register: access === 'lead',
  };
};
