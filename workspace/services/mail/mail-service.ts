// MailApp and the delivery of mail: into the mailboxes here, and on to a real server where one is named.

import type { Execution } from '../../script/execution';
import type { Service, Workspace } from '../../workspace';
import { MailApp } from './mail-app';
import { Mailboxes } from './mailbox';
import { compose, type Letter } from './mime';
import { MailQuota } from './quota';
import { Relay } from './relay';

const RECIPIENTS_A_DAY = 1500;
const RECIPIENTS_A_DAY_CONSUMER = 100;

export interface Posting {
  at: number;
  /** Whose Sent box gets a copy; the calendar's own notices have none. */
  sentBy?: string;
}

export class MailService implements Service {
  readonly mailboxes: Mailboxes;
  readonly quota: MailQuota;
  private relay: Relay | undefined;

  constructor(readonly workspace: Workspace) {
    this.mailboxes = new Mailboxes(workspace.store);
    this.quota = new MailQuota(workspace.store, workspace.consumer ? RECIPIENTS_A_DAY_CONSUMER : RECIPIENTS_A_DAY);
    if (process.env.SMTP_URL) this.relayTo(process.env.SMTP_URL);
  }

  install(execution: Execution): Record<string, unknown> {
    return { MailApp: new MailApp(execution, this) };
  }

  relayTo(url: string): Relay {
    this.relay = new Relay(this.workspace.store, url);
    return this.relay;
  }

  deliver(letter: Letter, { at, sentBy }: Posting): void {
    const mail = compose({ ...letter, date: new Date(at) });
    const headline = {
      from: addressText(letter.from) || mail.from,
      to: addressText(letter.to),
      subject: letter.subject ?? '',
      text: typeof letter.text === 'string' ? letter.text : stripped(String(letter.html ?? '')),
    };
    this.workspace.store.tx(() => {
      this.mailboxes.keep(mail, headline, at, sentBy);
      this.relay?.spool(mail);
    });
  }

  async close(): Promise<void> {
    await this.relay?.stop();
  }
}

function addressText(value: Letter['from'] | Letter['to']): string {
  if (Array.isArray(value)) return value.map((one) => addressText(one)).join(', ');
  if (value && typeof value === 'object')
    return value.name ? `${value.name} <${value.address}>` : (value.address ?? '');
  return value ?? '';
}

const stripped = (html: string): string => html.replace(/<(style|script)[\s\S]*?<\/\1>/gi, '').replace(/<[^>]*>/g, ' ');
