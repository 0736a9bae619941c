// What stands against the version: how much of it, and each with the row that it is about.
import type { ScheduleProblem } from '../../contract/schedule';
import { useDesk } from '../desk';
import { useRowWords } from './row-words';

/** As many as are shown without being asked for. */
const FEW = 3;

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
  const counts = w.counts(of('error').length, of('warning').length);
  return (
    <section aria-label={w.title}>
      <p class="unseen" role="status">
        {counts || w.none}
      </p>
      {all.length === 0 ? (
        <p class="quiet">{`${w.title}: ${w.none}`}</p>
      ) : (
        <details open={all.length <= FEW}>
          <summary class={of('error').length > 0 ? 'bad' : ''}>{`${w.title}: ${counts}`}</summary>
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
      )}
    </section>
  );
}
