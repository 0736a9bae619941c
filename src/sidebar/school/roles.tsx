// «Кто за что отвечает» (clause 1.2): today's holders, where they are, who comes next, and where nobody does.
import { useState } from 'preact/hooks';
import type { Responsible, ResponsibleCard } from '../../contract/schedule';
import type { Failure } from '../../domain/facts';
import { useDesk } from '../desk';
import { Refusal } from '../parts/signs';
import { call } from '../server';
import { CopyText } from './copy-text';
import { cardsAsText, timeOf } from './role-text';
import type { Begun } from './substitution-draft';

interface Props {
  responsible: Responsible;
  standIn: (begun: Begun) => void;
}

const later = (a: string, b: string): string => (a > b ? a : b);

export function Roles({ responsible: { cards, may_change }, standIn }: Props) {
  const { m, s, board } = useDesk();
  const w = s.school.roles;
  const today = board?.now.slice(0, 10) || '';
  const [failure, setFailure] = useState<Failure>();
  const print = async () => {
    const reply = await call('openPrint', { document: 'responsible', key: '' });
    setFailure(reply.ok ? undefined : reply);
  };
  return (
    <>
      <h3>
        {w.title} <span class="aside">{w.asOf(today)}</span>
      </h3>
      <p class="hint">{w.hint}</p>
      {cards.length === 0 ? <p class="empty">{w.empty}</p> : null}
      <ul class="cards">
        {cards.map((card) => (
          <RoleCard key={card.role_key} card={card} standIn={may_change ? standIn : undefined} />
        ))}
      </ul>
      {cards.length > 0 ? (
        <>
          <CopyText text={cardsAsText(m, s, cards, today, board?.form_url || '')} />
          <button type="button" onClick={() => void print()}>
            {s.documents.open}
          </button>
          {failure ? <Refusal failure={failure} /> : null}
        </>
      ) : null}
    </>
  );
}

function RoleCard({ card, standIn }: { card: ResponsibleCard; standIn: Props['standIn'] | undefined }) {
  const { m, s, board } = useDesk();
  const w = s.school.roles;
  const today = board?.now.slice(0, 10) || '';
  // «3.2-lead»: the role itself says which of the two clauses 3.2 is meant.
  const clauses = [...new Set(card.clauses.map((clause) => clause.split('-')[0]!))].sort();
  const facts: [string, string[]][] = [
    [w.answersFor, [[m.topicList(card.topics), m.rule(clauses.join(', '))].filter(Boolean).join(' · ')]],
    [w.where, card.times.length > 0 ? card.times.map((time) => timeOf(m, s, card, time)) : [w.noTimes]],
    [w.next, card.next.map(({ holder, from, to }) => w.following(holder, from, to))],
  ];
  return (
    <li class={`card role${card.holder ? '' : ' late'}`}>
      <h4>{m.roles[card.role_key]}</h4>
      <p class="person">
        {card.holder || <span class="wrong">{w.vacant}</span>}
        {card.acting ? <span class="badge warning">{w.acting}</span> : null}
      </p>
      {card.holder ? (
        <small>
          {[
            card.position,
            card.acting && w.insteadOf(card.main || '—', card.until),
            card.acting && card.limited_to.length > 0 && w.limited(m.topicList(card.limited_to)),
            card.order_no && w.order(card.order_no, card.order_date),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      ) : null}
      <dl>
        {facts
          .filter(([, lines]) => lines.some(Boolean))
          .map(([name, lines]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {lines.map((line) => (
                  <span key={line} class="line">
                    {line}
                  </span>
                ))}
              </dd>
            </div>
          ))}
      </dl>
      {card.gaps.length > 0 ? (
        <div class="notice bad">
          <p>
            <strong>{w.gaps}:</strong> {card.gaps.map(({ from, to }) => w.span(from, to)).join('; ')}.{' '}
            {standIn ? w.gapLead : w.gapOther}
          </p>
          {standIn ? (
            <button
              type="button"
              aria-label={`${w.standIn}: ${m.roles[card.role_key]}`}
              onClick={() =>
                standIn({ role_key: card.role_key, from: later(card.gaps[0]!.from, today), to: card.gaps[0]!.to })
              }
            >
              {w.standIn}
            </button>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}
