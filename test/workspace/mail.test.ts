// MailApp and the mailboxes: what a script sends is a real message in the right boxes, within Google's limits.

import { simpleParser } from 'mailparser';
import { workspaceWith } from './scripted';

const NOW = Date.UTC(2026, 8, 1, 5, 0);

const script = `
function plain(to, subject, body) { MailApp.sendEmail(to, subject, body); }
function withOptions(message) { MailApp.sendEmail(message); }
function many(count) { for (let i = 0; i < count; i += 1) MailApp.sendEmail('t' + i + '@school.test', 's', 'b'); }
function left() { return MailApp.getRemainingDailyQuota(); }
function odd() { MailApp.sendEmail('a@school.test'); }
function drafts() { MailApp.createDraft(); }
`;

describe('a letter sent by a script', () => {
  const { workspace, run, failure } = workspaceWith(script, { now: NOW, owner: 'lead@school.test' });
  const { mailboxes } = workspace.services.mail;

  test('arrives as real MIME with its Russian subject and text whole', async () => {
    run('plain', 'Anna@School.test', 'Заявка № 2026-0042', 'Принято.\nОтвет до 16:00 — «ЭЖ».');
    const [message] = mailboxes.list('anna@school.test');
    const parsed = await simpleParser(mailboxes.raw('anna@school.test', message!.id)!);
    expect(parsed.subject).toBe('Заявка № 2026-0042');
    expect(parsed.text?.trim()).toBe('Принято.\nОтвет до 16:00 — «ЭЖ».');
    expect(parsed.from?.value[0]?.address).toBe('lead@school.test');
    expect(parsed.date?.getTime()).toBe(NOW);
    expect(message).toMatchObject({ labels: ['INBOX', 'UNREAD'], snippet: 'Принято. Ответ до 16:00 — «ЭЖ».' });
  });

  test('keeps bcc out of the message but not out of the mailbox, and a copy under Sent', async () => {
    run('withOptions', {
      to: 'Борис <boris@school.test>',
      cc: 'vera@school.test',
      bcc: 'secret@school.test',
      replyTo: 'desk@school.test',
      name: 'Помощь с ЭЖ',
      subject: 'Копии',
      htmlBody: '<p>Добрый <b>день</b></p>',
    });
    const [hidden] = mailboxes.list('secret@school.test');
    const raw = mailboxes.raw('secret@school.test', hidden!.id)!;
    expect(raw.toString()).not.toContain('secret@school.test');
    const parsed = await simpleParser(raw);
    expect(parsed.html).toContain('<b>день</b>');
    expect(parsed.replyTo?.value[0]?.address).toBe('desk@school.test');
    expect(parsed.from?.value[0]?.name).toBe('Помощь с ЭЖ');
    expect(mailboxes.list('vera@school.test')).toHaveLength(1);
    expect(mailboxes.list('lead@school.test', { label: 'SENT' })[0]?.subject).toBe('Копии');
  });

  test('cannot smuggle a header in through its subject', async () => {
    run('plain', 'eve@school.test', 'Hello\r\nBcc: victim@school.test', 'text');
    const [message] = mailboxes.list('eve@school.test');
    const parsed = await simpleParser(mailboxes.raw('eve@school.test', message!.id)!);
    expect(parsed.bcc).toBeUndefined();
    expect(mailboxes.count('victim@school.test')).toBe(0);
  });

  test('is refused in Google’s words where the address or the arguments are wrong', () => {
    expect(failure('plain', 'no address', 's', 'b')).toBe('Invalid email: no address');
    expect(failure('plain', '', 's', 'b')).toBe('Failed to send email: no recipient');
    expect(failure('odd')).toBe("The parameters (String) don't match the method signature for MailApp.sendEmail.");
    expect(failure('plain', 'a@b.test', 'x'.repeat(251), 'b')).toBe('Invalid argument: subject');
    expect(failure('withOptions', { to: Array.from({ length: 51 }, (_, i) => `a${i}@b.test`).join(',') })).toBe(
      'Limit Exceeded: Email Recipients Per Message.',
    );
    expect(failure('drafts')).toBe('not emulated: MailApp.createDraft');
  });

  test('is marked read, and unread again', () => {
    const [message] = mailboxes.list('anna@school.test');
    mailboxes.markRead('anna@school.test', message!.id);
    expect(mailboxes.find('anna@school.test', message!.id)?.read).toBe(true);
    expect(mailboxes.all().find(({ email }) => email === 'anna@school.test')).toMatchObject({ total: 1, unread: 0 });
    mailboxes.markRead('anna@school.test', message!.id, false);
    expect(mailboxes.find('anna@school.test', message!.id)?.labels).toContain('UNREAD');
  });
});

describe('the quota of a consumer account', () => {
  const { workspace, run, failure } = workspaceWith(script, { now: NOW, owner: 'me@home.test', consumer: true });

  test('is a hundred recipients in the day that the first letter opens', () => {
    run('many', 99);
    expect(run('left')).toBe(1);
    run('plain', 'last@school.test', 's', 'b');
    expect(failure('plain', 'one-more@school.test', 's', 'b')).toBe(
      'Service invoked too many times for one day: email.',
    );
    expect(workspace.services.mail.mailboxes.count('one-more@school.test')).toBe(0);
    workspace.clock.set(NOW + 25 * 3600_000);
    expect(run('left')).toBe(100);
  });
});

test('without the scope for sending mail nothing is sent', () => {
  const { failure, workspace } = workspaceWith(script, { scopes: ['https://www.googleapis.com/auth/forms'] });
  expect(failure('plain', 'a@b.test', 's', 'b')).toMatch(
    /^Specified permissions are not sufficient to call MailApp\.sendEmail\. Required permissions:/,
  );
  expect(workspace.services.mail.mailboxes.all()).toEqual([]);
});
