// What follows from the self-check: each proposal with its reason, taken or put aside.
import type { SelfCheckBoard, SelfCheckProposal } from '../../contract/self-check';
import { useDesk } from '../desk';
import { call } from '../server';
import type { Done, Kept } from './use-kept';

interface Props {
  kept: Kept<SelfCheckBoard>;
  proposals: readonly SelfCheckProposal[];
  done: Done;
}
/** These begin with a session of their own. */
const OF_TRAINING: ReadonlySet<SelfCheckProposal['kind']> = new Set(['group_basic', 'group_topic', 'one_to_one_first']);
/** So many of a kind are shown at once. */
const SHOWN = 2;

export function SelfCheckProposals({ kept, proposals, done }: Props) {
  const { m, s, go } = useDesk();
  const w = s.selfCheck;
  const without = ({ key }: SelfCheckProposal): { expected?: SelfCheckBoard; stays: true } => {
    const { value } = kept;
    const lead = value?.lead;
    if (!value || !lead) return { stays: true };
    const left = lead.proposals.filter((one) => one.key !== key);
    return { expected: { ...value, lead: { ...lead, proposals: left } }, stays: true };
  };
  const settle = async (proposal: SelfCheckProposal, act: 'accept' | 'dismiss') => {
    const { key, kind, topics, people } = proposal;
    const agreed = await kept.attempt(() => call('followUp', { key, act }), without(proposal));
    if (!agreed) return;
    if (act === 'dismiss') return done(w.dismissed, true);
    done(w.proposal[kind].done, true);
    if (OF_TRAINING.has(kind))
      go({ section: 'training', session_id: '', wish: { topics: [...topics], people: [...people] } });
  };
  const item = (proposal: SelfCheckProposal) => {
    const words = w.proposal[proposal.kind];
    const said = words.say({
      who: proposal.names.join(', '),
      topics: m.topicList(proposal.topics),
      on: proposal.on,
      n: proposal.people.length,
    });
    return (
      <li key={proposal.key} class="card">
        <p>{said}</p>
        <div class="row">
          {(['accept', 'dismiss'] as const).map((act) => (
            <button
              key={act}
              type="button"
              class={act === 'dismiss' ? 'link' : undefined}
              aria-label={`${act === 'accept' ? words.accept : w.dismiss}: ${said}`}
              aria-disabled={kept.waiting}
              onClick={() => kept.waiting || void settle(proposal, act)}
            >
              {act === 'accept' ? words.accept : w.dismiss}
            </button>
          ))}
        </div>
      </li>
    );
  };
  const kinds = [...new Set(proposals.map(({ kind }) => kind))];
  return (
    <>
      <h4>
        {w.proposals} {proposals.length > 0 ? <span class="count">{proposals.length}</span> : null}
      </h4>
      {proposals.length === 0 ? <p class="empty">{w.noProposals}</p> : null}
      {kinds.map((kind) => {
        const of = proposals.filter((one) => one.kind === kind);
        return (
          <details key={kind} open={of.length <= SHOWN}>
            <summary>
              {w.proposal[kind].name} ({of.length})
            </summary>
            <ul class="cards">{of.map(item)}</ul>
          </details>
        );
      })}
    </>
  );
}
