// Letters to staff, within the day's quota.
import type { Mail, Mailer } from '../loop/ports';

export class GoogleMailer implements Mailer {
  remaining(): number {
    return MailApp.getRemainingDailyQuota();
  }

  send(mail: Mail): void {
    MailApp.sendEmail({
      to: mail.to,
      subject: mail.subject,
      body: mail.text,
      name: mail.sender_name,
      ...(mail.reply_to ? { replyTo: mail.reply_to } : {}),
    });
  }
}
