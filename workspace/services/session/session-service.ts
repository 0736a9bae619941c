// Session: who acts, and on whose behalf.
import { Emulated, emulated } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import { SCOPES } from '../../script/scopes';
import type { Service, Workspace } from '../../workspace';
import { userFrom } from './user';

type GoogleSession = GoogleAppsScript.Base.Session;

class SessionObject extends Emulated implements Omit<GoogleSession, 'getTimeZone' | 'getUser'> {
  /** Blank where the script has no right to know, and where the person is of another domain than the script's account. */
  getActiveUser(): GoogleAppsScript.Base.User {
    const { user, effectiveUser, authMode, project } = this.execution;
    const granted = project.manifest.oauthScopes;
    const scoped =
      granted === undefined || granted.some((scope) => (SCOPES.email as readonly string[]).includes(scope));
    const known = user === effectiveUser ? authMode === 'FULL' : domain(user) === domain(effectiveUser);
    return userFrom(this.execution, known && scoped ? user : '');
  }

  getEffectiveUser(): GoogleAppsScript.Base.User {
    this.execution.permit('Session.getEffectiveUser', SCOPES.email);
    return userFrom(this.execution, this.execution.effectiveUser);
  }

  getActiveUserLocale(): string {
    return this.execution.workspace.locale.slice(0, 2);
  }

  getScriptTimeZone(): string {
    return this.execution.timeZone;
  }

  getTemporaryActiveUserKey(): string {
    return Buffer.from(this.execution.user).toString('base64url');
  }
}
const SessionClass = emulated(SessionObject, 'Session');

function domain(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase();
}

export class SessionService implements Service {
  constructor(readonly workspace: Workspace) {}

  install(execution: Execution): Record<string, unknown> {
    return { Session: new SessionClass(execution) };
  }
}
