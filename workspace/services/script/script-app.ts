// ScriptApp itself.
import { COSTS } from '../../script/costs';
import { Emulated, emulated } from '../../script/emulated';
import { SCOPES } from '../../script/scopes';
import { ServiceError } from '../../script/service-error';
import { ENUMS } from './enums';
import { triggerFrom } from './trigger';
import { TriggerBuilder } from './trigger-builders';

type App = GoogleAppsScript.Script.ScriptApp;
type Trigger = GoogleAppsScript.Script.Trigger;
type AuthMode = GoogleAppsScript.Script.AuthMode;

class AuthorizationInfoObject
  extends Emulated
  implements Pick<GoogleAppsScript.Script.AuthorizationInfo, 'getAuthorizationStatus' | 'getAuthorizationUrl'>
{
  getAuthorizationStatus(): GoogleAppsScript.Script.AuthorizationStatus {
    return ENUMS.AuthorizationStatus[this.execution.authMode === 'FULL' ? 'NOT_REQUIRED' : 'REQUIRED'];
  }

  getAuthorizationUrl(): string {
    const needed = this.execution.authMode !== 'FULL';
    return needed ? `https://script.google.com/macros/d/${this.execution.workspace.scriptId}/authorize` : '';
  }
}
const AuthorizationInfo = emulated(AuthorizationInfoObject, 'AuthorizationInfo');

class ScriptAppObject extends Emulated implements Partial<App> {
  readonly AuthMode = ENUMS.AuthMode;
  readonly AuthorizationStatus = ENUMS.AuthorizationStatus;
  readonly EventType = ENUMS.EventType;
  readonly TriggerSource = ENUMS.TriggerSource;
  readonly WeekDay = ENUMS.WeekDay;

  newTrigger(functionName: string): GoogleAppsScript.Script.TriggerBuilder {
    this.execution.permit('ScriptApp.newTrigger', SCOPES.triggers);
    return new TriggerBuilder(this.execution, functionName) as unknown as GoogleAppsScript.Script.TriggerBuilder;
  }

  /** Other accounts' triggers are never seen. */
  getProjectTriggers(): Trigger[] {
    return this.#triggers('getProjectTriggers', () => true);
  }

  getUserTriggers(document: { getId(): string }): Trigger[] {
    const id = document.getId();
    return this.#triggers('getUserTriggers', (sourceId) => sourceId === id);
  }

  deleteTrigger(trigger: Trigger): void {
    const { triggers } = this.execution.workspace.services.script;
    const uid = trigger.getUniqueId();
    this.execution.call(
      'ScriptApp.deleteTrigger',
      COSTS.trigger,
      () => {
        const known = triggers.ofCreator(this.execution.effectiveUser).some((record) => record.uid === uid);
        if (!known) throw new ServiceError('Unexpected error while deleting the trigger: it does not exist.');
        triggers.remove(uid);
      },
      { scopes: SCOPES.triggers },
    );
  }

  getAuthorizationInfo(_authMode: AuthMode): GoogleAppsScript.Script.AuthorizationInfo {
    return new AuthorizationInfo(this.execution) as unknown as GoogleAppsScript.Script.AuthorizationInfo;
  }

  getScriptId(): string {
    return this.execution.workspace.scriptId;
  }

  requireScopes(_authMode: AuthMode, oAuthScopes: string[]): void {
    for (const scope of oAuthScopes) this.execution.permit('ScriptApp.requireScopes', [String(scope)]);
  }

  requireAllScopes(_authMode: AuthMode): void {
    this.requireScopes(_authMode, this.execution.project.manifest.oauthScopes ?? []);
  }

  #triggers(name: string, wanted: (sourceId: string | null) => boolean): Trigger[] {
    const { triggers } = this.execution.workspace.services.script;
    return this.execution.call(
      `ScriptApp.${name}`,
      COSTS.trigger,
      () =>
        triggers
          .ofCreator(this.execution.effectiveUser)
          .filter((record) => wanted(record.sourceId))
          .map((record) => triggerFrom(this.execution, record)),
      { scopes: SCOPES.triggers },
    );
  }
}
export const ScriptApp = emulated(ScriptAppObject, 'ScriptApp');
