// The self-check: a round and its figures by group; for the lead also by name, and what follows from it.
import type { SelfCheckForLead } from '../../contract/self-check';
import { useDesk } from '../desk';
import { Busy, Notice, Refusal } from '../parts/signs';
import { call } from '../server';
import { SelfCheckGroups } from './self-check-groups';
import { SelfCheckPeople } from './self-check-people';
import { SelfCheckProposals } from './self-check-proposals';
import { SelfCheckRoundPart } from './self-check-round';
import { type Done, useKept } from './use-kept';

export function SelfCheck({ done }: { done: Done }) {
  const { s } = useDesk();
  const w = s.selfCheck;
  const kept = useKept(() => call('selfCheck', {}));
  const { value, failure, undone, waiting } = kept;
  const lead = value?.lead;
  const parts = (one: SelfCheckForLead) => (
    <>
      <SelfCheckRoundPart kept={kept} lead={one} done={done} />
      <SelfCheckProposals kept={kept} proposals={one.proposals} done={done} />
      <SelfCheckPeople people={one.people} />
    </>
  );
  return (
    <>
      <h3>{w.title}</h3>
      {value ? <p class="hint">{lead ? w.hint : w.forOthers}</p> : null}
      {failure ? <Refusal failure={failure} retry={() => void kept.load()} /> : null}
      {undone ? <Refusal failure={undone} before={s.school.undone} /> : null}
      {!value && !failure ? <Busy text={s.common.loading} /> : null}
      {waiting ? <Busy text={s.common.working} /> : null}
      {lead?.closing ? (
        <Notice kind="calm">
          <p>{w.closing}</p>
        </Notice>
      ) : null}
      {lead ? parts(lead) : null}
      {value ? <SelfCheckGroups rounds={value.rounds} /> : null}
    </>
  );
}
