// The papers of the school: each one with its choices, opened to be printed, and those that were registered.
import { useEffect, useState } from 'preact/hooks';
import type { Papers } from '../../contract/print';
import type { PrintKind } from '../../contract/rpc';
import type { Failure } from '../../domain/facts';
import { useDesk } from '../desk';
import { PaperCard } from '../documents/paper-card';
import { Busy, Heading, Notice, Refusal } from '../parts/signs';
import { call } from '../server';

/** In the order in which a school year needs them. */
const ORDER: readonly PrintKind[] = [
  'order',
  'schedule',
  'poster',
  'responsible',
  'sign_in_sheet',
  'register',
  'term_report',
  'act',
  'consent',
  'notice',
];

export function DocumentsView() {
  const { m, s, announce } = useDesk();
  const d = s.documents;
  const [papers, setPapers] = useState<Papers>();
  const [failure, setFailure] = useState<Failure>();
  const [doing, setDoing] = useState(s.common.loading);
  const [done, setDone] = useState('');

  const load = async () => {
    setFailure(undefined);
    setDoing(s.common.loading);
    const reply = await call('papers', {});
    setDoing('');
    if (reply.ok) setPapers(reply.value);
    else setFailure(reply);
  };
  useEffect(() => void load(), []);

  const open = async (document: PrintKind, key: string) => {
    setFailure(undefined);
    setDone('');
    setDoing(d.opening);
    const reply = await call('openPrint', { document, key });
    setDoing('');
    if (!reply.ok) setFailure(reply);
  };
  const register = async (document: PrintKind, key: string, title: string, number: string): Promise<boolean> => {
    setFailure(undefined);
    setDone('');
    setDoing(d.registering);
    const reply = await call('registerPaper', { document, key, title, number });
    setDoing('');
    if (reply.ok) {
      setPapers(reply.value);
      setDone(d.done(number));
      announce(d.done(number));
    } else setFailure(reply);
    return reply.ok;
  };
  const busy = doing !== '';
  return (
    <section class="documents">
      <Heading>{d.title}</Heading>
      <p class="hint">{d.hint}</p>
      {failure ? <Refusal failure={failure} {...(papers ? {} : { retry: () => void load() })} /> : null}
      {busy ? <Busy text={doing} /> : null}
      {done ? (
        <Notice kind="good">
          <p>{done}</p>
        </Notice>
      ) : null}
      {papers ? (
        <>
          <ul class="cards">
            {ORDER.filter((kind) => papers.may.includes(kind)).map((kind) => (
              <PaperCard
                key={kind}
                kind={kind}
                papers={papers}
                busy={busy}
                open={(of, key) => void open(of, key)}
                register={register}
              />
            ))}
          </ul>
          <h3>{d.registered}</h3>
          {papers.registered.length === 0 ? <p class="empty">{d.noneRegistered}</p> : null}
          <ul class="cards">
            {papers.registered.map((paper) => (
              <li key={paper.document_id} class="card">
                <p>{paper.title}</p>
                <small>{d.line(paper.number, m.dateTime(paper.made_at), paper.made_by)}</small>
                <div class="row">
                  <button type="button" disabled={busy} onClick={() => void open(paper.document, paper.key)}>
                    {d.again}
                  </button>
                </div>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
