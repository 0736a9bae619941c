// What everyone may see of the self-check: how many of each group are at which level, round by round.
import type { SelfCheckRoundLine } from '../../contract/self-check';
import { READINESS, SELF_CHECK_LEVELS } from '../../domain/self-check';
import { useDesk } from '../desk';

export function SelfCheckGroups({ rounds }: { rounds: readonly SelfCheckRoundLine[] }) {
  const { s } = useDesk();
  const w = s.selfCheck;
  const closed = rounds.filter(({ closed_at }) => closed_at !== '');
  return (
    <>
      <h4>{w.groups}</h4>
      {closed.length === 0 ? <p class="empty">{w.noRounds}</p> : <p class="hint">{w.promise}</p>}
      {closed.map((round, at) => (
        <details key={round.round_id} open={at === 0}>
          <summary>
            {w.round(round.opened_on, round.closes_on)} · {w.answered(round.answered, round.asked)}
          </summary>
          <Round round={round} />
        </details>
      ))}
    </>
  );
}

const sum = (counts: readonly number[]): number => counts.reduce((total, n) => total + n, 0);

function Round({ round: { groups, answered } }: { round: SelfCheckRoundLine }) {
  const { s } = useDesk();
  const w = s.selfCheck;
  if (groups.length === 0) return <p class="empty">{w.nothingShown}</p>;
  const people = sum(groups.map((group) => group.people));
  const total = (part: 'level' | 'readiness', key: string): number =>
    sum(groups.map((group) => (group[part] as Readonly<Record<string, number>>)[key] ?? 0));
  const everyone = {
    group: w.everyone,
    people,
    level: {
      foundation: total('level', 'foundation'),
      working: total('level', 'working'),
      confident: total('level', 'confident'),
    },
    readiness: {
      low: total('readiness', 'low'),
      medium: total('readiness', 'medium'),
      high: total('readiness', 'high'),
    },
  };
  const named = groups.map((group) => ({ ...group, group: group.group || w.others }));
  return (
    <>
      {[everyone, ...(groups.length > 1 ? named : [])].map(({ group, people: n, level, readiness }) => (
        <div key={group} class="card">
          <p>
            <strong>{w.group(group, n)}</strong>
          </p>
          <dl>
            <div>
              <dt>{w.level}</dt>
              <dd>{SELF_CHECK_LEVELS.map((key) => `${w.levels[key]} ${level[key]}`).join(', ')}</dd>
            </div>
            <div>
              <dt>{w.readiness}</dt>
              <dd>{READINESS.map((key) => `${w.readinessOf[key]} ${readiness[key]}`).join(', ')}</dd>
            </div>
          </dl>
        </div>
      ))}
      {people < answered ? <p class="hint">{w.leftOut}</p> : null}
    </>
  );
}
