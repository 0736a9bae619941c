// A failure that a service reports to the script; the gate turns it into an error of the script's realm.

export class ServiceError extends Error {
  constructor(
    message: string,
    name = 'Exception',
    readonly details?: unknown,
  ) {
    super(message);
    this.name = name;
  }
}

export class NotEmulated extends ServiceError {
  constructor(what: string) {
    super(`not emulated: ${what}`, 'NotEmulated');
  }
}

/** Google's words for arguments that fit no overload. */
export function mismatch(method: string, args: readonly unknown[]): ServiceError {
  return new ServiceError(
    `The parameters (${args.map(kindOf).join(',')}) don't match the method signature for ${method}.`,
  );
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'number[]';
  if (typeof value === 'object') return value.constructor?.name ?? 'Object';
  return typeof value === 'string' ? 'String' : typeof value;
}
