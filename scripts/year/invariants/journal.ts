// 7: every automatic act is in the journal, and no personal text is in it or in a log.

import type { Violation, World } from './world';

const SHORTEST_TELLING_TEXT = 12;
const SHORTEST_NAME = 4;

export function* journal(world: World): Generator<Violation> {
  const rows = world.rows.journal ?? [];
  const told = new Set(rows.map(({ row_key }) => row_key));
  for (const { request_id = '', source_key } of world.rows.requests ?? []) {
    if (source_key && !told.has(request_id))
      yield { invariant: 7, code: 'request.not_in_journal', subject: request_id };
  }
  for (const [i, row] of rows.entries()) {
    if (!row.at || !row.act) yield { invariant: 7, code: 'journal.incomplete', subject: `row ${i + 3}` };
  }
  const personal = personalTexts(world);
  const inJournal = personal.in(rows.map((row) => Object.values(row).join('\t')));
  for (const kind of inJournal) yield { invariant: 7, code: `journal.${kind}`, subject: 'journal' };
  const inLogs = personal.in(world.processes.flatMap(({ log }) => (log ?? []).map(({ message }) => message)));
  for (const kind of inLogs) yield { invariant: 7, code: `log.${kind}`, subject: 'executions' };
}

const folded = (text: string): string => text.toLowerCase().replace(/ё/g, 'е').replace(/\s+/g, ' ').trim();

function personalTexts(world: World): { in(lines: readonly string[]): Set<string> } {
  const staff = world.rows.staff ?? [];
  const requests = world.rows.requests ?? [];
  const said = world.responses
    .flatMap(({ answers }) => Object.values(answers ?? {}))
    .flatMap(({ textAnswers }) => textAnswers?.answers ?? [])
    .map(({ value = '' }) => folded(value));
  const offered = new Set(commonAnswers(said));
  const names = new Set(
    staff.map(({ last_name = '' }) => folded(last_name)).filter((name) => name.length >= SHORTEST_NAME),
  );
  const addresses = [...staff.map(({ email = '' }) => email), ...requests.map(({ sender_email = '' }) => sender_email)];
  const needles: [kind: string, text: string][] = [
    ...[...new Set(addresses.map(folded))].filter(Boolean).map((text): [string, string] => ['address', text]),
    ...[...new Set([...requests.map(({ text = '' }) => folded(text)), ...said])]
      .filter((text) => text.length >= SHORTEST_TELLING_TEXT && !offered.has(text))
      .map((text): [string, string] => ['text', text]),
  ];
  return {
    in(lines) {
      const all = folded([...new Set(lines)].join('\n'));
      const found = new Set(needles.filter(([, text]) => all.includes(text)).map(([kind]) => kind));
      if ((all.match(/[\p{L}-]+/gu) ?? []).some((word) => names.has(word))) found.add('name');
      return found;
    },
  };
}

/** Options of the form are nobody's words: they come up again and again. */
function* commonAnswers(said: readonly string[]): Generator<string> {
  const seen = new Set<string>();
  for (const text of said) {
    if (seen.has(text)) yield text;
    seen.add(text);
  }
}
