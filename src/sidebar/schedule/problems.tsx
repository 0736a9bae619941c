// What stands against the version: how much of it, and each with the row that it is about.
import type { ScheduleProblem } from '../../contract/schedule';
import { useDesk } from '../desk';
import { useRowWords } from './row-words';

/** Beside a row or a form, without naming the row again. */
export function RowProblems({ problems }: { problems: readonly ScheduleProblem[] }) {
  const { s } = useDesk();
  const w = s.schedule.problems;
  const words = useRowWords();
  if (problems.length === 0) return null;
  return (
    <ul class="against">
      {problems.map((problem, index) => (
        <li key={index} class={problem.severity}>
          <strong>{w[problem.severity]}.</strong> {words.problem(problem)}
        </li>
      ))}
    </ul>
  );
}

export function Problems({ open }: { open?: (slot_code: string) => void }) {
  const { s, schedule } = useDesk();
  const w = s.schedule.problems;
  const words = useRowWords();
  const { problems, rows } = schedule.board!;
  const of = (severity: ScheduleProblem['severity']) => problems.filter((one) => one.severity === severity);
  const all = [...of('error'), ...of('warning')];
  return (
    <section aria-label={w.title}>
      <h4>{w.title}</h4>
      <p role="status" class={of('error').length > 0 ? 'cost' : 'quiet'}>
        {w.counts(of('error').length, of('warning').length) || w.none}
      </p>
      {all.length > 0 ? (
        <details open={all.length <= 3}>
          <summary>{w.title}</summary>
          <ul class="against">
            {all.map((problem, index) => {
              const row = rows.find(({ slot_code }) => slot_code !== '' && slot_code === problem.slot_code);
              const name = row ? words.when(row) : w.whole;
              return (
                <li key={index} class={problem.severity}>
                  {row && open ? (
                    <button type="button" class="link" onClick={() => open(row.slot_code)}>
                      {name}
                    </button>
                  ) : (
                    <strong>{name}</strong>
                  )}{' '}
                  {words.problem(problem)}
                </li>
              );
            })}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
