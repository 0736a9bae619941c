// OAuth scopes: which of them opens a service call.

const BASE = 'https://www.googleapis.com/auth/';

export const SCOPES = {
  spreadsheets: [`${BASE}spreadsheets.currentonly`, `${BASE}spreadsheets`],
  spreadsheetsAny: [`${BASE}spreadsheets`],
  forms: [`${BASE}forms`],
  formsCurrent: [`${BASE}forms.currentonly`, `${BASE}forms`],
  calendarApp: [`${BASE}calendar.app.created`, `${BASE}calendar`],
  calendarRead: [`${BASE}calendar`, `${BASE}calendar.readonly`],
  calendarFreebusy: [`${BASE}calendar.freebusy`, `${BASE}calendar.readonly`, `${BASE}calendar`],
  triggers: [`${BASE}script.scriptapp`],
  ui: [`${BASE}script.container.ui`],
  mail: [`${BASE}script.send_mail`, 'https://mail.google.com/'],
  email: [`${BASE}userinfo.email`],
} as const;

/** Simple triggers reach the file that the script is bound to, and nothing that needs a person's consent. */
export function allowedWithoutConsent(scopes: readonly string[]): boolean {
  return scopes.length === 0 || scopes.some((scope) => scope.endsWith('.currentonly'));
}
