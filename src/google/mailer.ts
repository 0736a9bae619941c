// Letters to staff, within the day's quota.
import type { Mail, Mailer, PdfPage } from '../loop/ports';

/** Google makes the PDF out of the page; what it cannot make fails the letter, which is owed on. */
const pdfOf = ({ name, html }: PdfPage): GoogleAppsScript.Base.Blob =>
  Utilities.newBlob(html, 'text/html', name).getAs('application/pdf').setName(name);

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
      ...(mail.attachments ? { attachments: mail.attachments.map(pdfOf) } : {}),
    });
  }
}
