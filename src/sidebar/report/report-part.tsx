// The report of a term or of the year: looked at, put into words, kept, printed and sent.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Reports, TermReport } from '../../contract/report';
import type { Failure } from '../../domain/facts';
import { reportMessages } from '../../i18n/report';
import { sentencesOf } from '../../i18n/report-sections';
import { useDesk } from '../desk';
import { Choice, TextArea } from '../parts/fields';
import { Busy, Notice, Refusal } from '../parts/signs';
import { call } from '../server';
import { AllFigures, Changes, Clauses, RowsSaid, useRows } from './figures';
import { SavedReports } from './saved-reports';

type Notes = TermReport['notes'];

/** Opened when it is asked for: it reads more than the totals do. */
export function ReportPart() {
  const { s } = useDesk();
  const [open, setOpen] = useState(false);
  return (
    <section class="report-part">
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {s.report.open}
      </button>
      {open ? <ReportBoard /> : null}
    </section>
  );
}

function ReportBoard() {
  const { s, language, announce } = useDesk();
  const t = s.report;
  const w = reportMessages(language);
  const [reports, setReports] = useState<Reports>();
  const [asked, setAsked] = useState<{ period: string; document_id: string | null }>();
  const [report, setReport] = useState<TermReport>();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(true);
  const [done, setDone] = useState('');
  const newest = useRef(0);

  const take = (fresh: Reports) => {
    setReports(fresh);
    return fresh;
  };
  useEffect(() => {
    void call('reports', {}).then((reply) => {
      if (!reply.ok) {
        setBusy(false);
        return setFailure(reply);
      }
      const over = take(reply.value).periods.filter(({ code }) => code !== 'year');
      const period = over[over.length - 1]?.code ?? reply.value.periods[0]?.code;
      if (period) setAsked({ period, document_id: null });
      else setBusy(false);
    });
  }, []);
  useEffect(() => {
    if (!asked) return;
    newest.current += 1;
    const mine = newest.current;
    setBusy(true);
    setFailure(undefined);
    void call('report', asked).then((reply) => {
      if (mine !== newest.current) return;
      setBusy(false);
      if (reply.ok) setReport(reply.value);
      else setFailure(reply);
    });
  }, [asked]);

  const change = async (act: () => ReturnType<typeof call<'saveReport'>>, said: (fresh: Reports) => string) => {
    setBusy(true);
    setFailure(undefined);
    setDone('');
    const reply = await act();
    setBusy(false);
    if (!reply.ok) return setFailure(reply);
    const words = said(take(reply.value));
    setDone(words);
    announce(words);
  };
  const print = async (key: string) => {
    setFailure(undefined);
    const reply = await call('openPrint', { document: 'term_report', key });
    if (!reply.ok) setFailure(reply);
  };
  const ofNow = (period: string) => setAsked({ period, document_id: null });

  return (
    <>
      {reports && asked && reports.periods.length > 0 ? (
        <Choice
          label={t.period}
          value={report?.document ? '' : asked.period}
          words={[
            ...(report?.document ? ([['', '—']] as const) : []),
            ...reports.periods.map((period) => [period.code, w.periodName(period, reports.school_year)] as const),
          ]}
          choose={(period) => period && ofNow(period)}
        />
      ) : null}
      {failure ? <Refusal failure={failure} {...(asked ? { retry: () => setAsked({ ...asked }) } : {})} /> : null}
      {busy ? <Busy text={s.common.loading} /> : null}
      {done ? <Notice kind="good">{done}</Notice> : null}
      {report ? (
        <Shown
          key={`${report.period.code} ${report.document?.document_id ?? ''} ${language}`}
          report={report}
          busy={busy}
          may={reports?.may_change ?? false}
          save={(notes) =>
            void change(
              () => call('saveReport', { period: report.period.code, notes }),
              (fresh) => t.savedNow(fresh.saved[0]?.number ?? ''),
            )
          }
          print={() => void print(report.document?.document_id ?? report.period.code)}
          ofNow={() => ofNow(report.period.code)}
        />
      ) : null}
      {reports ? (
        <SavedReports
          reports={reports}
          busy={busy}
          shown={report?.document?.document_id ?? ''}
          show={(document_id) => setAsked({ period: '', document_id })}
          print={(key) => void print(key)}
          send={(document_id) =>
            void change(
              () => call('sendReport', { document_id }),
              () => t.sentNow,
            )
          }
        />
      ) : null}
    </>
  );
}

interface ShownProps {
  report: TermReport;
  busy: boolean;
  may: boolean;
  save: (notes: Notes) => void;
  print: () => void;
  ofNow: () => void;
}

function Shown({ report, busy, may, save, print, ofNow }: ShownProps) {
  const { m, s, language } = useDesk();
  const t = s.report;
  const w = reportMessages(language);
  const rows = useRows();
  const drafted = (part: keyof Notes) => sentencesOf(report, part, w, m).join('\n');
  const [conclusions, setConclusions] = useState(() => drafted('conclusions'));
  const [decision, setDecision] = useState(() => drafted('decision'));
  const { document } = report;
  // What was not touched stays a draft: it is worded anew in the language that it is read in.
  const own = (part: keyof Notes, words: string) => (words === drafted(part) ? '' : words);
  return (
    <>
      <h3>{w.title(report.period, report.school_year)}</h3>
      {document ? (
        <p class="hint">{w.savedAs(document.number, document.version, m.dateTime(document.made_at))}</p>
      ) : null}
      {document ? <Changes report={report} /> : null}
      <p class="hint">{t.figuresHint}</p>
      <RowsSaid failure={rows.failure} said={rows.said} />
      <Clauses report={report} show={(figure) => void rows.show(figure)} />
      <AllFigures report={report} show={(figure) => void rows.show(figure)} />
      {may && !document ? (
        <>
          <h4>{t.notes}</h4>
          <TextArea label={t.conclusions} hint={t.notesHint} value={conclusions} write={setConclusions} />
          <TextArea label={t.decision} value={decision} write={setDecision} />
        </>
      ) : null}
      <div class="row">
        {may && !document ? (
          <button
            type="button"
            class="main"
            disabled={busy}
            onClick={() => save({ conclusions: own('conclusions', conclusions), decision: own('decision', decision) })}
          >
            {t.save}
          </button>
        ) : null}
        <button type="button" disabled={busy} onClick={print}>
          {t.print}
        </button>
        {document ? (
          <button type="button" class="link" disabled={busy} onClick={ofNow}>
            {t.live}
          </button>
        ) : null}
      </div>
    </>
  );
}
