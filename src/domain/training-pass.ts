// What trainings ask for by themselves: proposals, what a changed fact affects, reminders, and the ledger's closing and warnings.
import { reviewPlanned } from './affected-sessions';
import { changeSet } from './changes';
import { closeTerms } from './closed-terms';
import { warnCoverage } from './coverage-warnings';
import { addDays, dateOf, datesFrom } from './dates';
import type { Changes } from './decision';
import type { IsoDate } from './facts';
import { windowOf } from './ledger';
import { placePeople, type Unplaced } from './place-people';
import { trainerOn } from './roles';
import { seatedIn, termOfSession } from './session-group';
import { proposalsOf, refreshProposals } from './stale-proposals';
import { NOBODY_BUSY, type TrainingObservation } from './training';
import { clearAlarm, raiseAlarm } from './training-alarms';
import { autoApprove } from './training-approval';
import { answerDecliners, withoutPlace } from './training-decliners';
import { type TrainingDraft, trainingDraft } from './training-draft';
import { needs } from './training-need';
import { askToConfirm, remindSilent } from './training-reminders';

/** Whose calendars have to be read, and for which days; `until` is not included. */
export interface BusyQuestion {
  readonly staff_ids: readonly string[];
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/**
 * Nothing where nobody needs a place: an ordinary day asks for no free/busy times. `anew`: a term whose proposals are all to be
 * looked for again.
 */
export function busyQuestion(first: Omit<TrainingObservation, 'busy'>, anew = ''): BusyQuestion | undefined {
  const draft = trainingDraft({ ...first, busy: NOBODY_BUSY });
  refreshProposals(draft);
  reviewPlanned(draft);
  const obs = draft.obs();
  const { facts, attendance, now } = obs;
  const moving = [
    ...(draft.changes().sessions?.change ?? []),
    ...proposalsOf(obs).filter((session) => session.period_code === anew),
  ];
  const lacking = needs(facts, attendance, now).filter(({ people }) => people.length > 0);
  const groups = moving.flatMap((session) => seatedIn(attendance, session.session_id).map((row) => row.staff_id));
  const people = [...groups, ...lacking.flatMap((one) => one.people.map((need) => need.staff_id))];
  const terms = [
    ...moving.flatMap((session) => termOfSession(facts, session) ?? []),
    ...lacking.map((one) => one.term),
  ];
  const last = terms
    .map((term) => windowOf(term, 'default').to)
    .sort()
    .pop();
  if (people.length === 0 || last === undefined) return undefined;
  const from = dateOf(now);
  const until = addDays(last, 1);
  const leaders = datesFrom(from, until).flatMap((date) => trainerOn(facts, date) ?? []);
  return { staff_ids: [...new Set([...people, ...leaders])].sort(), from, until };
}

const UNPLACED = 'training_unplaced';

function reportUnplaced(draft: TrainingDraft, left: readonly Unplaced[]): void {
  const { alarms, now } = draft.obs();
  const open = left
    .filter(({ people }) => people.length > 0)
    .map(({ term }) => {
      const { period_code } = term;
      const alarm_key = `${UNPLACED}:${period_code}`;
      return { alarm_key, kind: UNPLACED, subject_key: period_code, ...windowOf(term, 'default') };
    });
  for (const alarm of open) raiseAlarm(draft.set, alarms, alarm, now);
  for (const alarm of alarms) {
    if (alarm.kind !== UNPLACED || alarm.cleared_at !== '') continue;
    if (!open.some((known) => known.alarm_key === alarm.alarm_key)) clearAlarm(draft.set, alarm, now);
  }
}

export function decideTraining(obs: TrainingObservation): Changes {
  const draft = trainingDraft(obs);
  refreshProposals(draft);
  reviewPlanned(draft);
  const before = withoutPlace(draft.obs());
  const left = placePeople(draft);
  autoApprove(draft);
  answerDecliners(draft, before);
  remindSilent(draft);
  askToConfirm(draft);
  reportUnplaced(draft, left);
  const set = changeSet();
  set.merge(draft.changes());
  set.merge(closeTerms(draft.obs()));
  set.merge(warnCoverage(draft.obs()));
  return set.changes();
}
