// How far the obligation of a term is carried out: figures, a bar, and what the school calls compliance.
import { useRef } from 'preact/hooks';
import type { CoverageCard, TermView } from '../../contract/training';
import { useDesk } from '../desk';
import { Notice } from '../parts/signs';
import { call } from '../server';

export function Coverage({ card, today }: { card: CoverageCard; today: string }) {
  const { m, s } = useDesk();
  const t = s.training.coverage;
  const over = card.to < today;
  const met = { school: card.school_level_met, teacher: card.required > 0 && card.covered === card.required };
  const verdict = (level: 'school' | 'teacher') => t.verdicts[met[level] ? 'met' : over ? 'notMet' : 'notYet'];
  const other = card.level === 'school' ? 'teacher' : 'school';
  if (card.required === 0) return <p class="empty">{t.nobody}</p>;
  return (
    <div class="coverage">
      <p class="figures">
        <strong>{t.trained(card.covered, card.required)}</strong>
        {over ? null : `, ${t.left(card.working_days_left)}`}
      </p>
      <progress aria-label={t.trained(card.covered, card.required)} max={card.required} value={card.covered} />
      {over && card.open === 0 ? null : <p class="quiet">{t.rest(card.invited, card.excused, card.open)}</p>}
      <p>
        <span class={`badge ${met[card.level] ? 'ok' : over ? 'failure' : 'warning'}`}>
          {m.rule('2.1')}: {verdict(card.level)}
        </span>{' '}
        <small>{t.levels[card.level]}</small>
      </p>
      <small>
        {t.levels[other]}: {verdict(other)} · {t.span(card.from, card.to)}, {t.windows[card.window]}
      </small>
    </div>
  );
}

/** A closed term keeps its figures until somebody decides otherwise. */
export function ClosedTerm({ term, lead }: { term: TermView; lead: boolean }) {
  const { s, trainings, announce } = useDesk();
  const t = s.training.coverage;
  const place = useRef<HTMLDivElement>(null);
  const board = trainings.board!;
  const settle = async (again: boolean) => {
    const terms = board.terms.map((one) => (one === term ? { ...one, differs: 0 } : one));
    place.current?.focus();
    const agreed = await trainings.attempt({ ...board, terms }, () =>
      call('settleTerm', { period_code: term.period_code, again }),
    );
    if (agreed) announce(again ? t.recounted : t.kept);
  };
  if (!term.closed_at) return null;
  return (
    <div ref={place} tabIndex={-1}>
      {term.differs > 0 ? (
        <Notice kind="warn">
          <p>{t.differs(term.differs)}</p>
          {lead ? (
            <div class="row">
              <button type="button" onClick={() => void settle(true)}>
                {t.recount}
              </button>
              <button type="button" onClick={() => void settle(false)}>
                {t.keep}
              </button>
            </div>
          ) : null}
        </Notice>
      ) : (
        <p class="hint">{t.closed(term.closed_at)}</p>
      )}
    </div>
  );
}
