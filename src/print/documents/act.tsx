// The act of destruction of data with its part of the journal; without an erasure it is an empty form.
import type { ActPaper } from '../../contract/print';
import { type DeskMessages, deskMessages } from '../../i18n/desk';
import { word } from '../../i18n/phrases';
import { type PrintMessages, printMessages } from '../../i18n/print';
import { type PaperMessages, paperMessages } from '../../i18n/print-papers';
import { call } from '../../sidebar/server';
import type { PrintDocument } from '../documents';
import { footOf } from '../foot';
import { PaperTable } from '../parts/paper-table';
import { Signature } from '../parts/signature';

interface Props {
  paper: ActPaper;
  w: PaperMessages['act'];
  m: DeskMessages;
  p: PrintMessages;
}
const MEMBERS = [1, 2];
/** Whoever did it when nobody pressed a button. */
const PROGRAM = 'loop';
const COUNT = /(\w+)=(?=\d)/g;

/** «requests=12 attendance=4» in words: by term of keeping, or, of one person, by table. */
const counted = (counts: string, kind: string, w: Props['w'], m: DeskMessages): string =>
  counts
    .replace(/(?<=\d) (?=\w+=)/g, ', ')
    .replace(COUNT, (_, name: string) => `${kind === 'person' ? word(m.tableNames, name) : word(w.terms, name)}: `);

function Particulars({ paper, w, m, p }: Props) {
  const { erasure } = paper;
  const counts = erasure ? counted(erasure.counts.join(' '), erasure.kind, w, m) : '';
  const lines: [string, string][] = [
    [w.lines.operator, paper.school_name],
    [w.lines.address, ''],
    [w.lines.persons, erasure?.by === PROGRAM ? paper.lead : (erasure?.by ?? '')],
    [w.lines.records, erasure ? w.records(erasure.kind, erasure.subject, counts) : ''],
    [w.lines.categories, erasure ? w.categories : ''],
    [w.lines.way, erasure ? w.ways[erasure.kind === 'person' ? 'anonymous' : 'erased'] : ''],
    [w.lines.reason, word(w.reasons, erasure?.reason ?? '')],
    [w.lines.date, erasure?.settled_at ? m.date(erasure.settled_at) : p.dateToFill],
  ];
  return (
    <dl class="form-lines">
      {lines.map(([name, text]) => (
        <div key={name}>
          <dt>{name}:</dt>
          <dd class={text ? undefined : 'empty'}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Body({ paper, w, m, p }: Props) {
  const kind = paper.erasure?.kind ?? '';
  return (
    <>
      <p class="school">{paper.school_name}</p>
      <h1>
        {w.title} {w.number}&nbsp;{paper.number || '____'}
        <small class="subtitle">{w.subtitle}</small>
      </h1>
      {paper.erasure?.status === 'prepared' ? <p class="remark">{w.prepared}</p> : null}
      <Particulars paper={paper} w={w} m={m} p={p} />
      <div class="closing">
        <p class="lead">{w.commission}</p>
        <Signature p={p} office={w.chair} name="" />
        {MEMBERS.map((member) => (
          <Signature key={member} p={p} office={w.member} name="" />
        ))}
        <p class="last">{w.retain}</p>
      </div>
      {paper.erasure ? (
        <section class="appendix">
          <h2>{w.appendix}</h2>
          {paper.journal.length === 0 ? (
            <p>{w.noJournal}</p>
          ) : (
            <PaperTable
              name="act-journal"
              head={w.columns}
              rows={paper.journal.map((entry) => [
                m.dateTime(entry.at),
                m.journalAct(entry.act),
                [entry.table && word(m.tableNames, entry.table), entry.row_key].filter(Boolean).join(', '),
                entry.by === PROGRAM ? w.program : entry.by,
                [entry.rule && m.rule(entry.rule), counted(entry.detail, kind, w, m)].filter(Boolean).join('; '),
              ])}
            />
          )}
        </section>
      ) : null}
    </>
  );
}

/** The key is an erasure's, or empty for an empty form. */
export const act: PrintDocument = async (key) => {
  const reply = await call('actPaper', { erasure_id: key });
  if (!reply.ok) return reply;
  const paper = reply.value;
  const { language, made_at } = paper;
  const w = paperMessages(language).act;
  const body = <Body paper={paper} w={w} m={deskMessages(language)} p={printMessages(language)} />;
  return { ok: true, value: { language, made_at, name: `${w.file} ${key}`.trim(), foot: footOf(paper), body } };
};
