// The catalogue of the notice for staff on personal data: only the browser reads it.
import type { Language } from '../domain/tables';
import { notice as en } from './en/print-notice';
import { notice as ru } from './ru/print-notice';

export interface NoticeFacts {
  readonly school_name: string;
  readonly lead: string;
  readonly lead_email: string;
  readonly form_url: string;
  /** Months; 0 = for ever. */
  readonly requests: number;
  readonly attendance: number;
  readonly self_check: number;
}
export interface NoticeMessages {
  readonly file: string;
  readonly title: string;
  readonly subtitle: string;
  readonly signed: string;
  /** Name and text, in the order of the paper. */
  lines(facts: NoticeFacts): readonly (readonly [string, string])[];
}

export const noticeMessages = (language: Language): NoticeMessages => (language === 'en' ? en : ru);
