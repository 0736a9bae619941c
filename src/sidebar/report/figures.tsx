// The report's clauses and figures; each figure leads to the rows that it counts.
import { useState } from 'preact/hooks';
import type { TermReport } from '../../contract/report';
import type { Failure } from '../../domain/facts';
import type { ReportFigure } from '../../domain/report';
import { reportMessages } from '../../i18n/report';
import { changedFigure } from '../../i18n/report-sections';
import { useDesk } from '../desk';
import { Refusal } from '../parts/signs';
import { call } from '../server';

const SIGNS = { done: '✓', partly: '◐', not: '✗' } as const;

export function useRows() {
  const { s, announce } = useDesk();
  const [failure, setFailure] = useState<Failure>();
  const [said, setSaid] = useState('');
  const show = async ({ rows: { table, keys } }: ReportFigure) => {
    setFailure(undefined);
    setSaid('');
    const reply = await call('figureRows', { table, keys: [...keys] });
    if (!reply.ok) return setFailure(reply);
    setSaid(s.report.shown(reply.value));
    announce(s.report.shown(reply.value));
  };
  return { show, failure, said };
}

interface Props {
  report: TermReport;
  show: (figure: ReportFigure) => void;
}

/** The rule is said where it is not the clause's own. */
function FigureButton({
  figure,
  name,
  clause,
  show,
}: {
  figure: ReportFigure;
  name: string;
  clause?: string;
  show: Props['show'];
}) {
  const { s, language } = useDesk();
  const w = reportMessages(language);
  const said = `${name}: ${w.value(figure)}`;
  return (
    <span class="figure">
      {figure.rows.keys.length > 0 ? (
        <button type="button" class="link" title={s.report.showRows(name)} onClick={() => show(figure)}>
          {said}
        </button>
      ) : (
        said
      )}{' '}
      {w.rule(figure.rule) === (clause && w.rule(clause)) ? null : <small>{w.rule(figure.rule)}</small>}
    </span>
  );
}

export function Clauses({ report, show }: Props) {
  const { s, language } = useDesk();
  const w = reportMessages(language);
  const figures = new Map(report.figures.map((figure) => [figure.key, figure]));
  return (
    <>
      <h4>{s.report.clauses}</h4>
      <ul class="clauses">
        {report.clauses.map((line) => (
          <li key={line.clause} class={line.state}>
            <p>
              <strong>{w.rule(line.clause)}</strong> {w.requirements[line.clause]}
            </p>
            <p class="state-of">
              <span aria-hidden="true">{SIGNS[line.state]}</span> {w.states[line.state]}
            </p>
            {line.facts.map((key) => {
              const figure = figures.get(key);
              return figure ? (
                <FigureButton key={key} figure={figure} name={w.figure(key)} clause={line.clause} show={show} />
              ) : null;
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

export function AllFigures({ report, show }: Props) {
  const { m, s, language } = useDesk();
  const w = reportMessages(language);
  return (
    <details class="all-figures">
      <summary>{s.report.figures}</summary>
      {report.figures.map((figure) => (
        <FigureButton key={figure.key} figure={figure} name={changedFigure(figure.key, w, m)} show={show} />
      ))}
    </details>
  );
}

export function Changes({ report }: { report: TermReport }) {
  const { m, s, language } = useDesk();
  const w = reportMessages(language);
  const units = new Map(report.figures.map((figure) => [figure.key, figure.unit]));
  if (report.changes.length === 0) return <p class="hint">{s.report.unchanged}</p>;
  return (
    <>
      <h4>{s.report.changes}</h4>
      <ul class="changed-figures">
        {report.changes.map(({ key, was, is, was_of, is_of }) => {
          const unit = units.get(key) ?? 'count';
          return (
            <li key={key}>
              {changedFigure(key, w, m)}: {s.report.was} {w.value({ value: was, of: was_of, unit })}, {s.report.is}{' '}
              {w.value({ value: is, of: is_of, unit })}
            </li>
          );
        })}
      </ul>
    </>
  );
}

export function RowsSaid({ failure, said }: Pick<ReturnType<typeof useRows>, 'failure' | 'said'>) {
  return (
    <div class="rows-said">
      {failure ? <Refusal failure={failure} /> : null}
      {said ? <p class="hint">{said}</p> : null}
    </div>
  );
}
