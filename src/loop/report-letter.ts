// The letter that brings a saved report: to the addresses that were fixed when it was decided, with the report as PDF.
import type { Facts } from '../domain/facts';
import { readKept } from '../domain/report-kept';
import type { DocumentRow, OutboxRow } from '../domain/tables';
import type { Letter } from '../i18n/messages';
import { reportMessages } from '../i18n/report';
import type { PdfPage } from './ports';
import { reportHtml } from './report-html';

export type ReportLetter = Letter & { readonly to: string; readonly attachments: readonly PdfPage[] };

export const isReport = ({ kind }: OutboxRow): boolean => kind === 'report';

/** Nothing where the document is gone or cannot be read any more. */
export const reportLetter = (
  letter: OutboxRow,
  facts: Facts,
  documents: readonly DocumentRow[],
): ReportLetter | undefined => {
  const document = documents.find(({ document_id }) => document_id === letter.reason);
  const report = document && readKept(document);
  if (!document || !report || letter.alternatives.length === 0) return undefined;
  const { title, number, file_name } = document;
  const { school_name } = facts.settings;
  return {
    ...reportMessages(report.language).letter({ title, number, school_name }),
    to: letter.alternatives.join(','),
    attachments: [{ name: file_name, html: reportHtml(report, document) }],
  };
};

/** The document as it is once its letter is out. */
export const sentDocuments = (letter: OutboxRow, documents: readonly DocumentRow[]): DocumentRow[] =>
  documents
    .filter(({ document_id }) => document_id === letter.reason)
    .map((row) => ({ ...row, sent_to: letter.alternatives, sent_at: letter.sent_at }));
