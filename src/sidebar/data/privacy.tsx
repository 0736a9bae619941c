// Privacy: what is held about whom and for how long, and how it is erased.
import { useState } from 'preact/hooks';
import type { PrivacyBoard } from '../../contract/privacy';
import type { Reply } from '../../contract/rpc';
import { useDesk } from '../desk';
import { Busy, Notice, Refusal } from '../parts/signs';
import { type Kept, useKept } from '../school/use-kept';
import { call } from '../server';
import { Erasures } from './erasures';
import { Notices } from './notices';
import { OnePerson } from './person';
import { Retention } from './retention';

export interface PrivacyPart {
  board: PrivacyBoard;
  waiting: boolean;
  /** True when the server agreed; `words` are said then. */
  act: (ask: () => Promise<Reply<PrivacyBoard>>, words: string) => Promise<boolean>;
}

export function Privacy() {
  const { s, announce, reload } = useDesk();
  const w = s.privacy;
  const kept: Kept<PrivacyBoard> = useKept(() => call('privacy', {}));
  const [said, setSaid] = useState('');
  const act: PrivacyPart['act'] = async (ask, words) => {
    setSaid('');
    const agreed = await kept.attempt(ask);
    if (!agreed) return false;
    setSaid(words);
    announce(words);
    void reload();
    return true;
  };
  const { value: board, failure, undone, waiting } = kept;
  return (
    <>
      <h3>{w.title}</h3>
      <p class="hint">{w.hint}</p>
      {said ? (
        <Notice kind="good">
          <p>✓ {said}</p>
        </Notice>
      ) : null}
      {failure ? <Refusal failure={failure} retry={() => void kept.load()} /> : null}
      {undone ? <Refusal failure={undone} before={w.undone} /> : null}
      {!board && !failure ? <Busy text={s.common.loading} /> : null}
      {waiting ? <Busy text={s.common.working} /> : null}
      {board ? (
        <>
          <Retention board={board} waiting={waiting} act={act} />
          <OnePerson board={board} waiting={waiting} act={act} />
          <Erasures board={board} waiting={waiting} act={act} />
          <Notices board={board} waiting={waiting} act={act} />
        </>
      ) : null}
    </>
  );
}
