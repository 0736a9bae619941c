// Links that open the request form filled in: a reply to a letter is one press away.
import type { Facts } from '../domain/facts';
import type { Language, RequestRow, SlotRow } from '../domain/tables';
import { messages } from '../i18n';
import type { OfferedTime, ReplyKind } from '../i18n/mail-desk';
import type { Memory } from './memory';

/** Where requests are written; empty in low-data mode, in which nobody can. */
export const openFormUrl = (memory: Memory, { settings }: Facts): string => (settings.low_data ? '' : memory.form_url);

/** What a link is made of; the form is in one language, whoever fills it in. */
export interface FormLinks {
  readonly form_url: string;
  readonly entries: Readonly<Record<string, string>>;
  readonly language: Language;
}

export const formLinks = ({ form_url, form_entries, language }: Memory): FormLinks => ({
  form_url,
  entries: form_entries,
  language,
});

/** Empty where the form, or its own name of one of these fields, is not known. */
export const prefilled = (
  form_url: string,
  entries: Readonly<Record<string, string>>,
  answers: Readonly<Record<string, string>>,
): string => {
  const fields = Object.entries(answers).filter(([, answer]) => answer !== '');
  if (form_url === '' || fields.some(([field]) => !entries[field])) return '';
  return `${form_url}?usp=pp_url&${fields.map(([field, answer]) => `${entries[field]}=${encodeURIComponent(answer)}`).join('&')}`;
};

type About = Pick<RequestRow, 'request_id' | 'topic' | 'language' | 'preferred_format'>;

/** Says of a request that stands what became of it, or at which time its teacher would come. */
/** The form offers no time that is kept for somebody: `words` name it below the line instead. */
export const replyLink = (links: FormLinks, request: About, kind: ReplyKind, slot = '', words = ''): string => {
  const language = request.language || 'ru';
  const { options } = messages(links.language).form;
  const meeting = request.preferred_format === 'remote' ? 'remote' : 'in_person';
  return prefilled(links.form_url, links.entries, {
    topic: options.topic[request.topic || 'other'],
    text: [messages(language).deskMail.reply(request.request_id, kind), words].filter(Boolean).join('\n'),
    urgency: options.urgency[kind === 'does_not_work' ? 'high' : 'normal'],
    format: options.format[kind === 'time' ? meeting : 'written'],
    slot,
    lang: options.lang[language],
  });
};

/** `said` in the reader's language, the link with the label that the form offers word for word. */
export const offeredTimes = (
  links: FormLinks,
  request: About,
  slots: readonly SlotRow[],
  label: (slot: SlotRow) => string,
  said: (slot: SlotRow) => string,
  isKept: (slot: SlotRow) => boolean,
): OfferedTime[] =>
  slots.map((slot) => {
    const chosen = isKept(slot) ? (['', label(slot)] as const) : ([label(slot)] as const);
    return { label: said(slot), link: replyLink(links, request, 'time', ...chosen) };
  });
