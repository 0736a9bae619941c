// HtmlService: outputs, files, templates and what they escape; Utilities beside it.
import { workspaceWith } from './scripted';

const { run, failure } = workspaceWith(
  `function template(text, values) {
     var t = HtmlService.createTemplate(text);
     for (var key in values) t[key] = values[key];
     return t.evaluate().getContent();
   }
   function helper(x) { return 'helped ' + x; }
   function output() {
     var o = HtmlService.createHtmlOutput('<b>').append('x').setTitle('T').setWidth(300).setHeight(200)
       .setSandboxMode(HtmlService.SandboxMode.IFRAME).setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL);
     return [o.getContent(), o.getTitle(), o.getWidth(), o.getHeight()];
   }
   function file() { return HtmlService.createHtmlOutputFromFile('none').getContent(); }
   function utilities() {
     var at = new Date(1788220800123);
     return [Utilities.formatDate(at, 'Europe/Moscow', "yyyy-MM-dd'T'HH:mm:ss.SSSXXX EEE"), Utilities.base64Encode('ёж'),
       Utilities.newBlob(Utilities.base64Decode('0ZHQtg==')).getDataAsString(), Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'a').slice(0, 3),
       Utilities.formatString('%05.1f|%-4s|%d%%', 3.14159, 'ab', 7), Utilities.parseCsv('a,"b,c"\\n1,2'),
       Utilities.parseDate('01.09.2026 10:00', 'Europe/Moscow', 'dd.MM.yyyy HH:mm').toISOString(), Utilities.getUuid().length,
       Utilities.computeHmacSha256Signature('a', 'b').length];
   }`,
  { timeZone: 'Europe/Moscow' },
);

describe('a template', () => {
  test.each([
    ['<p><?= a ?></p>', { a: '<b>&' }, '<p>&#60;b&#62;&#38;</p>'],
    ['<p><?!= a ?></p>', { a: '<b>' }, '<p><b></p>'],
    ['<a title="<?= a ?>">', { a: '"x' }, '<a title="&#34;x">'],
    ['<a href="<?= a ?>">', { a: 'javascript:alert(1)' }, '<a href="#zSoyz">'],
    ['<script>var a = <?= a ?>;</script>', { a: '</script>"' }, '<script>var a = "\\u003c/script>\\"";</script>'],
    ['<script>var a = "<?= a ?>";</script>', { a: '";x' }, '<script>var a = "\\u0022;x";</script>'],
    ['<? for (var i = 0; i < 2; i++) { ?><i><?= i ?></i><? } ?>', {}, '<i>0</i><i>1</i>'],
    ['<?= helper(a) ?><? output.append("<hr>"); ?>', { a: 1 }, 'helped 1<hr>'],
  ])('%s', (text, values, html) => {
    expect(run('template', text, values)).toBe(html);
  });

  test('fails where a scriptlet does', () => {
    expect(failure('template', '<?= missing ?>', {})).toBe('missing is not defined');
  });
});

test('an output keeps its title and size', () => {
  expect(run('output')).toEqual(['<b>x', 'T', 300, 200]);
});

test('a file that is not there is named', () => {
  expect(failure('file')).toBe('No HTML file named none was found.');
});

test('Utilities speak Java', () => {
  expect(run('utilities')).toEqual([
    '2026-09-01T03:00:00.123+03:00 Tue',
    '0ZHQtg==',
    'ёж',
    [-54, -105, -127],
    '003.1|ab  |7%',
    [
      ['a', 'b,c'],
      ['1', '2'],
    ],
    '2026-09-01T07:00:00.000Z',
    36,
    32,
  ]);
});
