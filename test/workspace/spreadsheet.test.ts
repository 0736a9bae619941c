// SpreadsheetApp: values as Google gives them back, buffered writes, the grid's edges, what hangs on cells.
import { workspaceWith } from './scripted';

const NOW = Date.UTC(2026, 8, 1, 6);
const SHEET = 'var sheet = function () { return SpreadsheetApp.getActive().getSheets()[0]; };';

describe('values', () => {
  const { run, failure } = workspaceWith(
    `${SHEET}
     function put(values, format) {
       var range = sheet().getRange(1, 1, values.length, values[0].length);
       range.clear();
       if (format) range.setNumberFormat(format);
       range.setValues(values);
       return [range.getValues(), range.getDisplayValues(), range.getFormulas()];
     }
     function zoned() {
       var s = sheet();
       SpreadsheetApp.getActive().setSpreadsheetTimeZone('Asia/Yekaterinburg');
       s.getRange('Z1').setValue('2026-09-01');
       return s.getRange('Z1').getValue().toISOString();
     }
     function russian() {
       SpreadsheetApp.getActive().setSpreadsheetLocale('ru_RU');
       var range = sheet().getRange('A1:D1');
       range.clear().setValues([['01.09.2026', '1,5', 'ИСТИНА', 1234.5]]);
       sheet().getRange('D1').setNumberFormat('0.00');
       return [range.getDisplayValues()[0], sheet().getRange('A1').getValue() instanceof Date];
     }
     function set(values, a1) { sheet().getRange(a1).setValues(values); }
     function long() { sheet().getRange('A1').setValue('x'.repeat(50001)); }
     function object() { sheet().getRange('A1').setValue({ a: 1 }); }
     function given() {
       var row = ['before']; sheet().getRange('A9').setValues([row]); row[0] = 'after';
       return sheet().getRange('A9').getValue();
     }`,
    { now: NOW, timeZone: 'Europe/Moscow' },
  );

  test('a leading = makes a formula, a leading apostrophe a text without it', () => {
    expect(run('put', [['=1+2', "'=1+2", '+7 900', '=NOSUCH(1)', '=A1*2&"x"']])).toEqual([
      [[3, '=1+2', '#ERROR!', '#NAME?', '6x']],
      [['3', '=1+2', '#ERROR!', '#NAME?', '6x']],
      [['=1+2', '', '=+7 900', '=NOSUCH(1)', '=A1*2&"x"']],
    ]);
  });

  test('text that reads as a number, a date, a yes becomes one', () => {
    const [values, shown] = run('put', [['0042', '2026-09-01', 'true', '5%', '2026-09-01T10:00', '14:30']]);
    expect(values).toEqual([[42, new Date('2026-08-31T21:00:00Z'), true, 0.05, '2026-09-01T10:00', expect.any(Date)]]);
    expect(shown).toEqual([['42', '9/1/2026', 'TRUE', '0.05', '2026-09-01T10:00', '2:30:00 PM']]);
  });

  test('text stays text where the format is @', () => {
    const [values] = run('put', [['0042', '2026-09-01', '=1+2', 'true']], '@');
    expect(values).toEqual([['0042', '2026-09-01', '=1+2', 'true']]);
  });

  test('a date is the wall clock of the spreadsheet’s zone, not of the script’s', () => {
    expect(run('zoned')).toBe('2026-08-31T19:00:00.000Z');
  });

  test('are typed and shown as the locale does', () => {
    expect(run('russian')).toEqual([['01.09.2026', '1,5', 'ИСТИНА', '1234,50'], true]);
  });

  test('of another shape than the range are refused in Google’s words', () => {
    expect(failure('set', [['a'], ['b']], 'A1')).toBe(
      'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 1.',
    );
    expect(failure('set', [['a', 'b']], 'A1')).toContain('The number of columns in the data');
    expect(failure('set', ['a'], 'A1')).toContain(
      "don't match the method signature for SpreadsheetApp.Range.setValues",
    );
  });

  test('are refused where a cell cannot hold them', () => {
    expect(failure('long')).toContain('more than the maximum of 50000 characters');
    expect(failure('object')).toContain("don't match the method signature");
  });

  test('are what they were when they were handed over', () => {
    expect(run('given')).toBe('before');
  });
});

