// It works again: one message to everybody who reported it, whose requests are answered with it.
import { type ChangeSet, changeSet } from './changes';
import { dateOf, isDateTime, stamp } from './dates';
import type { Changes, Observation } from './decision';
import type { IsoDateTime, Result } from './facts';
import { isOpenRequest } from './incident-reports';
import { incidentAct } from './incidents';
import { requestAct } from './journal';
import { answerMessage } from './messages';
import { hasAddress } from './people';
import { hasBegun, release } from './places';
import { scan } from './privacy';
import { holderOn } from './roles';
import type { Incident, RequestRow, SlotRow } from './tables';

interface Ending {
  readonly started_at: IsoDateTime;
  readonly ended_at: IsoDateTime;
  readonly message: string;
  readonly by: string;
}
type Seen = Pick<Observation, 'facts' | 'now'>;
type Desk = Seen & Pick<Observation, 'slots'>;

/** Clause 3.1: what is the deputy's is answered by the deputy alone. */
const mayAnswer = ({ facts, now }: Seen, row: RequestRow, by: string): boolean =>
  row.role_key !== 'deputy_uvr' || holderOn(facts, 'deputy_uvr', dateOf(now), [row.topic || 'other'])?.staff_id === by;

/** The reports that the end answers, where this person ends it. */
const answeredBy = (seen: Seen, reports: readonly RequestRow[], by: string): RequestRow[] =>
  reports.filter((row) => isOpenRequest(row) && mayAnswer(seen, row, by));

/** Staff ids of those to whom the end is mailed, each once. */
export const whomEndTells = (seen: Seen, reports: readonly RequestRow[], by: string): string[] => [
  ...new Set(
    answeredBy(seen, reports, by)
      .map((row) => row.staff_id)
      .filter((staffId) => hasAddress(seen.facts, staffId)),
  ),
];

/** A place in a slot that is still to come goes back to the others. */
function freed(set: ChangeSet, now: IsoDateTime, slots: Map<string, SlotRow>, row: RequestRow): RequestRow {
  const slot = slots.get(row.slot_id);
  if (!slot || hasBegun(slot, now)) return row;
  const left = release(slot, row.request_id);
  slots.set(slot.slot_id, left);
  set.change('slots', left);
  return { ...row, slot_id: '', place: null };
}

export function endIncident(
  obs: Desk,
  incident: Incident,
  reports: readonly RequestRow[],
  { started_at, ended_at, message, by }: Ending,
): Result<Changes> {
  const { facts, now } = obs;
  const ordered = [started_at, ended_at].every(isDateTime) && stamp(started_at) <= stamp(ended_at);
  if (!ordered || stamp(ended_at) > stamp(now)) return { ok: false, code: 'incident.times' };
  const answered = answeredBy(obs, reports, by);
  const answer = message.trim();
  if (answered.length > 0 && answer === '') return { ok: false, code: 'answer.empty' };
  const personal = scan(answer, facts.staff).marks.filter((mark) => mark !== 'health');
  if (personal.length > 0) return { ok: false, code: 'answer.personal_data', params: { marks: personal.join(',') } };

  const set = changeSet();
  const slots = new Map(obs.slots.map((slot) => [slot.slot_id, slot]));
  const told = new Set<string>();
  for (const report of answered) {
    const row: RequestRow = {
      ...freed(set, now, slots, report),
      status: 'answered',
      answer,
      answered_at: now,
      closed_at: now,
      closed_by: by,
    };
    set.change('requests', row);
    set.add('journal', requestAct(row, { at: now, act: 'request.answered', by, detail: incident.incident_id }));
    if (!hasAddress(facts, row.staff_id)) continue;
    // In the place of the answer's own letter: a run that died before it was written owes the answer, and nothing besides.
    const letter = {
      ...answerMessage(row, now),
      kind: 'incident_over',
      reason: incident.incident_id,
    } as const;
    set.add('outbox', told.has(row.staff_id) ? { ...letter, status: 'void' } : letter);
    told.add(row.staff_id);
  }
  set.change('incidents', { ...incident, started_at, ended_at, by });
  const detail = `${started_at}/${ended_at};answered=${answered.length};told=${told.size}`;
  set.add('journal', incidentAct(incident.incident_id, { at: now, act: 'incident.ended', by, detail }));
  return { ok: true, value: set.changes() };
}
