// The order that names the responsible persons, filled from the roles of the register (clauses 1.2, 2, 3).
import type { OrderPaper } from '../../contract/print';
import { ROLES } from '../../domain/tables';
import { type DeskMessages, deskMessages } from '../../i18n/desk';
import { type PrintMessages, printMessages } from '../../i18n/print';
import { type PaperMessages, paperMessages } from '../../i18n/print-papers';
import { schedulePrintMessages } from '../../i18n/print-schedule';
import { call } from '../../sidebar/server';
import type { PrintDocument } from '../documents';
import { footOf } from '../foot';
import { PaperTable } from '../parts/paper-table';
import { Signature } from '../parts/signature';

interface Props {
  paper: OrderPaper;
  w: PaperMessages['order'];
  m: DeskMessages;
  p: PrintMessages;
}
const BLANK = '______________';

function Absence({ paper, w, m }: Omit<Props, 'p'>) {
  const rows = ROLES.flatMap((role) => {
    const main = paper.main.find(({ role_key }) => role_key === role)?.name || BLANK;
    const acting = paper.substitutes.filter(({ role_key }) => role_key === role);
    if (acting.length === 0) return [[m.roles[role], main, '', '']];
    return acting.map((one) => [
      m.roles[role],
      one.holder || main,
      [one.position, one.substitute].filter(Boolean).join(', '),
      w.condition(
        one.from && m.date(one.from),
        one.to && m.date(one.to),
        one.order_no,
        schedulePrintMessages(paper.language).topics(one.topics),
      ),
    ]);
  });
  return <PaperTable name="order-absence" head={w.absenceColumns} rows={rows} />;
}

function Body({ paper, w, m, p }: Props) {
  return (
    <div class="order-paper">
      <p class="school">{paper.school_name}</p>
      <h1>{w.title}</h1>
      <p class="numbered">
        <span>{p.dateToFill}</span>
        <span>
          {w.number}&nbsp;{paper.number || BLANK}
        </span>
      </p>
      <p class="place">
        {BLANK} <small>{w.place}</small>
      </p>
      <p class="subject">{w.subject(paper.school_year)}</p>
      <p class="text">
        {w.basis} {w.regulation(paper.regulation_order)}
      </p>
      <ol class="points">
        <li>
          {w.appoint}
          <ol class="sub">
            {paper.main.map(({ role_key, name, position }, at) => (
              <li key={role_key}>
                {w.duties[role_key]} — {[position, name].filter(Boolean).join(', ') || BLANK}
                {at < paper.main.length - 1 ? ';' : '.'}
              </li>
            ))}
          </ol>
        </li>
        <li>
          {w.absence}
          <Absence paper={paper} w={w} m={m} />
        </li>
        <li>{w.approve}</li>
        <li>{w.acquaint}</li>
        <li>{w.control}</li>
      </ol>
      <p class="text">{w.attachments(paper.schedule_version)}</p>
      <div class="closing">
        <Signature p={p} office={w.director} name={paper.director} />
      </div>
      <section class="read">
        <p class="lead">{w.readTitle}</p>
        <PaperTable name="order-read" head={w.readColumns} rows={paper.people.map((name) => [name, '', ''])} />
        <p>{w.consent}</p>
        <p>{w.file_no}</p>
      </section>
    </div>
  );
}

export const order: PrintDocument = async () => {
  const reply = await call('orderPaper', {});
  if (!reply.ok) return reply;
  const paper = reply.value;
  const { language, made_at } = paper;
  const w = paperMessages(language).order;
  const body = <Body paper={paper} w={w} m={deskMessages(language)} p={printMessages(language)} />;
  return { ok: true, value: { language, made_at, name: w.file, foot: footOf(paper), body } };
};
