// What only a person can settle, each with its one obvious action.
import { useRef, useState } from 'preact/hooks';
import type { DecisionLine, Reply } from '../../contract/rpc';
import type { Failure } from '../../domain/facts';
import { ROLES, TOPICS } from '../../domain/tables';
import type { CalendarEditKind } from '../../i18n/sidebar-school';
import { useDesk, type View } from '../desk';
import { call } from '../server';
import { Busy, Heading, Refusal } from './signs';

/** What the lead has seen to once it was read: nothing in the register could show that it is done. */
const SEEN_TO: ReadonlySet<DecisionLine['kind']> = new Set([
  'mail_failed',
  'training_declined',
  'coverage',
  'group_wish',
  'self_check_due',
  'self_check_unknown',
]);
/** Settled in the section of training, where no single session is meant. */
const OF_TRAINING: ReadonlySet<DecisionLine['kind']> = new Set([
  'training_proposed',
  'training_unplaced',
  'coverage',
  'term_differs',
]);
const OF_INCIDENTS: ReadonlySet<DecisionLine['kind']> = new Set(['incident_open', 'vendor_overdue']);
const OF_MEMOS: ReadonlySet<DecisionLine['kind']> = new Set(['memo_draft', 'memo_stale']);
const OF_EQUIPMENT: ReadonlySet<DecisionLine['kind']> = new Set(['checks_due', 'device_mended']);
const OF_SCHEDULE: ReadonlySet<DecisionLine['kind']> = new Set(['schedule_edited', 'schedule_draft']);
const OF_PRIVACY: ReadonlySet<DecisionLine['kind']> = new Set(['retention_due', 'erasure_waits']);
const leadsSomewhere = ({ request_id, session_id, kind }: DecisionLine): boolean =>
  Boolean(request_id || session_id) || OF_TRAINING.has(kind) || kind === 'group_wish' || kind === 'self_check_due';

/** What the wish is about, and whose: the session begins with it. */
const wishOf = ({ params }: DecisionLine): NonNullable<View['wish']> => ({
  topics: TOPICS.filter((topic) => topic === params.topic),
  people: (params.people || '').split(/[\s,;+]+/).filter(Boolean),
});

/** Whose role is vacant, and when: the substitution begins with it. */
const absenceOf = ({ kind, params }: DecisionLine): View['absence'] => {
  const role_key = ROLES.find((role) => role === (params.role_key || params.subject));
  const { from = '', to = '' } = params;
  return role_key && (kind === 'holder_away' || kind === 'role_gap') ? { role_key, from, to } : undefined;
};
const EDITS: readonly CalendarEditKind[] = ['moved', 'deleted', 'guest'];
const editOf = ({ params }: DecisionLine): CalendarEditKind | '' => EDITS.find((what) => what === params.what) || '';

const versionOf = ({ params }: DecisionLine): Pick<View, 'version'> =>
  Number(params.version) > 0 ? { version: Number(params.version) } : {};

