// Who stands in for whom: now, to come and over; a new one, and the end of one.
import { useRef, useState } from 'preact/hooks';
import type { Responsible, SubstitutionLine } from '../../contract/schedule';
import { useDesk } from '../desk';
import { call } from '../server';
import { Ask } from '../training/ask';
import { draftOf, type SubstitutionDraft } from './substitution-draft';
import { SubstitutionForm } from './substitution-form';
import type { Done, Kept } from './use-kept';

interface Props {
  kept: Kept<Responsible>;
  responsible: Responsible;
  /** What is being typed: kept while another part is looked at. */
  draft: SubstitutionDraft | undefined;
  write: (draft: SubstitutionDraft | undefined) => void;
  done: Done;
}

export function Substitutions({ kept, responsible, draft, write, done }: Props) {
  const { s } = useDesk();
  const w = s.school.substitutions;
  const opener = useRef<HTMLButtonElement>(null);
  const { substitutions, may_change } = responsible;
  const of = (state: SubstitutionLine['state']) => substitutions.filter((line) => line.state === state);
  const leave = () => {
    write(undefined);
    setTimeout(() => opener.current?.focus());
  };
  const end = async (line: SubstitutionLine) => {
    const agreed = await kept.attempt(() => call('endSubstitution', { key: line.key }));
    if (agreed) done(line.state === 'now' ? w.ended : w.takenBack);
  };
  const list = (lines: readonly SubstitutionLine[]) => (
    <ul class="cards">
      {lines.map((line) => (
        <Line
          key={`${line.key} ${line.role_key}`}
          line={line}
          end={may_change && !kept.waiting ? () => void end(line) : undefined}
        />
      ))}
    </ul>
  );
  return (
    <>
      <h3>{w.title}</h3>
      {substitutions.length === 0 ? <p class="empty">{w.none}</p> : null}
      {(['now', 'coming'] as const).map((state) => (of(state).length > 0 ? list(of(state)) : null))}
      {of('over').length > 0 ? (
        <details>
          <summary>
            {w.past} ({of('over').length})
          </summary>
          {list(of('over'))}
        </details>
      ) : null}
      {may_change && draft ? (
        <div hidden={kept.waiting}>
          <SubstitutionForm
            responsible={responsible}
            draft={draft}
            write={write}
            save={async (wanted) => {
              if (!(await kept.attempt(() => call('substitute', wanted)))) return;
              write(undefined);
              done(w.saved);
            }}
            goBack={leave}
          />
        </div>
      ) : null}
      {may_change && !draft ? (
        <div class="row">
          <button ref={opener} type="button" class="main" onClick={() => write(draftOf())}>
            {w.add}
          </button>
        </div>
      ) : null}
    </>
  );
}

function Line({ line, end }: { line: SubstitutionLine; end: (() => void) | undefined }) {
  const { m, s } = useDesk();
  const w = s.school.substitutions;
  const [sure, setSure] = useState(false);
  const act = line.state === 'now' ? w.end : w.takeBack;
  return (
    <li class="card substitution">
      <p class="top">
        <span class={`badge ${line.state}`}>{w.states[line.state]}</span>
        <span class="number">{s.school.roles.span(line.from, line.to)}</span>
      </p>
      <p>
        {line.holder || m.roles[line.role_key]} → <strong>{line.substitute_name || w.withdrawn}</strong>
      </p>
      <small>
        {[
          m.roles[line.role_key],
          line.topics.length > 0 && s.school.roles.limited(m.topicList(line.topics)),
          line.order_no && s.school.roles.order(line.order_no, line.order_date),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
      {end && line.state !== 'over' && !sure ? (
        <button
          type="button"
          class="link"
          aria-label={`${act}: ${line.substitute_name || w.withdrawn}, ${s.school.roles.span(line.from, line.to)}`}
          onClick={() => setSure(true)}
        >
          {act}
        </button>
      ) : null}
      {sure && end ? (
        <Ask
          label={act}
          text={line.state === 'now' ? w.endSure(line.holder) : w.takeBackSure}
          yes={act}
          danger
          agree={() => {
            setSure(false);
            end();
          }}
          goBack={() => setSure(false)}
        />
      ) : null}
    </li>
  );
}
