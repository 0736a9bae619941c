// The hand-over to another account: what this account may do now, what it will cause, and the proof afterwards.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { HandOver, HandOverStep, ProofLine } from '../../contract/hand-over';
import type { Reply } from '../../contract/rpc';
import type { Failure } from '../../domain/facts';
import { useDesk } from '../desk';
import { Choice } from '../parts/fields';
import { Busy, FormLink, Notice, Refusal } from '../parts/signs';
import { call } from '../server';
import { Ask } from '../training/ask';
import { ProofList } from './proof-list';
import { TakeOver } from './take-over';

type Asking = '' | 'give' | 'back';

export function HandOverPart() {
  const { s, announce, reload } = useDesk();
  const h = s.handOver;
  const [state, setState] = useState<HandOver>();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState<Asking>('');
  const [to, setTo] = useState('');
  const [said, setSaid] = useState('');
  const [left, setLeft] = useState(0);
  const [proof, setProof] = useState<readonly ProofLine[]>([]);
  const doing = useRef(false);

  const alone = async <T,>(ask: () => Promise<Reply<T>>, take: (value: T) => string) => {
    if (doing.current) return;
    doing.current = true;
    setBusy(true);
    setFailure(undefined);
    setSaid('');
    setAsking('');
    const reply = await ask();
    doing.current = false;
    setBusy(false);
    if (!reply.ok) return setFailure(reply);
    const words = take(reply.value);
    setSaid(words);
    if (words) announce(words);
  };
  const look = () =>
    alone(
      () => call('handOverState', {}),
      (value) => {
        setState(value);
        return '';
      },
    );
  useEffect(() => void look(), []);
  if (!state)
    return failure ? <Refusal failure={failure} retry={() => void look()} /> : <Busy text={s.common.loading} />;

  const { may, candidates, handing_over, invitations } = state;
  const chosen = candidates.find(({ email }) => email === (to || handing_over)) ?? candidates[0];
  const after = ({ board, left: more, proof: lines }: HandOverStep) => {
    setState(board);
    setLeft(more);
    setProof(lines);
  };
  const give = () =>
    chosen &&
    void alone(
      () => call('handOver', { to: chosen.email }),
      (step) => {
        after(step);
        return step.left > 0 ? '' : h.given(chosen.email);
      },
    );
  const takeBack = () =>
    void alone(
      () => call('takeBack', {}),
      (value) => {
        setState(value);
        setLeft(0);
        return h.takenBack;
      },
    );
  const take = (withoutOwner: boolean) =>
    void alone(
      () => call('takeOver', { alone: withoutOwner }),
      (step) => {
        after(step);
        void reload();
        return step.new_form ? `${h.taken} ${h.newForm}` : h.taken;
      },
    );

  return (
    <>
      <h3>{h.title}</h3>
      <p class="hint">{h.hint}</p>
      <p>{h.owner(state.owner_name, state.owner)}</p>
      <p>
        <small>{h.me(state.me)}</small>
      </p>
      {handing_over && !may.includes('take_over') ? (
        <Notice kind="warn">
          <p>{h.waiting(handing_over)}</p>
          {left > 0 ? <p>{h.left(left)}</p> : null}
        </Notice>
      ) : null}
      {may.includes('hand_over') ? (
        <>
          <h4>{h.give}</h4>
          <p class="hint">{h.giveHint}</p>
          {chosen ? (
            <Choice
              label={h.to}
              value={chosen.email}
              words={candidates.map(({ email, name }) => [email, `${name}, ${email}`] as const)}
              choose={setTo}
            />
          ) : (
            <p>{h.noCandidate}</p>
          )}
          {chosen && asking === 'give' ? (
            <Ask
              label={h.giveTitle(chosen.name)}
              text={h.giveText(chosen.name)}
              yes={h.giveYes}
              danger
              agree={give}
              goBack={() => setAsking('')}
            />
          ) : chosen ? (
            <button type="button" aria-disabled={busy} onClick={() => !busy && setAsking('give')}>
              {h.give}…
            </button>
          ) : null}
        </>
      ) : null}
      {may.includes('finish') ? (
        <>
          <button type="button" class="main" aria-disabled={busy} onClick={give}>
            {h.finish}
          </button>
          {asking === 'back' ? (
            <Ask
              label={h.takeBack}
              text={h.takeBackText(invitations)}
              yes={h.takeBack}
              agree={takeBack}
              goBack={() => setAsking('')}
            />
          ) : (
            <button type="button" aria-disabled={busy} onClick={() => !busy && setAsking('back')}>
              {h.takeBack}…
            </button>
          )}
        </>
      ) : null}
      {may.includes('take_over') ? (
        <TakeOver state={state} alone={false} busy={busy} agree={() => take(false)} />
      ) : null}
      {may.includes('take_over_alone') ? <TakeOver state={state} alone busy={busy} agree={() => take(true)} /> : null}
      {may.length === 0 ? <p class="hint">{h.nothing}</p> : null}
      {busy ? <Busy text={s.common.working} /> : null}
      {failure ? <Refusal failure={failure} /> : null}
      {said ? (
        <Notice kind="good">
          <p>{said}</p>
        </Notice>
      ) : null}
      {may.includes('prove') ? (
        <button
          type="button"
          aria-disabled={busy}
          onClick={() =>
            void alone(
              () => call('proveHandOver', {}),
              (lines) => {
                setProof(lines);
                return '';
              },
            )
          }
        >
          {h.prove}
        </button>
      ) : null}
      {proof.length > 0 ? <ProofList lines={proof} /> : null}
      {may.includes('prove') && proof.length > 0 ? <FormLink url={state.form_url} /> : null}
    </>
  );
}