export function Decisions() {
  const { m, s, board, go, reload, putAside, announce } = useDesk();
  const place = useRef<HTMLElement>(null);
  const [checking, setChecking] = useState('');
  const [failure, setFailure] = useState<Failure>();

  const check = async (key: string) => {
    setChecking(key);
    setFailure(undefined);
    const reply = await call('checkNow', {});
    if (reply.ok) await reload();
    else setFailure(reply);
    setChecking('');
    if (reply.ok) announce(s.health.checked);
  };
  const act = (decision: DecisionLine) => {
    const absence = absenceOf(decision);
    if (decision.kind === 'holder_away') {
      return go({ section: 'school', part: 'substitutions', ...(absence ? { absence } : {}) });
    }
    if (decision.kind === 'self_check_due') return go({ section: 'school', part: 'self_check' });
    if (OF_INCIDENTS.has(decision.kind)) return go({ section: 'incidents' });
    if (decision.kind === 'year_over') return go({ section: 'data', data: 'year' });
    if (decision.kind === 'hand_over_waits') return go({ section: 'data', data: 'handOver' });
    if (OF_PRIVACY.has(decision.kind)) return go({ section: 'data', data: 'privacy' });
    if (OF_EQUIPMENT.has(decision.kind)) return go({ section: 'school', part: 'equipment' });
    if (OF_SCHEDULE.has(decision.kind)) return go({ section: 'schedule', ...versionOf(decision) });
    if (OF_MEMOS.has(decision.kind)) return go({ section: 'memos' });
    if (decision.kind === 'group_wish') return go({ section: 'training', session_id: '', wish: wishOf(decision) });
    if (decision.request_id) return go({ section: 'workbench', request_id: decision.request_id });
    if (decision.session_id) return go({ section: 'training', session_id: decision.session_id });
    if (OF_TRAINING.has(decision.kind)) return go({ section: 'training' });
    if (decision.kind === 'not_set_up' || decision.kind === 'no_heartbeat') return go({ section: 'setUp' });
    void check(decision.key);
  };

  const settle = async ({ key }: DecisionLine, ask: () => Promise<Reply<true>>, said: string) => {
    const putBack = putAside(key);
    setFailure(undefined);
    // The button is gone: without a place to be, the keyboard would start from the top of the page.
    place.current?.querySelector<HTMLElement>('h2')?.focus();
    const reply = await ask();
    if (reply.ok) {
      announce(said);
      return void reload();
    }
    putBack();
    setFailure(reply);
  };

  const dismiss = (decision: DecisionLine) =>
    settle(decision, () => call('dismissAlarm', { key: decision.key }), s.workbench.dismissed);
  const settleEdit = (decision: DecisionLine, choice: 'accept' | 'restore') =>
    settle(
      decision,
      () => call('settleCalendarEdit', { key: decision.key, choice }),
      choice === 'accept' ? edits.accepted : edits.restored,
    );

  const edits = s.school.calendarEdit;
  const { decisions, queue, me } = board!;
  return (
    <section ref={place}>
      <Heading>
        {s.workbench.decisions}
        {decisions.length > 0 ? <span class="count">{decisions.length}</span> : null}
      </Heading>
      {decisions.length === 0 ? <p class="empty">{s.workbench.nothingToDecide}</p> : null}
      {failure ? <Refusal failure={failure} /> : null}
      <ul class="cards">
        {decisions.map((decision, index) => {
          const edited = decision.kind === 'calendar_edited' && me.access === 'lead';
          const ofSession = decision.kind === 'calendar_edited' || decision.kind === 'mail_failed';
          const words = s.decision[decision.kind] || s.otherDecision;
          const action = ofSession && decision.session_id ? s.training.openSession : words.action;
          const absence = decision.kind === 'role_gap' && me.access === 'lead' ? absenceOf(decision) : undefined;
          const person = queue.find(({ request_id }) => request_id === decision.request_id)?.person || '';
          return (
            <li key={decision.key} class="card urgent">
              <p id={`decision-${index}`}>
                {decision.request_id ? <span class="number">№ {decision.request_id}. </span> : null}
                {words.say({ ...decision.params, person: decision.params.person || person })}
              </p>
              {checking === decision.key ? (
                <Busy text={s.health.checking} />
              ) : (
                <div class="row">
                  {edited
                    ? (['accept', 'restore'] as const).map((choice) => (
                        <button
                          key={choice}
                          type="button"
                          aria-describedby={`decision-${index}`}
                          onClick={() => void settleEdit(decision, choice)}
                        >
                          {edits[choice](editOf(decision))}
                        </button>
                      ))
                    : null}
                  {(SEEN_TO.has(decision.kind) || edited) && !leadsSomewhere(decision) ? null : (
                    <button
                      type="button"
                      class={edited ? 'link' : undefined}
                      disabled={checking !== ''}
                      onClick={() => act(decision)}
                    >
                      {action}
                    </button>
                  )}
                  {absence ? (
                    <button
                      type="button"
                      class="link"
                      aria-describedby={`decision-${index}`}
                      onClick={() => go({ section: 'school', part: 'substitutions', absence })}
                    >
                      {s.school.roles.standIn}
                    </button>
                  ) : null}
                  {SEEN_TO.has(decision.kind) && me.access === 'lead' ? (
                    <button
                      type="button"
                      class="link"
                      aria-describedby={`decision-${index}`}
                      onClick={() => void dismiss(decision)}
                    >
                      {s.workbench.dismiss}
                    </button>
                  ) : null}
                  <small class="aside">{m.dateTime(decision.since.replace(/T00:00(:00)?$/, ''))}</small>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
