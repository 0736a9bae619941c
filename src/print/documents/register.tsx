// The register of requests: a title page, a line a request, and the totals of the period.
import type { RequestsPaper } from '../../contract/print';
import type { RegisterLine } from '../../domain/print-register';
import { type DeskMessages, deskMessages } from '../../i18n/desk';
import { type PrintMessages, printMessages } from '../../i18n/print';
import { type PaperMessages, paperMessages } from '../../i18n/print-papers';
import { call } from '../../sidebar/server';
import type { PrintDocument } from '../documents';
import { footOf } from '../foot';
import { PaperTable } from '../parts/paper-table';
import { Signature } from '../parts/signature';
import { signed } from '../signed';

interface Props {
  paper: RequestsPaper;
  w: PaperMessages['register'];
  m: DeskMessages;
  p: PrintMessages;
}
const BLANK = '______________';
/** «Ответственный за …» after a name is no beginning. */
const withinLine = (role: string): string => role.charAt(0).toLocaleLowerCase() + role.slice(1);

function TitlePage({ paper, w, m, p }: Props) {
  return (
    <section class="title-page">
      <p class="school">{paper.school_name}</p>
      <h1>
        {w.title}
        <small class="subtitle">{w.subtitle}</small>
        <small class="subtitle">
          {w.period(paper.period, paper.school_year, m.date(paper.from), m.date(paper.to))}
        </small>
      </h1>
      <dl>
        <div>
          <dt>{w.begun}</dt>
          <dd>{m.date(paper.from)}</dd>
        </div>
        <div>
          <dt>{w.ended}</dt>
          <dd>{paper.over ? m.date(paper.to) : p.dateToFill}</dd>
        </div>
        <div>
          <dt>{w.keeper}</dt>
          <dd>{paper.lead ? signed(paper.lead) : BLANK}</dd>
        </div>
        <div>
          <dt>{w.kept}</dt>
          <dd>
            {BLANK}; {w.index} {paper.number || BLANK}
          </dd>
        </div>
      </dl>
    </section>
  );
}

function cells(line: RegisterLine, at: number, { w, m }: Omit<Props, 'paper' | 'p'>) {
  const role = line.role_key ? withinLine(m.roles[line.role_key]) : '';
  const outcome = line.outcome === 'held' ? w.held : line.outcome === 'no_show' ? w.noShow : '';
  return [
    <>
      {at + 1}
      <small>{line.request_id}</small>
    </>,
    m.dateTime(line.at),
    line.person,
    [line.class_label, line.subject].filter(Boolean).join(', '),
    [m.topicsShort[line.topic], line.clause && `(${w.clause(line.clause)})`].filter(Boolean).join(' '),
    line.question,
    m.formats[line.format],
    [line.assignee, role].filter(Boolean).join(', '),
    line.due_on && m.date(line.due_on),
    line.answered_on && m.date(line.answered_on),
    [outcome, line.result].filter(Boolean).join('; '),
    [line.open ? w.open : `${w.closed} ${line.closed_on ? m.date(line.closed_on) : ''}`, line.late && w.late]
      .filter(Boolean)
      .join(', '),
  ];
}

function Body({ paper, w, m, p }: Props) {
  const { received, in_time, late, open } = paper.totals;
  return (
    <>
      <TitlePage paper={paper} w={w} m={m} p={p} />
      {paper.lines.length === 0 ? (
        <p>{w.none}</p>
      ) : (
        <PaperTable
          name="register-lines"
          head={w.columns}
          rows={paper.lines.map((line, at) => cells(line, at, { w, m }))}
        />
      )}
      <div class="closing">
        <p class="totals">{w.totals(received, in_time, late, open)}</p>
        <p class="rule">{w.totalsNote}</p>
        <Signature p={p} office={w.signedByLead} name={paper.lead} />
        <Signature p={p} office={w.checkedBy} name={paper.deputy} />
      </div>
    </>
  );
}

/** The key is a term's code, `year`, or two days with `..` between them. */
export const register: PrintDocument = async (key) => {
  const reply = await call('requestsPaper', { period: key });
  if (!reply.ok) return reply;
  const paper = reply.value;
  const { language, made_at, from, to } = paper;
  const w = paperMessages(language).register;
  const body = <Body paper={paper} w={w} m={deskMessages(language)} p={printMessages(language)} />;
  const name = `${w.file} ${from}—${to}`;
  return { ok: true, value: { language, made_at, name, foot: footOf(paper), page: 'landscape', body } };
};
