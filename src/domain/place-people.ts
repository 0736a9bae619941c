// Everybody who needs a place in a term gets one: first where seats are free, then in new sessions, which are proposed.
import { addDays, dateOf, stamp } from './dates';
import type { Facts, IsoDate, IsoDateTime } from './facts';
import { attendanceOf } from './ledger';
import { blankSession, nextSessionId } from './new-session';
import { isActive, isAway, personOf } from './people';
import { planTraining } from './planner/plan';
import type { Need, Obstacle, Proposal } from './planner/types';
import { whyText } from './planner/why';
import { addWorkingDays } from './school-year';
import { freeSeats, hasDeclined, invitationOf, isRemoved, isToCome, seatFor, termOfSession } from './session-group';
import type { Quarter, Session } from './tables';
import type { TrainingObservation } from './training';
import type { TrainingDraft } from './training-draft';
import { MAKE_UP_DAYS, needs } from './training-need';
import { isLeadsOwn, questionFor } from './training-question';

export interface Unplaced {
  readonly term: Quarter;
  readonly people: readonly { readonly staff_id: string; readonly code: Obstacle }[];
}

/** The first day that leaves people the notice they are due; tomorrow at the earliest. */
const firstDay = (facts: Facts, now: IsoDateTime): IsoDate =>
  [addDays(dateOf(now), 1), addWorkingDays(facts, dateOf(now), facts.settings.training_notice_days)].sort().pop()!;

/** Proposals first, they still may change; then by time. */
const openSessions = (obs: TrainingObservation, term: Quarter): Session[] =>
  obs.facts.trainings
    .filter((s) => s.kind === 'training' && isToCome(s, obs.now) && (s.reason === '' || s.reason.startsWith('kept:')))
    .filter((s) => termOfSession(obs.facts, s)?.period_code === term.period_code)
    .filter((s) => dateOf(s.planned_start) >= firstDay(obs.facts, obs.now))
    .filter((s) => freeSeats(obs.facts, obs.attendance, s) > 0)
    .sort(
      (a, b) =>
        Number(b.status === 'proposed') - Number(a.status === 'proposed') ||
        (`${a.planned_start} ${a.session_id}` < `${b.planned_start} ${b.session_id}` ? -1 : 1),
    );

/** Who declined it, or was taken out by the lead, is not put there again; the loop may put back whom it took out itself. */
function isClosedTo(obs: TrainingObservation, session: Session, staffId: string): boolean {
  if (session.conducted_by === staffId) return true;
  const row = attendanceOf(obs.attendance, session.session_id).find((known) => known.staff_id === staffId);
  return row !== undefined && !(isRemoved(row) && session.status === 'proposed' && !isLeadsOwn(session));
}

function canCome(obs: TrainingObservation, session: Session, staffId: string): boolean {
  const date = dateOf(session.planned_start);
  const person = personOf(obs.facts, staffId);
  if (!person || !isActive(person, date) || isAway(person, date)) return false;
  const from = stamp(session.planned_start);
  const until = stamp(session.planned_end);
  return !obs.busy.times.get(staffId)?.some((span) => stamp(span.from) < until && from < stamp(span.until));
}

/** A planned session is joined as soon as that is approved; a proposed one is approved as a whole. */
function takeSeat(draft: TrainingDraft, term: Quarter, { staff_id, by }: Need): boolean {
  const obs = draft.obs();
  const session = openSessions(obs, term).find(
    (open) => dateOf(open.planned_start) <= by && !isClosedTo(obs, open, staff_id) && canCome(obs, open, staff_id),
  );
  if (!session) return false;
  const proposed = session.status === 'proposed';
  draft.seat(seatFor(session.session_id, staff_id, proposed ? invitationOf(obs.facts, staff_id) : ''));
  draft.note(proposed ? 'training.regrouped' : 'training.addition', session, `in=${staff_id}`);
  return true;
}

/** A single person who declined waits for the others who will be missing there, as long as a make-up fits in afterwards. */
function waits(obs: TrainingObservation, term: Quarter, { staff_id, by }: Need): boolean {
  const declined = obs.facts.trainings.filter(
    (session) =>
      session.status === 'planned' &&
      isToCome(session, obs.now) &&
      termOfSession(obs.facts, session)?.period_code === term.period_code &&
      attendanceOf(obs.attendance, session.session_id).some((row) => row.staff_id === staff_id && hasDeclined(row)),
  );
  const last = declined
    .map((session) => dateOf(session.planned_start))
    .sort()
    .pop();
  if (last === undefined) return false;
  const days = obs.facts.settings.training_notice_days + MAKE_UP_DAYS;
  const others = openSessions(obs, term).filter((open) => !isClosedTo(obs, open, staff_id));
  return others.length > 0 && addWorkingDays(obs.facts, last, days) <= by;
}

function propose(draft: TrainingDraft, term: Quarter, proposal: Proposal, by: string): void {
  const { topics, date, starts_at, ends_at, room_id, conducted_by, staff_ids, effect } = proposal;
  const session: Session = {
    ...blankSession(nextSessionId(draft.obs(), term.period_code), term.period_code),
    topic_keys: topics,
    planned_start: `${date}T${starts_at}`,
    planned_end: `${date}T${ends_at}`,
    room_id,
    conducted_by,
    why: whyText(effect),
  };
  draft.put(session);
  for (const id of staff_ids) draft.seat(seatFor(session.session_id, id, invitationOf(draft.obs().facts, id)));
  draft.note('training.proposed', session, `at=${session.planned_start};room=${room_id};group=${staff_ids.length}`, by);
}

const inNeed = ({ facts, attendance, now }: TrainingObservation, term: Quarter): Need[] =>
  needs(facts, attendance, now)
    .filter((one) => one.term.period_code === term.period_code)
    .flatMap((one) => [...one.people])
    .sort((a, b) => (`${a.by} ${a.staff_id}` < `${b.by} ${b.staff_id}` ? -1 : 1));

/** Who is left, and why: once nothing more can be done for anybody. */
function placeInTerm(draft: TrainingDraft, term: Quarter, by: string): Unplaced {
  for (let people = inNeed(draft.obs(), term); ; ) {
    const left = people.filter((need) => !takeSeat(draft, term, need));
    if (left.length === 0 || (left.length === 1 && waits(draft.obs(), term, left[0]!))) return { term, people: [] };
    const plan = planTraining(questionFor(draft.obs(), term, left));
    for (const proposal of plan.proposals) propose(draft, term, proposal, by);
    const still = inNeed(draft.obs(), term);
    // Whoever found no place may now find one in what was planned for the others.
    if (plan.proposals.length === 0 || still.length >= people.length) return { term, people: plan.unplaced };
    people = still;
  }
}

/** A newcomer without a place in this term may have found one in the next. */
export function placePeople(draft: TrainingDraft, by = ''): Unplaced[] {
  const { facts, attendance, now } = draft.obs();
  const left = needs(facts, attendance, now).map(({ term }) => placeInTerm(draft, term, by));
  return left.map(({ term, people }) => {
    const lacking = new Set(inNeed(draft.obs(), term).map((need) => need.staff_id));
    return { term, people: people.filter(({ staff_id }) => lacking.has(staff_id)) };
  });
}
