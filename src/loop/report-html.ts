// The report as a page that the mail service makes a PDF of: plain HTML with its style inside, everything escaped.

import type { ReportBody } from '../domain/report';
import type { DocumentRow } from '../domain/tables';
import { messages } from '../i18n';
import { reportMessages } from '../i18n/report';
import { type ReportBlock, reportSections, termNamed } from '../i18n/report-sections';

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\n/g, '<br>');

const STYLE = `@page{size:A4;margin:20mm 15mm 20mm 30mm}
body{font:12pt "Times New Roman","Liberation Serif",serif;color:#000}
h1{font-size:14pt;text-align:center;margin:16pt 0 4pt}h2{font-size:12pt;margin:14pt 0 4pt}
p{margin:4pt 0}.to{text-align:right}.sub{text-align:center;font-weight:bold}
table{width:100%;border-collapse:collapse;margin:6pt 0;font-size:10pt}
th,td{border:1px solid #000;padding:2pt 4pt;text-align:left;vertical-align:top}th{text-align:center}
td.bar{border:0;padding:1pt}.bar div{background:#777;height:9pt}.small{font-size:9pt}`;

const cells = (tag: 'th' | 'td', row: readonly string[]): string =>
  `<tr>${row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><thead>${cells('th', head)}</thead><tbody>${rows.map((row) => cells('td', row)).join('')}</tbody></table>`;

/** Bars as cells: what makes the PDF knows tables, and little of drawings. */
const bars = (title: string, rows: readonly (readonly [string, number, string])[]): string => {
  const most = Math.max(1, ...rows.map(([, value]) => value));
  const lines = rows.map(
    ([name, value, said]) =>
      `<tr><td class="bar" width="25%">${escaped(name)}</td><td class="bar" width="55%"><div style="width:${Math.round((value / most) * 100)}%"></div></td><td class="bar">${escaped(said)}</td></tr>`,
  );
  return rows.length > 0 ? `<p><b>${escaped(title)}</b></p><table>${lines.join('')}</table>` : '';
};

const plotOf = (report: ReportBody, plot: 'coverage' | 'weeks' | 'answers'): string => {
  const { plots: p } = reportMessages(report.language);
  const { date } = messages(report.language);
  const { coverage, weeks, answers } = report.plots;
  if (plot === 'coverage')
    return bars(
      p.coverage,
      coverage.map(({ period_code, covered, required }) => [
        termNamed(report, period_code, reportMessages(report.language)),
        required === 0 ? 0 : covered / required,
        `${covered} / ${required}`,
      ]),
    );
  if (plot === 'answers')
    return bars(
      p.answers,
      answers.map(({ bin, count }) => [p.bins[bin], count, String(count)]),
    );
  return bars(
    p.weeks,
    weeks.map(({ monday, asked, offered }) => [date(monday), asked, `${asked} / ${offered}`]),
  );
};

const blockOf = (report: ReportBody, block: ReportBlock): string => {
  if (block.kind === 'table') return table(block.head, block.rows);
  if (block.kind === 'list') return `<ol>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ol>`;
  if (block.kind === 'plot') return plotOf(report, block.plot);
  return block.kind === 'lead' ? `<p><b>${escaped(block.text)}</b></p>` : `<p>${escaped(block.text)}</p>`;
};

const signature = (office: string, name: string): string =>
  `<p>${escaped(office)} ____________________ / ${escaped(name || '____________________')} /</p>`;

export const reportHtml = (
  report: ReportBody,
  document: Pick<DocumentRow, 'number' | 'version' | 'made_at'>,
): string => {
  const m = messages(report.language);
  const w = reportMessages(report.language);
  const { period, school_year } = report;
  const sections = reportSections(report, [], w, m).map(
    ({ heading, blocks }) => `<h2>${escaped(heading)}</h2>${blocks.map((block) => blockOf(report, block)).join('')}`,
  );
  return `<!doctype html><html lang="${report.language}"><head><meta charset="utf-8"><title>${escaped(w.title(period, school_year))}</title><style>${STYLE}</style></head><body>
<p class="to">${w.addressee(report.school_name, report.director).map(escaped).join('<br>')}</p>
<h1>${escaped(w.heading.toUpperCase())}</h1><p class="sub">${escaped(w.subtitle(period, school_year))}</p>
${sections.join('\n')}
<p><b>${escaped(w.text.attachments)}</b></p><ol>${w.attachments.map((item) => `<li>${escaped(item)}</li>`).join('')}</ol>
${signature(w.text.lead, report.lead)}${signature(`${w.text.acquainted} ${w.text.deputy}`, report.deputy)}<p>${escaped(w.text.protocol)}</p>
<p class="small">${escaped(w.savedAs(document.number, document.version ?? 1, m.dateTime(document.made_at)))}. ${escaped(w.made(m.dateTime(report.made_at), report.schedule_version))}</p>
</body></html>`;
};
