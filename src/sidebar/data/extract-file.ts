// The extract as a text that a person can read without the register.
import type { PersonExtract } from '../../contract/privacy';
import type { DeskMessages } from '../../i18n/desk';
import type { PrivacyViewMessages } from '../../i18n/sidebar-privacy';

export const extractText = (extract: PersonExtract, m: DeskMessages, w: PrivacyViewMessages['extractFile']): string => {
  const head = [
    extract.school_name,
    w.title,
    `${extract.name} (${extract.staff_id})`,
    `${w.made} ${m.dateTime(extract.made_at)}`,
    `${w.answerBy} ${m.date(extract.answer_by)}`,
  ];
  const parts = extract.tables.map(({ table, columns, rows }) => {
    const headers = m.headers[table] as Readonly<Record<string, string>>;
    const written = rows.map((row) =>
      row.flatMap((cell, i) => (cell === '' ? [] : [`${headers[columns[i] ?? ''] ?? columns[i]}: ${cell}`])).join('\n'),
    );
    return [`== ${m.tableNames[table]} (${rows.length})`, ...written].join('\n\n');
  });
  const body = parts.length > 0 ? parts.join('\n\n') : w.nothing;
  // Windows shows a text without the mark as another encoding.
  return `\uFEFF${head.join('\n')}\n\n${body}\n`.replace(/\n/g, '\r\n');
};
