// The sign-in sheet of a training (clause 2.1), to be signed, or reprinted with what was confirmed.
import type { SignInSheet } from '../../contract/training';
import { type DeskMessages, deskMessages } from '../../i18n/desk';
import { type PrintMessages, printMessages } from '../../i18n/print';
import { call } from '../../sidebar/server';
import type { PrintDocument } from '../documents';
import { Signature } from '../parts/signature';
import { programme } from '../programme';

/** For who comes uninvited. */
const EMPTY_ROWS = 5;

interface Words {
  readonly p: PrintMessages;
  readonly m: DeskMessages;
}
type Attendee = SignInSheet['people'][number];

function Particulars({ sheet, p, m }: { sheet: SignInSheet } & Words) {
  const w = p.signInSheet;
  const { planned, held, leader } = sheet;
  const order = w.order(leader.order_no, leader.order_date && m.date(leader.order_date));
  const lines: [string, string][] = [
    [w.topic, sheet.title],
    [w.date, m.date(sheet.date)],
    [
      w.time,
      `${w.planned} ${w.fromTo(planned.starts_at, planned.ends_at)}; ${w.held} ${w.fromTo(held?.starts_at ?? '', held?.ends_at ?? '')}`,
    ],
    [w.place, sheet.place],
    [w.leader, [leader.position, leader.name, order].filter(Boolean).join(', ')],
    [w.term, sheet.term],
  ];
  return (
    <dl>
      {lines.map(([name, text]) => (
        <div key={name}>
          <dt>{name}:</dt>
          <dd>{text}</dd>
        </div>
      ))}
      <div>
        <dt>{w.programme}:</dt>
        <dd>
          <ol>
            {programme(sheet.topics, w).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </dd>
      </div>
    </dl>
  );
}

function People({ sheet, p }: { sheet: SignInSheet; p: PrintMessages }) {
  const w = p.signInSheet;
  const way = ({ invited_by }: Attendee) =>
    invited_by === 'calendar' || invited_by === 'oral' ? w.invited[invited_by] : invited_by || w.invited.uninvited;
  const came = ({ attended, confirmed }: Attendee) =>
    !sheet.held || !confirmed ? '' : attended ? w.present : w.absent;
  const empty = sheet.held ? 0 : EMPTY_ROWS;
  return (
    <table class="people">
      <thead>
        <tr>
          {w.columns.map(([name, hint]) => (
            <th key={name} scope="col">
              {name}
              {hint ? <small>({hint})</small> : null}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheet.people.map((person, at) => (
          <tr key={at}>
            <td>{at + 1}</td>
            <td>{person.name}</td>
            <td>{[person.position, person.subjects].filter(Boolean).join(' / ')}</td>
            <td>{way(person)}</td>
            <td>{came(person)}</td>
            <td />
          </tr>
        ))}
        {Array.from({ length: empty }, (_, at) => (
          <tr key={`empty-${at}`}>
            <td>{sheet.people.length + at + 1}</td>
            <td />
            <td />
            <td />
            <td />
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Totals({ sheet, p }: { sheet: SignInSheet; p: PrintMessages }) {
  const figure = (count: number) => (sheet.held ? String(count) : '');
  const invited = sheet.people.filter(({ invited_by }) => invited_by).length;
  const present = sheet.people.filter(({ attended, confirmed }) => attended && confirmed).length;
  return <p class="totals">{p.signInSheet.totals(figure(invited), figure(present), figure(sheet.first_in_term))}</p>;
}

function Body({ sheet }: { sheet: SignInSheet }) {
  const p = printMessages(sheet.language);
  const m = deskMessages(sheet.language);
  const w = p.signInSheet;
  return (
    <>
      <p class="school">{sheet.school_name}</p>
      <h1>
        {w.title}
        <small class="subtitle">{w.subtitle}</small>
      </h1>
      <Particulars sheet={sheet} p={p} m={m} />
      <People sheet={sheet} p={p} />
      <div class="closing">
        <Totals sheet={sheet} p={p} />
        <Signature p={p} office={w.signedByLeader} name={sheet.leader.name} />
        <Signature p={p} office={w.signedByLead} name={sheet.lead.name} />
      </div>
    </>
  );
}

export const signInSheet: PrintDocument = async (key) => {
  const reply = await call('signInSheet', { session_id: key });
  if (!reply.ok) return reply;
  const { language, made_at, session_id } = reply.value;
  const name = `${printMessages(language).signInSheet.file} ${session_id}`;
  return { ok: true, value: { language, name, made_at, body: <Body sheet={reply.value} /> } };
};
