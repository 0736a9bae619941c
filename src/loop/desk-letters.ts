// Letters of the desk to members of staff: what falls due, what is handed up, and maintenance to come.
import { dateOf } from '../domain/dates';
import type { Facts, IsoDateTime } from '../domain/facts';
import { CANCELLED } from '../domain/maintenance';
import { nameOf, personOf } from '../domain/people';
import { addWorkingDays } from '../domain/school-year';
import type { Incident, OutboxRow, RequestRow } from '../domain/tables';
import { messages } from '../i18n';
import type { DigestLine } from '../i18n/mail-desk';
import type { Letter } from '../i18n/messages';
import { firstNames } from './words';

export interface DeskLetterContext {
  readonly facts: Facts;
  readonly requests: ReadonlyMap<string, RequestRow>;
  readonly incidents: readonly Incident[];
  readonly now: IsoDateTime;
}

const KINDS: ReadonlySet<string> = new Set<OutboxRow['kind']>(['digest', 'escalation', 'maintenance']);
export const isDeskLetter = ({ kind }: OutboxRow): boolean => KINDS.has(kind);

const NEEDS_NOBODY: ReadonlySet<string> = new Set(['answered', 'confirmed', 'closed']);

const line = ({ request_id, topic, due_on }: RequestRow): DigestLine => ({
  request_id,
  topic: topic || 'other',
  due_on,
});

/** Nothing where there is nothing to say any more: what was answered meanwhile is left out. */
export const deskLetter = (letter: OutboxRow, context: DeskLetterContext): Letter | undefined => {
  const { facts, requests, incidents, now } = context;
  const language = personOf(facts, letter.staff_id)?.ui_language || facts.settings.language;
  const m = messages(language);
  const reader = { name: firstNames(facts, letter.staff_id), school_name: facts.settings.school_name };
  if (letter.kind === 'maintenance') {
    const incident = incidents.find(({ incident_id }) => incident_id === letter.reason);
    if (!incident) return undefined;
    const [from = '', until = ''] = [incident.started_at, incident.ended_at].map(m.dateTime);
    const works = { ...reader, title: incident.title, from, until };
    return letter.alternatives[0] === CANCELLED
      ? m.deskMail.maintenanceCancelled(works)
      : m.deskMail.maintenance(works);
  }
  if (letter.kind === 'escalation') {
    const request = requests.get(letter.request_id);
    if (!request || NEEDS_NOBODY.has(request.status)) return undefined;
    return m.deskMail.escalation({ ...reader, ...line(request), assignee: nameOf(facts, request.assignee_id) });
  }
  const today = dateOf(now);
  const tomorrow = addWorkingDays(facts, today, 1);
  const open = letter.alternatives
    .flatMap((id) => requests.get(id) ?? [])
    .filter(({ status }) => !NEEDS_NOBODY.has(status));
  const reopened = open.filter(({ status }) => status === 'reopened');
  const due = open.filter((request) => !reopened.includes(request));
  const decisions = Number(/(?:^|;)decisions=(\d+)/.exec(letter.reason)?.[1] ?? 0);
  if (open.length === 0 && decisions === 0) return undefined;
  return m.deskMail.digest({
    ...reader,
    overdue: due.filter(({ due_on }) => due_on !== '' && due_on < today).map(line),
    today: due.filter(({ due_on }) => due_on === today).map(line),
    tomorrow: due.filter(({ due_on }) => due_on > today && due_on <= tomorrow).map(line),
    reopened: reopened.map(line),
    decisions,
  });
};
