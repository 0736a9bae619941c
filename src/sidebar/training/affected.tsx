// Sessions that people were invited to and that no longer fit: nothing moves until somebody says so.
import { useRef, useState } from 'preact/hooks';
import type { SessionLine } from '../../contract/training';
import { useDesk } from '../desk';
import { call } from '../server';
import { Ask } from './ask';
import { approvedIn, withLine } from './board';
import { SessionItem } from './session-item';
import { EffectText, useWhen } from './when';

/** What changed, and the time that is proposed instead. */
export function WhatChanged({ line }: { line: SessionLine }) {
  const { s } = useDesk();
  const t = s.training;
  const when = useWhen();
  if (!line.affected) return null;
  const { reason, option } = line.affected;
  return (
    <div class="instead">
      <p>{t.affectedBy[reason as keyof typeof t.affectedBy] || reason}</p>
      {option ? (
        <>
          <p>
            <strong>{t.board.offered(when(option))}</strong>
          </p>
          {option.effect ? <EffectText effect={option.effect} /> : null}
        </>
      ) : (
        <p>{t.board.noMove}</p>
      )}
    </div>
  );
}

export function Affected({ lines, lead }: { lines: readonly SessionLine[]; lead: boolean }) {
  const { s, go, trainings, announce } = useDesk();
  const t = s.training.board;
  const place = useRef<HTMLElement>(null);
  const [asked, setAsked] = useState('');
  if (lines.length === 0) return null;
  const board = trainings.board!;

  const move = async ({ session_id }: SessionLine) => {
    setAsked('');
    place.current?.querySelector<HTMLElement>('h3')?.focus();
    const agreed = await trainings.attempt(approvedIn(board, [session_id]), () =>
      call('approveTraining', { session_ids: [session_id] }),
    );
    if (agreed) announce(t.moved);
  };
  const keep = async (line: SessionLine) => {
    place.current?.querySelector<HTMLElement>('h3')?.focus();
    const kept = withLine(board, { ...line, state: 'planned', affected: null });
    const agreed = await trainings.attempt(kept, async () => {
      const reply = await call('keepTraining', { session_id: line.session_id });
      return reply.ok ? { ok: true, value: withLine(board, reply.value) } : reply;
    });
    if (agreed) announce(t.kept);
  };
  return (
    <section ref={place}>
      <h3 tabIndex={-1}>
        {t.affected} <span class="count">{lines.length}</span>
      </h3>
      <ul class="cards">
        {lines.map((line) => (
          <SessionItem key={line.session_id} line={line}>
            <WhatChanged line={line} />
            {lead && asked === line.session_id ? (
              <Ask
                label={t.move}
                text={s.training.tells(line.by_mail, line.group - line.by_mail)}
                yes={t.move}
                agree={() => void move(line)}
                goBack={() => setAsked('')}
              />
            ) : null}
            {lead && asked !== line.session_id ? (
              <div class="row">
                {line.affected?.option ? (
                  <button type="button" class="main" onClick={() => trainings.waiting || setAsked(line.session_id)}>
                    {t.move}
                  </button>
                ) : null}
                <button
                  type="button"
                  onClick={() => go({ section: 'training', session_id: line.session_id, open: 'days' })}
                >
                  {t.chooseOther}
                </button>
                <button type="button" class="link" onClick={() => trainings.waiting || void keep(line)}>
                  {t.keep}
                </button>
              </div>
            ) : null}
          </SessionItem>
        ))}
      </ul>
    </section>
  );
}
