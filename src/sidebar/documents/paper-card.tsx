// One paper: what it is for, of what it is printed, and the number that it was given.
import { useState } from 'preact/hooks';
import type { Papers } from '../../contract/print';
import type { PrintKind } from '../../contract/rpc';
import { useDesk } from '../desk';
import { Choice, TextField } from '../parts/fields';
import { choicesOf, FREE_DAYS } from './choices';

interface Props {
  kind: PrintKind;
  papers: Papers;
  busy: boolean;
  open: (kind: PrintKind, key: string) => void;
  register: (kind: PrintKind, key: string, title: string, number: string) => Promise<boolean>;
}

/** A sheet is numbered by its session, a saved report by itself. */
const NUMBERED: readonly PrintKind[] = ['schedule', 'register', 'order', 'act', 'responsible', 'consent'];

export function PaperCard({ kind, papers, busy, open, register }: Props) {
  const { m, s } = useDesk();
  const d = s.documents;
  const { label, words } = choicesOf(kind, papers, d, m);
  const [chosen, setChosen] = useState(words[0]?.[0] ?? '');
  const [from, setFrom] = useState(papers.today);
  const [to, setTo] = useState(papers.today);
  const [number, setNumber] = useState<string>();
  const free = chosen === FREE_DAYS;
  const key = free ? `${from}..${to}` : chosen;
  const named = words.find(([value]) => value === chosen)?.[1] ?? '';
  const of = free ? `${m.date(from)} — ${m.date(to)}` : named;
  const possible = words.length > 0 && (!free || (from !== '' && from <= to));

  const keep = async () => {
    const title = [d.names[kind], of].filter(Boolean).join(': ');
    if (await register(kind, key, title, number ?? '')) setNumber(undefined);
  };
  return (
    <li class="card">
      <h3>{d.names[kind]}</h3>
      <p class="hint">{d.about[kind]}</p>
      {words.length === 0 ? <p class="empty">{d.nothing}</p> : null}
      {label && words.length > 0 ? <Choice label={label} value={chosen} words={words} choose={setChosen} /> : null}
      {free ? (
        <div class="row">
          <TextField label={d.from} type="date" value={from} write={setFrom} />
          <TextField label={d.to} type="date" value={to} write={setTo} />
        </div>
      ) : null}
      {number === undefined ? (
        <div class="row">
          <button type="button" disabled={busy || !possible} onClick={() => open(kind, key)}>
            {d.open}
          </button>
          {papers.may_register && NUMBERED.includes(kind) ? (
            <button type="button" disabled={busy || !possible} onClick={() => setNumber('')}>
              {d.register}
            </button>
          ) : null}
        </div>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void keep();
          }}
        >
          <TextField label={d.number} hint={d.numberHint} value={number} write={setNumber} />
          <div class="row">
            <button type="submit" class="main" disabled={busy || number.trim() === ''}>
              {d.registerYes}
            </button>
            <button type="button" disabled={busy} onClick={() => setNumber(undefined)}>
              {d.goBack}
            </button>
          </div>
        </form>
      )}
    </li>
  );
}
