// A round of the self-check: it is opened, looked at and closed by the lead; nothing is sent without a press.
import { useState } from 'preact/hooks';
import type { SelfCheckBoard, SelfCheckForLead } from '../../contract/self-check';
import { useDesk } from '../desk';
import { call } from '../server';
import { Ask } from '../training/ask';
import type { Done, Kept } from './use-kept';

interface Props {
  kept: Kept<SelfCheckBoard>;
  lead: SelfCheckForLead;
  done: Done;
}
type Asking = 'all' | 'joined' | 'close';

export function SelfCheckRoundPart({ kept, lead, done }: Props) {
  const { s, board } = useDesk();
  const w = s.selfCheck;
  const [asking, setAsking] = useState<Asking>();
  const { open, due, would_ask, closing, form_url } = lead;
  const goBack = () => setAsking(undefined);
  const hold = async (who: 'all' | 'joined') => {
    goBack();
    if (await kept.attempt(() => call('openSelfCheck', { who }))) done(w.held);
  };
  const close = async () => {
    goBack();
    if (await kept.attempt(() => call('closeSelfCheck', {}))) done(w.closed);
  };
  /** The look at everything reads the form on the way. */
  const look = async () => {
    const read = await kept.attempt(async () => {
      const checked = await call('checkNow', {});
      return checked.ok ? call('selfCheck', {}) : checked;
    });
    if (read) done(w.looked);
  };
  const questions = {
    all: { label: w.hold, text: w.holdSure(would_ask.all), yes: w.holdYes, agree: () => void hold('all') },
    joined: {
      label: w.joinedYes,
      text: w.joinedSure(would_ask.joined),
      yes: w.joinedYes,
      agree: () => void hold('joined'),
    },
    close: { label: w.close, text: w.closeSure, yes: w.close, agree: () => void close() },
  };
  if (asking) return <Ask {...questions[asking]} goBack={goBack} />;
  if (kept.waiting || closing || board?.low_data) return null;
  if (open)
    return (
      <div class="card">
        <p>
          <strong>{w.open(open.closes_on)}</strong>
        </p>
        <p>{w.counts(open.answered, open.refused, open.silent)}</p>
        <div class="row">
          <button type="button" onClick={() => void look()}>
            {w.lookNow}
          </button>
          <button type="button" class="link" onClick={() => setAsking('close')}>
            {w.close}
          </button>
          {form_url ? (
            <a href={form_url} target="_blank" rel="noreferrer">
              {w.form}
            </a>
          ) : null}
        </div>
      </div>
    );
  return (
    <>
      {due ? <p>{w.due}</p> : null}
      {would_ask.all === 0 ? <p class="empty">{w.nobody}</p> : null}
      <div class="row">
        {would_ask.all > 0 ? (
          <button type="button" class={due ? 'main' : undefined} onClick={() => setAsking('all')}>
            {w.hold}
          </button>
        ) : null}
        {would_ask.joined > 0 && would_ask.joined < would_ask.all ? (
          <button type="button" class="link" onClick={() => setAsking('joined')}>
            {w.joined(would_ask.joined)}
          </button>
        ) : null}
      </div>
    </>
  );
}