describe('the grid', () => {
  const { run, failure } = workspaceWith(
    `${SHEET}
     function outside(a1) { sheet().getRange(a1).getValue(); }
     function append(n) {
       var s = sheet();
       for (var i = 0; i < n; i++) s.appendRow(['r' + i, i]);
       return [s.getLastRow(), s.getLastColumn(), s.getMaxRows()];
     }
     function shift() {
       var s = SpreadsheetApp.getActive().insertSheet('Shift');
       s.getRange('A1:C3').setValues([[1, 2, 3], [4, 5, 6], [7, 8, 9]]);
       s.getRange('B2').setNote('five').setBackground('#ff0000');
       SpreadsheetApp.getActive().setNamedRange('five', s.getRange('B2'));
       s.insertRowBefore(2); s.insertColumnAfter(1); s.deleteRow(1);
       s.hideRows(2); s.setFrozenRows(1);
       var at = SpreadsheetApp.getActive().getRangeByName('five');
       return [s.getRange('A1:D3').getValues(), at.getA1Notation(), at.getNote(), at.getBackground(), s.isRowHiddenByUser(2),
         s.getMaxRows(), s.getMaxColumns()];
     }
     function sort() {
       var s = SpreadsheetApp.getActive().insertSheet('Sort');
       s.getRange('A1:B4').setValues([['b', 2], ['a', 3], ['', 1], ['a', 1]]);
       s.getRange('A1:B4').sort([{ column: 1, ascending: true }, { column: 2, ascending: false }]);
       return s.getRange('A1:B4').getValues();
     }
     function sheets() {
       var ss = SpreadsheetApp.getActive();
       var s = ss.insertSheet('Данные', 0);
       s.setName('Data').hideSheet().setTabColor('#00ff00');
       var names = ss.getSheets().map(function (x) { return x.getName(); });
       var copy = s.copyTo(ss).getName();
       ss.deleteSheet(ss.getSheetByName(copy));
       return [names.slice(0, 2), ss.getSheetByName('data').getSheetId() === s.getSheetId(), s.isSheetHidden(), s.getTabColor(), copy,
         ss.getSheetByName('none')];
     }
     function twice() { SpreadsheetApp.getActive().insertSheet('Same'); SpreadsheetApp.getActive().insertSheet('same'); }
     function find() {
       var s = SpreadsheetApp.getActive().insertSheet('Find');
       s.getRange('A1:B3').setValues([['r-1', 'x'], ['R-10', 'r-1'], ['=1+1', 'Иванов']]);
       var a1 = function (r) { return r.getA1Notation(); };
       return [s.createTextFinder('r-1').findAll().map(a1), s.createTextFinder('r-1').matchEntireCell(true).findAll().map(a1),
         s.createTextFinder('иванов').findNext().getA1Notation(), s.createTextFinder('2').findAll().map(a1),
         s.getRange('A:A').createTextFinder('r-1').matchCase(true).findAll().map(a1),
         s.createTextFinder('nothing').findNext(), s.createTextFinder('r-1').replaceAllWith('q'), s.getRange('A2').getValue()];
     }`,
    { now: NOW },
  );

  test('ends where it ends', () => {
    expect(failure('outside', 'A1001')).toBe('The coordinates of the range are outside the dimensions of the sheet.');
    expect(failure('outside', 'what')).toBe('Range not found');
  });

  test('grows with appended rows', () => {
    expect(run('append', 1002)).toEqual([1002, 2, 1002]);
  });

  test('moves values, notes, colours and named ranges with rows and columns', () => {
    expect(run('shift')).toEqual([
      [
        ['', '', '', ''],
        [4, '', 5, 6],
        [7, '', 8, 9],
      ],
      'C2',
      'five',
      '#ff0000',
      true,
      1000,
      27,
    ]);
  });

  test('sorts by several columns, empty cells last', () => {
    expect(run('sort')).toEqual([
      ['a', 3],
      ['a', 1],
      ['b', 2],
      ['', 1],
    ]);
  });

  test('has sheets that come, go and are found whatever their case', () => {
    expect(run('sheets')).toEqual([['Data', 'Sheet1'], true, true, '#00ff00', 'Copy of Data', null]);
    expect(failure('twice')).toBe('A sheet with the name "same" already exists. Please enter another name.');
  });

  test('is searched by what it shows', () => {
    expect(run('find')).toEqual([['A1', 'A2', 'B2'], ['A1', 'B2'], 'B3', ['A3'], ['A1'], null, 3, 'q0']);
  });
});

