// The cards of who answers for what as plain text, for a messenger or a notice.
import type { ResponsibleCard } from '../../contract/schedule';
import { weekdayIso } from '../../domain/dates';
import type { DeskMessages } from '../../i18n/desk';
import type { SidebarMessages } from '../../i18n/sidebar';

export const dayOf = (m: DeskMessages, date: string): string =>
  `${m.weekdaysShort[weekdayIso(date)] || ''} ${m.date(date)}`.trim();

/** «Журналова И.Т., и. о.» */
export const holderOf = (s: SidebarMessages, card: ResponsibleCard): string =>
  card.holder ? card.holder + (card.acting ? `, ${s.school.roles.acting}` : '') : s.school.roles.vacant;

/** Named where it is not today's holder. */
export const timeOf = (
  m: DeskMessages,
  s: SidebarMessages,
  card: ResponsibleCard,
  time: ResponsibleCard['times'][number],
): string =>
  [
    `${dayOf(m, time.date)} ${time.starts_at}–${time.ends_at}`,
    time.place,
    time.walk_in ? s.school.roles.walkIn : '',
    time.who === card.holder ? '' : time.who,
  ]
    .filter(Boolean)
    .join(' · ');

export const cardsAsText = (
  m: DeskMessages,
  s: SidebarMessages,
  cards: readonly ResponsibleCard[],
  today: string,
  form_url: string,
): string => {
  const w = s.school.roles;
  const card = (one: ResponsibleCard) =>
    [
      `${m.roles[one.role_key]}: ${holderOf(s, one)}`,
      one.topics.length > 0 ? `${w.answersFor}: ${m.topicList(one.topics)}` : '',
      one.acting && one.limited_to.length > 0 ? w.limited(m.topicList(one.limited_to)) : '',
      one.times.length > 0 ? `${w.where}:` : '',
      ...one.times.map((time) => `• ${timeOf(m, s, one, time)}`),
    ]
      .filter(Boolean)
      .join('\n');
  return [`${w.title} (${w.asOf(today)})`, ...cards.map(card), form_url ? `${w.form}: ${form_url}` : '']
    .filter(Boolean)
    .join('\n\n');
};
