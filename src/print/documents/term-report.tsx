// The report of a term or of the year, for the council and the director (clauses 1.3, 2.1–2.6, 3).
import type { TermReport } from '../../contract/report';
import { type DeskMessages, deskMessages } from '../../i18n/desk';
import { type PrintMessages, printMessages } from '../../i18n/print';
import { type ReportMessages, reportMessages } from '../../i18n/report';
import { type ReportBlock, reportSections, termNamed } from '../../i18n/report-sections';
import { call } from '../../sidebar/server';
import type { PrintDocument } from '../documents';
import { Bars, Weeks } from '../parts/plot';
import { Signature } from '../parts/signature';
import { signed } from '../signed';

interface Words {
  readonly w: ReportMessages;
  readonly m: DeskMessages;
}

/** «07.09»: the year stands in the heading. */
const dayAndMonth = (date: string): string => `${date.slice(8, 10)}.${date.slice(5, 7)}`;

function Plot({ report, plot, w }: { report: TermReport; plot: 'coverage' | 'weeks' | 'answers'; w: ReportMessages }) {
  const { coverage, weeks, answers } = report.plots;
  if (plot === 'coverage')
    return coverage.length > 0 ? (
      <Bars
        title={w.plots.coverage}
        bars={coverage.map(({ period_code, covered, required }) => ({
          name: termNamed(report, period_code, w),
          share: required === 0 ? 0 : covered / required,
          said: `${covered} / ${required}`,
        }))}
      />
    ) : null;
  if (plot === 'weeks')
    return weeks.length > 0 ? (
      <Weeks
        title={w.plots.weeks}
        asked={w.plots.asked}
        offered={w.plots.offered}
        weeks={weeks.map(({ monday, ...week }) => ({ name: dayAndMonth(monday), ...week }))}
      />
    ) : null;
  const all = answers.reduce((sum, { count }) => sum + count, 0);
  return all > 0 ? (
    <Bars
      title={w.plots.answers}
      bars={answers.map(({ bin, count }) => ({ name: w.plots.bins[bin], share: count / all, said: String(count) }))}
    />
  ) : null;
}

function Block({ report, block, w }: { report: TermReport; block: ReportBlock; w: ReportMessages }) {
  if (block.kind === 'plot') return <Plot report={report} plot={block.plot} w={w} />;
  if (block.kind === 'list')
    return (
      <ol>
        {block.items.map((item, at) => (
          <li key={at}>{item}</li>
        ))}
      </ol>
    );
  if (block.kind === 'table')
    return (
      <table class={`report-${block.name}`}>
        <thead>
          <tr>
            {block.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  return <p class={block.kind === 'lead' ? 'lead' : undefined}>{block.text}</p>;
}

function Body({ report, w, m, p }: { report: TermReport; p: PrintMessages } & Words) {
  const { document, period, school_year } = report;
  return (
    <div class="report">
      <p class="addressee">
        {w.addressee(report.school_name, report.director && signed(report.director)).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
      <h1>
        {w.heading}
        <small class="subtitle">{w.subtitle(period, school_year)}</small>
      </h1>
      {document ? (
        <p class="saved">{w.savedAs(document.number, document.version, m.dateTime(document.made_at))}</p>
      ) : null}
      {reportSections(report, report.changes, w, m).map(({ heading, blocks }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {blocks.map((block, at) => (
            <Block key={at} report={report} block={block} w={w} />
          ))}
        </section>
      ))}
      <div class="closing">
        <p class="lead">{w.text.attachments}</p>
        <ol>
          {w.attachments.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ol>
        <Signature p={p} office={w.text.lead} name={report.lead} />
        <Signature p={p} office={`${w.text.acquainted} ${w.text.deputy}`} name={report.deputy} />
        <p class="protocol">{w.text.protocol}</p>
      </div>
    </div>
  );
}

const SAVED = /^term_report-/;

/** The key is that of a saved report, or a period's code: then it is made now. */
export const termReport: PrintDocument = async (key) => {
  const isSaved = SAVED.test(key);
  const reply = await call('report', { period: isSaved ? '' : key, document_id: isSaved ? key : null });
  if (!reply.ok) return reply;
  const report = reply.value;
  const { language, made_at, period, school_year } = report;
  const w = reportMessages(language);
  const m = deskMessages(language);
  const p = printMessages(language);
  return {
    ok: true,
    value: {
      language,
      name: w.fileName(period, school_year).replace(/\.pdf$/, ''),
      made_at,
      foot: w.made(m.dateTime(made_at), report.schedule_version),
      body: <Body report={report} w={w} m={m} p={p} />,
    },
  };
};
