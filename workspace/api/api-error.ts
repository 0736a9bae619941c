// An expected failure of the REST interface, told in the shape of Google's APIs.

const STATUS: Record<number, [status: string, reason: string]> = {
  400: ['INVALID_ARGUMENT', 'badRequest'],
  403: ['PERMISSION_DENIED', 'forbidden'],
  404: ['NOT_FOUND', 'notFound'],
  409: ['ALREADY_EXISTS', 'duplicate'],
  410: ['FAILED_PRECONDITION', 'fullSyncRequired'],
  412: ['FAILED_PRECONDITION', 'conditionNotMet'],
  413: ['INVALID_ARGUMENT', 'uploadTooLarge'],
  429: ['RESOURCE_EXHAUSTED', 'rateLimitExceeded'],
  500: ['INTERNAL', 'backendError'],
  501: ['UNIMPLEMENTED', 'notImplemented'],
};

export class ApiError extends Error {
  constructor(
    readonly code: number,
    message: string,
    readonly reason = STATUS[code]?.[1] ?? 'backendError',
  ) {
    super(message);
    this.name = 'ApiError';
  }

  /** The newer APIs read `status`, the older ones `errors`; clients of both find theirs. */
  body() {
    const { code, message, reason } = this;
    const status = STATUS[code]?.[0] ?? 'UNKNOWN';
    return { error: { code, message, status, errors: [{ domain: 'global', reason, message }] } };
  }
}

export const notFound = (what = 'Requested entity was not found.') => new ApiError(404, what);
export const badRequest = (message: string) => new ApiError(400, message);
