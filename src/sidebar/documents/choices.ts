// What each paper can be printed of: versions, periods, trainings, people.
import type { Papers } from '../../contract/print';
import type { PrintKind } from '../../contract/rpc';
import type { DeskMessages } from '../../i18n/desk';
import type { DocumentsMessages } from '../../i18n/sidebar-documents';

export interface Choices {
  /** What is chosen; empty for a paper of which there is one. */
  readonly label: string;
  readonly words: readonly (readonly [string, string])[];
}

/** Two days instead of a period. */
export const FREE_DAYS = '..';

const sorted = <T extends { state: string }>(versions: readonly T[]): T[] => {
  const inForce = versions.filter(({ state }) => state === 'in_force');
  return [...inForce, ...versions.filter((one) => !inForce.includes(one))];
};

export function choicesOf(kind: PrintKind, papers: Papers, d: DocumentsMessages, m: DeskMessages): Choices {
  const versions = sorted(papers.versions).map(
    ({ version, state, valid_from, valid_to }) =>
      [String(version), d.versionNamed(version, d.states[state], m.date(valid_from), m.date(valid_to))] as const,
  );
  const periods = [...papers.periods].reverse().map(({ code, name }) => [code, name] as const);
  const of = (label: string, words: Choices['words']): Choices => ({ label, words });
  switch (kind) {
    case 'schedule':
    case 'poster':
      return of(d.version, versions);
    case 'register':
      return of(d.period, [...periods, [FREE_DAYS, d.days]]);
    case 'term_report':
      return of(d.period, periods);
    case 'sign_in_sheet':
      return of(
        d.session,
        papers.sessions.map(({ session_id, date, title }) => [session_id, `${m.date(date)} · ${title}`]),
      );
    case 'act':
      return of(d.erasure, [
        ['', d.emptyForm],
        ...papers.erasures.map(
          ({ erasure_id, subject, made_at }) => [erasure_id, `${m.date(made_at)} · ${subject}`] as const,
        ),
      ]);
    case 'consent':
      return of(d.person, [['', d.emptyForm], ...papers.staff.map(({ staff_id, name }) => [staff_id, name] as const)]);
    default:
      return of('', [['', '']]);
  }
}
