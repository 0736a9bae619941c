// A document as PDF by mail: printed as a browser prints, attached as a real part, to be had from the mail page.

import { mimeTree } from '../../workspace/api/mime-tree';
import { pdfPages } from '../support/pdf';
import { workspaceWith } from './scripted';

const script = `
function report(to) {
  const html = '<style>@page { size: A4 landscape }</style><h1>Отчёт за I четверть</h1>'
    + '<p>Охват: 54 из 60</p><script>document.title = document.body.innerHTML = "ran"</' + 'script><img src="http://example.test/x.png">';
  const pdf = Utilities.newBlob(html, 'text/html', 'Отчёт 1.09.html').getAs('application/pdf');
  MailApp.sendEmail({ to, subject: 'Отчёт', body: 'Во вложении.', attachments: [pdf] });
  return [pdf.getName(), pdf.getContentType()];
}
function picture() { Utilities.newBlob([1, 2], 'image/png', 'a.png').getAs('application/pdf'); }
function itself() { return Utilities.newBlob('a', 'text/html').getAs('text/html').getDataAsString(); }
`;

test('an HTML text becomes a PDF that no script of its own has touched, and goes by mail under its own name', async () => {
  const { workspace, run, failure } = workspaceWith(script, { owner: 'lead@school.test' });
  expect(run('report', 'head@school.test')).toEqual(['Отчёт 1.09.pdf', 'application/pdf']);
  const { mailboxes } = workspace.services.mail;
  const [message] = mailboxes.list('head@school.test');
  const part = mimeTree(mailboxes.raw('head@school.test', message!.id)!).parts?.[1];
  expect(part).toMatchObject({ mimeType: 'application/pdf', filename: 'Отчёт 1.09.pdf' });
  const [page, ...more] = pdfPages(Buffer.from(part!.body.data!, 'base64url'));
  expect(more).toEqual([]);
  expect(page!.text).toBe('Отчёт за I четверть\nОхват: 54 из 60');
  expect([page!.width, page!.height].map(Math.round)).toEqual([297, 210]);
  expect(failure('picture')).toBe('not emulated: Blob.getAs(application/pdf) of image/png');
  expect(run('itself')).toBe('a');
});
