// The JSON of privacy: terms of keeping, erasing a person, an extract, who was given which notice.
import type { ErasureReason } from '../domain/erase-person';
import type { Failure, IsoDate, IsoDateTime } from '../domain/facts';
import type { PersonTable } from '../domain/held-about';
import type { RetentionTerm } from '../domain/tables';
import type { PaperHead } from './print';
import type { Reply } from './rpc';

export interface ErasureLine {
  erasure_id: string;
  kind: 'retention' | 'person';
  /** Of a person: the code, and the name as long as there is one. */
  staff_id: string;
  name: string;
  state: 'waits' | 'under_way' | 'done' | 'undone';
  reason: string;
  /** `requests=12`: by term of keeping, or by table. */
  counts: string[];
  made_at: IsoDateTime;
  settled_at: IsoDateTime;
  by: string;
}
export interface NoticeLine {
  version: string;
  given_on: IsoDate;
  withdrawn_on: IsoDate;
}
export interface PrivacyPerson {
  staff_id: string;
  name: string;
  active: boolean;
  erased: boolean;
  /** The latest of each. */
  notice: NoticeLine | null;
  consent: NoticeLine | null;
}
export interface PrivacyBoard {
  today: IsoDate;
  /** Months; 0 = for ever. */
  terms: { term: RetentionTerm; months: number }[];
  auto: boolean;
  /** What is over its term and waits for the lead. */
  due: { erasure_id: string; counts: string[]; since: IsoDateTime } | null;
  /** The newest first. */
  erasures: ErasureLine[];
  people: PrivacyPerson[];
  /** Whoever asks today has to have an answer by then: ten working days. */
  answer_by: IsoDate;
  /** The wording that was given last; where none was, the first. */
  notice_version: string;
  notice_link: string;
}
/** What erasing a person would do; nothing is written. */
export interface ErasurePreview {
  staff_id: string;
  name: string;
  /** Why it cannot be done now. */
  refusal: Failure | null;
  held: { table: PersonTable; count: number }[];
  /** Of requests, replies and papers: how many lose words. */
  texts: number;
  papers: number;
  /** Letters that are owed and will not be sent. */
  letters: number;
  /** Events that the person is or was invited to. */
  events: number;
  /** Requests of others whose words name the person. */
  mentions: string[];
}
export interface PersonExtract {
  staff_id: string;
  name: string;
  made_at: IsoDateTime;
  answer_by: IsoDate;
  school_name: string;
  tables: { table: PersonTable; columns: string[]; rows: string[][] }[];
}

export interface NoticePaper extends PaperHead {
  lead_email: string;
  form_url: string;
  /** 0 = for ever. */
  months: { requests: number; attendance: number; self_check: number };
}

export interface PrivacyRpc {
  noticePaper(args: Record<string, never>): Reply<NoticePaper>;
  privacy(args: Record<string, never>): Reply<PrivacyBoard>;
  /** Looks now, instead of with the month's first look at everything. */
  lookAtRetention(args: Record<string, never>): Reply<PrivacyBoard>;
  settleRetention(args: { erasure_id: string; act: 'confirm' | 'postpone' }): Reply<PrivacyBoard>;
  erasurePreview(args: { staff_id: string }): Reply<ErasurePreview>;
  /** Nothing is erased yet; letters to the person stop. */
  prepareErasure(args: { staff_id: string; reason: ErasureReason }): Reply<PrivacyBoard>;
  settleErasure(args: { erasure_id: string; confirm: boolean }): Reply<PrivacyBoard>;
  /** Everything that is held about a person. */
  extract(args: { staff_id: string }): Reply<PersonExtract>;
  changeNotice(args: {
    staff_ids: string[];
    kind: 'notice' | 'consent';
    version: string;
    on: IsoDate;
    withdraw: boolean;
  }): Reply<PrivacyBoard>;
}
