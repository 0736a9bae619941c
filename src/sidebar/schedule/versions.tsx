// The versions of the schedule: which is in force, which is to come, and what was edited past an order.
import { useState } from 'preact/hooks';
import type { VersionLine } from '../../contract/schedule';
import { useDesk } from '../desk';
import { Notice } from '../parts/signs';
import { call } from '../server';
import { Ask } from '../training/ask';

const ORDER: readonly VersionLine['state'][] = ['draft', 'in_force', 'coming', 'replaced', 'discarded'];

export const useVersionWords = (): { when(line: VersionLine): string; order(line: VersionLine): string } => {
  const w = useDesk().s.schedule.versions;
  return {
    when: ({ valid_from, valid_to }) => w.span(valid_from, valid_to),
    order: ({ order_no, order_date }) => (order_no ? w.order(order_no, order_date) : ''),
  };
};

/** What somebody changed in the tab, and both ways out of it. */
function Edited({ line }: { line: VersionLine }) {
  const { s, schedule, announce, reload } = useDesk();
  const w = s.schedule.versions;
  const [asked, setAsked] = useState<'adopt' | 'restore'>();
  const may = schedule.board!.may_change;
  const settle = async (choice: 'adopt' | 'restore') => {
    setAsked(undefined);
    const agreed = await schedule.act(() => call('settleEdited', { version: line.version, choice }));
    if (!agreed) return;
    announce(choice === 'adopt' ? w.adopted : w.restored);
    void reload();
  };
  return (
    <Notice kind="warn">
      <p>
        <strong>{w.name(line.version)}.</strong> {may ? w.edited : w.editedReadOnly}
      </p>
      {may && asked ? (
        <Ask
          label={w[asked]}
          text={asked === 'adopt' ? w.adoptSure : w.restoreSure}
          yes={w[asked]}
          agree={() => void settle(asked)}
          goBack={() => setAsked(undefined)}
        />
      ) : null}
      {may && !asked ? (
        <div class="row">
          <button type="button" onClick={() => setAsked('adopt')}>
            {w.adopt}
          </button>
          <button type="button" onClick={() => setAsked('restore')}>
            {w.restore}
          </button>
        </div>
      ) : null}
    </Notice>
  );
}

export function Versions() {
  const { s, schedule } = useDesk();
  const w = s.schedule.versions;
  const words = useVersionWords();
  const board = schedule.board!;
  const sorted = [...board.versions].sort(
    (a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || b.version - a.version,
  );
  const isOld = ({ state }: VersionLine) => state === 'replaced' || state === 'discarded';
  const list = (lines: readonly VersionLine[]) => (
    <ul class="cards">
      {lines.map((line) => (
        <li key={line.version} class="card version">
          <button
            type="button"
            class="whole"
            aria-pressed={line.version === board.shown}
            onClick={() => void schedule.load(line.version)}
          >
            <span class="top">
              <strong>{w.name(line.version)}</strong>
              <span class={`badge ${line.state}`}>{w.states[line.state]}</span>
            </span>
            <span>{words.when(line)}</span>
            <small>
              {[
                words.order(line),
                line.state === 'draft' && line.based_on ? w.basedOn(line.based_on) : '',
                w.rows(line.rows),
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </button>
        </li>
      ))}
    </ul>
  );
  const old = sorted.filter(isOld);
  return (
    <section aria-label={w.title}>
      {board.versions.length === 0 ? <p class="empty">{board.may_change ? w.empty : w.emptyReadOnly}</p> : null}
      {sorted
        .filter(({ edited }) => edited)
        .map((line) => (
          <Edited key={line.version} line={line} />
        ))}
      {list(sorted.filter((line) => !isOld(line)))}
      {old.length > 0 ? (
        <details open={old.some(({ version }) => version === board.shown)}>
          <summary>
            {w.older} ({old.length})
          </summary>
          {list(old)}
        </details>
      ) : null}
    </section>
  );
}
