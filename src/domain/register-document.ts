// A paper's number in the school's register of documents: written down once, and found again when it is printed (clause 1.3).
import { changeSet } from './changes';
import type { Changes } from './decision';
import type { IsoDateTime, Result } from './facts';
import { ruleOf } from './routing';
import type { DocumentRow } from './tables';

export interface PaperNamed {
  readonly kind: string;
  /** What it is printed with: a version, a term, a code; empty for a paper of which there is one. */
  readonly key: string;
}
export interface Registering extends PaperNamed {
  readonly title: string;
  readonly number: string;
  readonly version: number | null;
  readonly by: string;
  readonly now: IsoDateTime;
}

/** `kind`, its key and which time it is. */
const ID = /^([a-z_]+)-(.*)-(\d+)$/;

export const paperOf = ({ document_id }: Pick<DocumentRow, 'document_id'>): PaperNamed | undefined => {
  const [, kind, key] = ID.exec(document_id) ?? [];
  return kind === undefined || key === undefined ? undefined : { kind, key };
};

const sameAs =
  ({ kind, key }: PaperNamed) =>
  (row: DocumentRow): boolean => {
    const paper = paperOf(row);
    return paper?.kind === kind && paper.key === key;
  };

/** The latest number that the paper was registered under. */
export const numberOf = (documents: readonly DocumentRow[], paper: PaperNamed): string =>
  documents.filter(sameAs(paper)).pop()?.number ?? '';

export function register(documents: readonly DocumentRow[], wanted: Registering): Result<Changes> {
  const number = wanted.number.trim();
  if (number === '') return { ok: false, code: 'paper.no_number' };
  const same = documents.filter(sameAs(wanted));
  if (same.some((row) => row.number === number)) return { ok: true, value: {} };
  const taken = documents.find((row) => row.kind === wanted.kind && row.number === number);
  if (taken) return { ok: false, code: 'paper.number_taken', params: { number, title: taken.title } };
  const document_id = `${wanted.kind}-${wanted.key}-${same.length + 1}`;
  const set = changeSet();
  set.add('documents', {
    document_id,
    kind: wanted.kind,
    period_code: wanted.key,
    version: wanted.version,
    made_at: wanted.now,
    made_by: wanted.by,
    title: wanted.title,
    number,
    file_name: '',
    figures: '',
    sent_to: [],
    sent_at: '',
  });
  set.add('journal', {
    at: wanted.now,
    act: 'paper.registered',
    table: 'documents',
    row_key: document_id,
    rule: ruleOf('1.3'),
    by: wanted.by,
    detail: number,
  });
  return { ok: true, value: set.changes() };
}