describe('what hangs on cells', () => {
  const { workspace, run, failure } = workspaceWith(
    `${SHEET}
     function prepare() {
       var s = sheet();
       s.getRange('A:A').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['open', 'closed'], true)
         .setAllowInvalid(false).setHelpText('one of two').build());
       s.getRange('B:B').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5).build());
       s.getRange('C1:C3').insertCheckboxes();
       s.getRange('D1:D2').protect().setDescription('keys').addEditor('editor@example.org');
       s.getRange('E:E').protect().setWarningOnly(true);
       s.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('open').setBackground('#00ff00')
         .setRanges([s.getRange('A:A')]).build()]);
       s.addDeveloperMetadata('version', '3', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
       SpreadsheetApp.getActive().addDeveloperMetadata('id', 'x');
     }
     function look() {
       var s = sheet();
       var rule = s.getConditionalFormatRules()[0];
       var validation = s.getRange('A5').getDataValidation();
       var found = SpreadsheetApp.getActive().createDeveloperMetadataFinder().withKey('version').find();
       return [validation.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST, validation.getCriteriaValues()[0],
         s.getRange('C2').getValue(), rule.getBooleanCondition().getBackground(), rule.getRanges()[0].getA1Notation(),
         s.getProtections(SpreadsheetApp.ProtectionType.RANGE).length, found[0].getValue(), s.getRange('F1').getDataValidation()];
     }
     function invalid() { sheet().getRange('F1').setValue('stands'); sheet().getRange('A1').setValue('maybe'); }
     function f1() { return sheet().getRange('F1').getValue(); }`,
    { now: NOW },
  );
  const id = workspace.services.spreadsheet.boundId;
  const edit = (range: string, value: unknown, user?: string) => workspace.edit(id, `Sheet1!${range}`, [[value]], user);
  beforeAll(() => run('prepare'));

  test('is kept', () => {
    expect(run('look')).toEqual([true, ['open', 'closed'], false, '#00ff00', 'A1:A1000', 2, '3', null]);
  });

  test('a value that validation rejects stops a script at the flush, and nothing else of what it wrote', () => {
    expect(failure('invalid')).toBe(
      'The data you entered in cell A1 violates the data validation rules set on this cell. one of two',
    );
    expect(run('f1')).toBe('stands');
  });

  test('a person is refused or warned', () => {
    expect(edit('A1', 'maybe')).toMatchObject({ ok: false, message: expect.stringContaining('violates') });
    expect(edit('A1', 'open')).toMatchObject({ ok: true, warnings: [] });
    expect(edit('B1', '9')).toMatchObject({ ok: true, warnings: [expect.stringContaining('Invalid: B1')] });
  });

  test('a protected cell is the owner’s and its editors’ to change', () => {
    expect(edit('D1', 'x', 'someone@example.org')).toMatchObject({
      ok: false,
      message: expect.stringContaining('protected'),
    });
    expect(edit('D1', 'x', 'editor@example.org')).toMatchObject({ ok: true });
    expect(edit('D1', 'y')).toMatchObject({ ok: true });
    expect(edit('E1', 'y', 'someone@example.org')).toMatchObject({ ok: true, warnings: [expect.any(String)] });
  });

  test('a person types as in Sheets: null leaves a cell, an empty text clears it', () => {
    workspace.edit(id, 'G1:I1', [['a', '2026-09-01', '=1+1']]);
    workspace.edit(id, 'G1:I1', [[null, '', '7']]);
    expect(
      workspace.services.spreadsheet.documents.get(id).sheets[0]?.read({ row: 1, column: 7, rows: 1, columns: 3 }),
    ).toEqual([['a', null, 7]]);
    expect(edit('ZZ1', 'x')).toMatchObject({ ok: false, message: expect.stringContaining('exceeds grid limits') });
  });
});

describe('writes', () => {
  const { workspace, run } = workspaceWith(
    `${SHEET}
     function batch() {
       var s = sheet();
       s.getRange('A1').setValue(1); s.getRange('A2').setValue(2); s.getRange('A3').setNumberFormat('0.00');
       var sum = s.getRange('A1:A2').getValues();
       s.appendRow([3]);
       return sum;
     }
     function fails() { sheet().getRange('B1').setValue('kept'); throw new Error('after'); }
     function many() {
       var rows = []; for (var i = 0; i < 50000; i++) rows.push(['id-' + i, i, 'text']);
       var s = SpreadsheetApp.getActive().insertSheet('Many');
       s.insertRowsAfter(1000, 49000);
       s.getRange(1, 1, 50000, 3).setValues(rows);
       SpreadsheetApp.flush();
       return s.createTextFinder('id-49999').matchEntireCell(true).findNext().getRow() + s.getLastRow();
     }`,
    { now: NOW },
  );
  const calls = () => workspace.processes.list({ limit: 1 })[0]?.serviceCalls.map((call) => `${call.name} ${call.ms}`);

  test('wait for a read or the end, and one flush pays for all', () => {
    expect(run('batch')).toEqual([[1], [2]]);
    expect(calls()).toEqual([
      'Spreadsheet.getSheets 150',
      'Range.setValue 10',
      'Range.setValue 10',
      'Range.setNumberFormat 10',
      'SpreadsheetApp.flush 600',
      'Range.getValues 200',
      'Sheet.appendRow 10',
      'SpreadsheetApp.flush 600',
    ]);
  });

  test('are flushed when the run fails, as at Google', () => {
    workspace.run('fails');
    const sheet = workspace.services.spreadsheet.documents.get(workspace.services.spreadsheet.boundId).sheets[0];
    expect(sheet?.read({ row: 1, column: 2, rows: 1, columns: 1 })).toEqual([['kept']]);
  });

  test('of 50,000 rows take no time worth mentioning', () => {
    expect(run('many')).toBe(100_000);
  });
});
