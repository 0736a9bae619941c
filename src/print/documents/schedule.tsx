// The schedule of consultations with its appendix, the training dates (clauses 2.1, 2.6).
import type { ScheduleLine, SchedulePaper } from '../../contract/print';
import { type DeskMessages, deskMessages } from '../../i18n/desk';
import { span } from '../../i18n/phrases';
import { type PrintMessages, printMessages } from '../../i18n/print';
import { type SchedulePrintMessages, schedulePrintMessages } from '../../i18n/print-schedule';
import { call } from '../../sidebar/server';
import type { PrintDocument } from '../documents';
import { footOf } from '../foot';
import { ApprovalStamp } from '../parts/approval-stamp';
import { PaperTable } from '../parts/paper-table';
import { QrCode } from '../parts/qr-code';
import { Signature } from '../parts/signature';
import { topicsInWords } from '../topics';

interface Props {
  paper: SchedulePaper;
  w: SchedulePrintMessages['schedule'];
  m: DeskMessages;
}

const placeOf = ({ place, formats }: ScheduleLine, w: Props['w']): string =>
  [formats.includes('in_person') && place, formats.includes('remote') && w.remote].filter(Boolean).join(' / ') || place;

const bookingOf = (row: ScheduleLine, w: Props['w']): string =>
  row.walk_in ? w.walkIn : w.booking(row.capacity, row.slot_minutes);

function Rows({ paper, w, m }: Props) {
  const days = (from: string, to: string): string => w.fromTo(from && m.date(from), to && m.date(to));
  return (
    <PaperTable
      name="schedule-rows"
      head={w.columns}
      rows={paper.rows.map((row, at) => [
        at + 1,
        m.weekdays[row.weekday],
        <>
          <span class="whole">{span(row)}</span>
          {row.from || row.to ? <small>{days(row.from, row.to)}</small> : null}
        </>,
        placeOf(row, w),
        topicsInWords(row.topics, schedulePrintMessages(paper.language)),
        row.consultants.map(({ name, position }) => [position, name].filter(Boolean).join(', ')).join('; '),
        row.substitutes.map(({ name, from, to }) => (
          <span class="substitute" key={`${name} ${from}`}>
            {name} <small>{days(from, to)}</small>
          </span>
        )),
        bookingOf(row, w),
      ])}
    />
  );
}

function Notes({ paper, w }: Props) {
  return (
    <div class="notes">
      {paper.form_url ? <QrCode text={paper.form_url} label={`${w.noteBooking} ${paper.form_url}`} /> : null}
      <div>
        <p class="lead">{w.notes}</p>
        <ol>
          <li>{w.noteDays}</li>
          <li>
            {w.noteBooking} <span class="link">{paper.form_url || '______________'}</span>
          </li>
          <li>{w.noteOral}</li>
          <li>{w.noteBreaks(paper.in_breaks)}</li>
        </ol>
      </div>
    </div>
  );
}

function Trainings({ paper, w, m }: Props) {
  return (
    <section class="appendix">
      <h2>{w.trainings}</h2>
      {paper.trainings.length === 0 ? (
        <p>{w.noTrainings}</p>
      ) : (
        <PaperTable
          name="schedule-trainings"
          head={w.trainingColumns}
          rows={paper.trainings.map((one) => [
            one.term,
            `${m.date(one.date)}, ${span(one)}`,
            one.title,
            w.group(one.group, one.individual),
            one.place,
            one.leader,
          ])}
        />
      )}
    </section>
  );
}

function Body({ paper, w, m, p }: Props & { p: PrintMessages }) {
  return (
    <div class="schedule-paper">
      <ApprovalStamp paper={paper} w={w} m={m} p={p} />
      {paper.edited ? <p class="screen-only remark">{w.edited}</p> : null}
      <p class="school">{paper.school_name}</p>
      <h1>
        {w.title}
        <small class="subtitle">{w.subtitle(paper.period, paper.school_year)}</small>
        <small class="subtitle">
          {w.period(m.date(paper.valid_from), m.date(paper.valid_to))}; {w.version(paper.version)}
        </small>
      </h1>
      {paper.state === 'draft' ? <p class="remark">{w.draft}</p> : null}
      <Rows paper={paper} w={w} m={m} />
      <Notes paper={paper} w={w} m={m} />
      <Trainings paper={paper} w={w} m={m} />
      <div class="closing">
        <Signature p={p} office={w.composed} name={paper.lead} />
        <Signature p={p} office={w.agreed} name={paper.deputy} />
        <p class="last">{w.acquainted}</p>
      </div>
    </div>
  );
}

/** The key is the version's number. */
export const schedule: PrintDocument = async (key) => {
  const reply = await call('schedulePaper', { version: Number(key) });
  if (!reply.ok) return reply;
  const paper = reply.value;
  const { language, made_at, version } = paper;
  const w = schedulePrintMessages(language).schedule;
  const words = { w, m: deskMessages(language), p: printMessages(language) };
  const body = <Body paper={paper} {...words} />;
  return { ok: true, value: { language, made_at, name: w.file(version), foot: footOf(paper, version), body } };
};
