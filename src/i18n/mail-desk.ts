// What the server says of the request desk in either language: letters, the teacher's own line, and the form's help.
import type { IsoDate, IsoDateTime } from '../domain/facts';
import type { OwnLine } from '../domain/own-line';
import type { Topic } from '../domain/tables';
import type { EventWords, Letter } from './messages';

/** What a prefilled form says about a request that stands; `domain/reply` reads it back. */
export type ReplyKind = 'works' | 'does_not_work' | 'time';

/** A time that is offered; the link opens the form filled in, and is empty where the form's own names are not known yet. */
export interface OfferedTime {
  readonly label: string;
  readonly link: string;
}
/** As `domain/own-line` has it, with the next time in words. */
export interface OwnLineFacts extends Pick<OwnLine, 'training' | 'on' | 'open'> {
  /** «вторник, 08.09.2026, 14:00–14:20», or empty. */
  readonly next: string;
}
interface Reader {
  readonly name: string;
  readonly school_name: string;
}
interface AboutRequest extends Reader {
  readonly request_id: string;
  readonly topic: Topic;
  readonly assignee: string;
}
export interface NoteFacts extends AboutRequest {
  /** What the desk wrote: its question, or why. */
  readonly note: string;
  readonly form_url: string;
}
export interface ReopenedFacts extends AboutRequest {
  readonly due_on: IsoDate;
}
export interface DeclinedFacts extends AboutRequest {
  /** `declined`: an invitation was. `written`: once more, so an answer will be written. `no_show`: nobody came. Else why an offered time could not be had. */
  readonly reason: string;
  readonly offers: readonly OfferedTime[];
  /** Until when the offered places are kept; empty where they are not. */
  readonly until: IsoDateTime;
  readonly form_url: string;
}
export interface PlaceOfferedFacts extends AboutRequest {
  readonly offers: readonly OfferedTime[];
  readonly until: IsoDateTime;
}
export interface FollowupFacts extends AboutRequest {
  readonly works: string;
  readonly does_not_work: string;
}
export interface DigestLine {
  readonly request_id: string;
  readonly topic: Topic;
  readonly due_on: IsoDate;
}
export interface DigestFacts extends Reader {
  readonly overdue: readonly DigestLine[];
  readonly today: readonly DigestLine[];
  readonly tomorrow: readonly DigestLine[];
  readonly reopened: readonly DigestLine[];
  /** How many other things wait for a decision. */
  readonly decisions: number;
}
export interface EscalationFacts extends AboutRequest {
  readonly due_on: IsoDate;
}
export interface IncidentOverFacts extends AboutRequest {
  readonly message: string;
}
export interface MaintenanceFacts extends Reader {
  readonly title: string;
  /** «05.10.2026 18:00» */
  readonly from: string;
  readonly until: string;
}

export interface DeskMail {
  /** The first line of a reply by form: «Заявка № 2026-0042: помогло». */
  reply(request_id: string, kind: ReplyKind): string;
  /** The nearest times, each with its link; or that there are none. */
  offer(offers: readonly OfferedTime[], form_url: string, until: IsoDateTime): string;
  /** What ends every letter to a teacher; empty where there is nothing to say. */
  ownLine(facts: OwnLineFacts): string;
  question(facts: NoteFacts): Letter;
  reopened(facts: ReopenedFacts): Letter;
  dropped(facts: NoteFacts): Letter;
  bookingDeclined(facts: DeclinedFacts): Letter;
  placeOffered(facts: PlaceOfferedFacts): Letter;
  followup(facts: FollowupFacts): Letter;
  digest(facts: DigestFacts): Letter;
  escalation(facts: EscalationFacts): Letter;
  incidentOver(facts: IncidentOverFacts): Letter;
  maintenance(facts: MaintenanceFacts): Letter;
  maintenanceCancelled(facts: MaintenanceFacts): Letter;
  maintenanceEvent(title: string): EventWords;
  /** Under the form's question for the text: what is answered already, and what is planned. */
  help(questions: readonly string[], works: readonly { readonly title: string; readonly from: string }[]): string;
}
