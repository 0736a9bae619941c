// A refusal of the Calendar API, in the shape of its JSON errors.

import { ServiceError } from '../../script/service-error';

export class CalendarError extends Error {
  constructor(
    readonly code: number,
    readonly reason: string,
    message: string,
    private readonly place: { locationType: string; location: string } | undefined = undefined,
    private readonly domain = 'global',
  ) {
    super(message);
    this.name = 'CalendarError';
  }

  body() {
    const { code, message } = this;
    return { code, message, errors: [{ domain: this.domain, reason: this.reason, message, ...this.place }] };
  }

  /** What the advanced service throws for it. */
  forScript(method: string): ServiceError {
    const message = `API call to calendar.${method} failed with error: ${this.message}`;
    return new ServiceError(message, 'GoogleJsonResponseException', this.body());
  }
}

export const notFound = () => new CalendarError(404, 'notFound', 'Not Found');
export const gone = () => new CalendarError(410, 'deleted', 'Resource has been deleted');
export const invalid = (message: string) => new CalendarError(400, 'invalid', message);
export const required = (message: string) => new CalendarError(400, 'required', message);
export const duplicate = () => new CalendarError(409, 'duplicate', 'The requested identifier already exists.');
export const invalidParameter = (name: string, message: string) =>
  new CalendarError(400, 'invalidParameter', message, { locationType: 'parameter', location: name });
export const noScope = () =>
  new CalendarError(403, 'insufficientPermissions', 'Request had insufficient authentication scopes.');
export const needsRole = (role: string) =>
  new CalendarError(
    403,
    'requiredAccessLevel',
    `You need to have ${role} access to this calendar.`,
    undefined,
    'calendar',
  );
export const preconditionFailed = () =>
  new CalendarError(412, 'conditionNotMet', 'Precondition Failed', { locationType: 'header', location: 'If-Match' });
export const fullSyncRequired = () =>
  new CalendarError(
    410,
    'fullSyncRequired',
    'Sync token is no longer valid, a full sync is required.',
    { locationType: 'parameter', location: 'syncToken' },
    'calendar',
  );
export const tooManyEvents = () =>
  new CalendarError(403, 'quotaExceeded', 'Calendar usage limits exceeded.', undefined, 'usageLimits');
export const rateLimited = () =>
  new CalendarError(403, 'rateLimitExceeded', 'Rate Limit Exceeded', undefined, 'usageLimits');
