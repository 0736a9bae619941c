// A Google account as scripts see it.
import { Emulated, emulated } from '../../script/emulated';
import type { Execution } from '../../script/execution';

class UserObject extends Emulated implements Pick<GoogleAppsScript.Base.User, 'getEmail'> {
  readonly #email: string;

  constructor(execution: Execution, email: string) {
    super(execution);
    this.#email = email;
  }

  getEmail(): string {
    return this.#email;
  }

  override toString(): string {
    return this.#email;
  }
}
const User = emulated(UserObject, 'User');

export function userFrom(execution: Execution, email: string): GoogleAppsScript.Base.User {
  return new User(execution, email) as unknown as GoogleAppsScript.Base.User;
}
