// With a mail server named, letters travel on to it: a server that fails delays them, and loses none.

import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { workspaceWith } from './scripted';

const script = `function send(to, subject) { MailApp.sendEmail({ to: to, bcc: 'hidden@school.test', subject: subject, body: 'текст' }); }`;

interface Arrived {
  to: string[];
  mail: ParsedMail;
}

function postOffice(refusals: number) {
  const arrived: Arrived[] = [];
  let refused = 0;
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      simpleParser(stream).then((mail) => {
        if (refused < refusals) {
          refused += 1;
          return done(Object.assign(new Error('busy'), { responseCode: 451 }));
        }
        arrived.push({ to: session.envelope.rcptTo.map(({ address }) => address), mail });
        return done();
      }, done);
    },
  });
  const listening = new Promise<string>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`);
    });
  });
  return { arrived, listening, close: () => new Promise<void>((closed) => server.close(() => closed())) };
}

async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; !holds(); waited += 20) {
    if (waited > 8000) throw new Error('it did not happen');
    await new Promise((later) => setTimeout(later, 20));
  }
}

test('a letter reaches the server with all its recipients, also the hidden one', async () => {
  const office = postOffice(0);
  const { workspace, run } = workspaceWith(script, { owner: 'lead@school.test' });
  const relay = workspace.services.mail.relayTo(await office.listening);
  run('send', 'anna@school.test', 'Первое');
  expect(workspace.services.mail.mailboxes.count('anna@school.test')).toBe(1);
  await until(() => office.arrived.length === 1);
  expect(office.arrived[0]?.to).toEqual(['anna@school.test', 'hidden@school.test']);
  expect(office.arrived[0]?.mail.subject).toBe('Первое');
  expect(office.arrived[0]?.mail.headers.has('bcc')).toBe(false);
  await until(() => relay.waiting() === 0);
  workspace.close();
  await office.close();
});

test('a server that refuses for a while gets the letter later, once', async () => {
  const office = postOffice(1);
  const { workspace, run } = workspaceWith(script, { owner: 'lead@school.test' });
  const relay = workspace.services.mail.relayTo(await office.listening);
  run('send', 'anna@school.test', 'Позже');
  await until(() => relay.waiting() === 0);
  expect(office.arrived.map(({ mail }) => mail.subject)).toEqual(['Позже']);
  await workspace.services.mail.close();
  await office.close();
});

test('no server at all: the letter waits in the spool, and closing is quiet', async () => {
  const { workspace, run } = workspaceWith(script, { owner: 'lead@school.test' });
  const relay = workspace.services.mail.relayTo('smtp://127.0.0.1:9');
  run('send', 'anna@school.test', 'Никуда');
  await new Promise((later) => setTimeout(later, 100));
  expect(relay.waiting()).toBe(1);
  workspace.close();
});
