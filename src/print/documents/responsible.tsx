// The card «Кто за что отвечает» (clause 1.2), to be hung up or handed out.
import type { ComponentChildren } from 'preact';
import type { ResponsiblePaper } from '../../contract/print';
import type { ResponsibleCard } from '../../contract/schedule';
import { type DeskMessages, deskMessages } from '../../i18n/desk';
import { span } from '../../i18n/phrases';
import { type PrintMessages, printMessages } from '../../i18n/print';
import { type SchedulePrintMessages, schedulePrintMessages } from '../../i18n/print-schedule';
import { call } from '../../sidebar/server';
import type { PrintDocument } from '../documents';
import { footOf } from '../foot';
import { PaperTable } from '../parts/paper-table';
import { QrCode } from '../parts/qr-code';
import { Signature } from '../parts/signature';
import { clausesOf } from '../topics';

interface Words {
  readonly w: SchedulePrintMessages;
  readonly m: DeskMessages;
}

const Lines = ({ lines }: { lines: readonly ComponentChildren[] }) => (
  <>
    {lines.filter(Boolean).map((line, at) => (
      <span class="line-of" key={at}>
        {line}
      </span>
    ))}
  </>
);

function row(card: ResponsibleCard, { w, m }: Words) {
  const t = w.responsible;
  const day = (date: string): string => date && m.date(date);
  const who = card.holder
    ? [
        [card.position, card.holder].filter(Boolean).join(', '),
        card.acting ? t.acting(card.main, day(card.until)) : '',
        t.order(card.order_no, day(card.order_date)),
      ]
    : [t.nobody];
  const times = card.times.map((time) => {
    const more = [time.place, time.who !== card.holder && time.who, time.walk_in && t.walkIn].filter(Boolean);
    return (
      <>
        {m.date(time.date)}{' '}
        <span class="whole">
          {span(time)}
          {more.length > 0 ? ',' : ''}
        </span>{' '}
        {more.join(', ')}
      </>
    );
  });
  return [
    <Lines
      key="role"
      lines={[m.roles[card.role_key], clausesOf(card.topics) && `(${w.schedule.clauses(clausesOf(card.topics))})`]}
    />,
    <Lines key="who" lines={who} />,
    w.topics(card.limited_to.length > 0 ? card.limited_to : card.topics),
    <Lines key="times" lines={times.length > 0 ? times : [t.noTimes]} />,
    <Lines
      key="next"
      lines={[
        ...card.next.map(({ holder, from, to }) => t.next(holder, day(from), day(to))),
        ...card.gaps.map(({ from, to }) => t.gap(day(from), day(to))),
      ]}
    />,
  ];
}

function Body({ paper, w, m, p }: { paper: ResponsiblePaper; p: PrintMessages } & Words) {
  const t = w.responsible;
  return (
    <>
      <p class="school">{paper.school_name}</p>
      <h1>
        {t.title}
        <small class="subtitle">{t.subtitle}</small>
        <small class="subtitle">{t.on(m.date(paper.made_at))}</small>
      </h1>
      <PaperTable name="responsible-cards" head={t.columns} rows={paper.cards.map((card) => row(card, { w, m }))} />
      <div class="notes">
        {paper.form_url ? <QrCode text={paper.form_url} label={paper.form_url} /> : null}
        <div>
          <p>{t.hint}</p>
          <p class="link">{paper.form_url}</p>
        </div>
      </div>
      <div class="closing">
        <Signature p={p} office={p.signInSheet.signedByLead} name={paper.lead} />
      </div>
    </>
  );
}

export const responsible: PrintDocument = async () => {
  const reply = await call('responsiblePaper', {});
  if (!reply.ok) return reply;
  const paper = reply.value;
  const { language, made_at } = paper;
  const w = schedulePrintMessages(language);
  const body = <Body paper={paper} w={w} m={deskMessages(language)} p={printMessages(language)} />;
  return { ok: true, value: { language, made_at, name: w.responsible.file, foot: footOf(paper), body } };
};
