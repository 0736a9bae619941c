// MailApp: sends as whoever the script runs for, within Google's limits.

import { COSTS } from '../../script/costs';
import { Emulated, emulated } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import { SCOPES } from '../../script/scopes';
import { mismatch } from '../../script/service-error';
import { checkLetter, type MailOptions, readLetter } from './letter';
import type { MailService } from './mail-service';

type GoogleMailApp = Pick<GoogleAppsScript.Mail.MailApp, 'sendEmail' | 'getRemainingDailyQuota'>;

class MailAppService extends Emulated implements GoogleMailApp {
  readonly #mail: MailService;

  constructor(execution: Execution, mail: MailService) {
    super(execution);
    this.#mail = mail;
  }

  getRemainingDailyQuota(): number {
    return this.execution.call(
      'MailApp.getRemainingDailyQuota',
      COSTS.small,
      () => this.#mail.quota.remaining(this.execution.effectiveUser, this.execution.now()),
      { scopes: SCOPES.mail },
    );
  }

  sendEmail(...args: unknown[]): void {
    const send = () => {
      const { execution } = this;
      const user = execution.effectiveUser;
      const letter = readLetter(optionsOf(args), user);
      const recipients = checkLetter(letter);
      const now = execution.now();
      if (recipients.length > this.#mail.quota.remaining(user, now)) {
        execution.fail('Service invoked too many times for one day: email.');
      }
      execution.workspace.store.tx(() => {
        this.#mail.quota.spend(user, recipients.length, now);
        this.#mail.deliver(letter, { at: now, sentBy: user });
      });
    };
    this.execution.call('MailApp.sendEmail', COSTS.mail, send, { scopes: SCOPES.mail });
  }
}

/** Google tells its overloads apart by the number and the kinds of the arguments. */
function optionsOf(args: unknown[]): MailOptions {
  const [first, second, third, fourth] = args;
  const texts = (...values: unknown[]) => values.every((value) => typeof value === 'string');
  if (args.length === 1 && first !== null && typeof first === 'object') return first;
  if (args.length === 3 && texts(first, second, third))
    return { to: first, subject: second, body: third } as MailOptions;
  if (args.length === 4 && texts(first, second, third, fourth)) {
    return { to: first, replyTo: second, subject: third, body: fourth } as MailOptions;
  }
  if (args.length === 4 && texts(first, second, third) && (typeof fourth === 'object' || fourth === undefined)) {
    return { ...(fourth as MailOptions | null), to: first, subject: second, body: third } as MailOptions;
  }
  throw mismatch('MailApp.sendEmail', args);
}

export const MailApp = emulated(MailAppService, 'MailApp');
