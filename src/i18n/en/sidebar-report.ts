// The report on the workbench, in English.
import { counted } from '../plural';
import type { ReportViewMessages } from '../sidebar-report';

const rows = counted('en', { one: 'row is', other: 'rows are' });

export const reportView: ReportViewMessages = {
  open: 'Report of a term and of the year',
  period: 'Which period',
  clauses: 'Clause by clause',
  figures: 'All figures',
  figuresHint: 'Press a figure: the spreadsheet opens the rows that it counts.',
  notes: 'Conclusions and draft decision',
  notesHint: 'The draft is made from the figures, one sentence a line. Your own words are kept in the report.',
  conclusions: 'Conclusions and proposals',
  decision: 'Draft decision of the council',
  save: 'Save the report',
  print: 'Print',
  saved: 'Saved reports',
  none: 'No report was saved yet.',
  show: 'Show',
  send: 'Send',
  sendTitle: 'Sending the report',
  sendYes: 'Send',
  nobody: 'To send a report, put addresses into the setting report_to on the settings tab.',
  sentNow: 'The report was sent.',
  live: 'Show as it is now',
  byItself: 'made when the term closed',
  changes: 'What the register says otherwise since it was saved',
  unchanged: 'The figures of the register have not changed since.',
  was: 'was',
  is: 'now',
  owed: 'the letter is on its way',
  failed: 'the letter was not sent',
  sendText: (title, addresses) => `“${title}” goes out by mail as PDF to: ${addresses}.`,
  showRows: (figure) => `${figure}: open the rows`,
  shown: (n) => `${rows(n)} chosen in the spreadsheet.`,
  savedNow: (number) => `The report was saved as No. ${number}.`,
  line: (number, version, at, by) => `No. ${number}, version ${version}, ${at}${by ? `, ${by}` : ''}`,
  sent: (at, to) => `sent ${at}: ${to}`,
};
