// Sharing a calendar by hand, as its owner does in Google's settings.

import { openDialog } from './dialogs';
import { element } from './element';
import { notify } from './notices';
import { say } from './page-language';
import { request } from './request';

const ROLES = {
  reader: { ru: 'видит все сведения', en: 'sees all details' },
  writer: { ru: 'вносит изменения', en: 'makes changes' },
  freeBusyReader: { ru: 'видит только занятость', en: 'sees only busy times' },
};

export function shareCalendar(calendarId: string, name: string): void {
  const email = element('input', { type: 'email', required: true, autocomplete: 'off' });
  const roles = Object.entries(ROLES).map(([value, words]) => element('option', { value }, say(words)));
  const role = element('select', {}, ...roles);
  const form = element(
    'form',
    { class: 'alert share' },
    element('label', {}, say({ ru: 'Кому (адрес)', en: 'With whom (e-mail)' }), email),
    element('label', {}, say({ ru: 'Что можно', en: 'What they may do' }), role),
    element(
      'p',
      { class: 'buttons' },
      element('button', { class: 'primary' }, say({ ru: 'Открыть доступ', en: 'Share' })),
    ),
  );
  const { close } = openDialog(`${say({ ru: 'Доступ:', en: 'Share:' })} ${name}`, form, true, () => undefined);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const rule = { role: role.value, scope: { type: 'user', value: email.value } };
    request(`/calendar/v3/calendars/${encodeURIComponent(calendarId)}/acl`, 'POST', rule)
      .then(() => {
        notify(`${say({ ru: 'Календарь открыт для', en: 'Shared with' })} ${email.value}`);
        close();
      })
      .catch((error: Error) => notify(error.message, 'error'));
  });
  email.focus();
}
