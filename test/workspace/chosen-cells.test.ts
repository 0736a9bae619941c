// What a script chooses: the page goes to that sheet, with these cells chosen.
import { workspaceWith } from './scripted';

const { workspace } = workspaceWith(
  `function both() {
     var sheet = SpreadsheetApp.getActive().getSheets()[0];
     sheet.activate();
     SpreadsheetApp.getActive().setActiveRangeList(sheet.getRangeList(['A3:C4', 'A9:C9']));
     return sheet.getRangeList(['A1', 'B2']).getRanges().length;
   }`,
  { now: Date.UTC(2026, 8, 1, 6) },
);

test('the last choice of a run is what its page shows, all its ranges together', () => {
  const result = workspace.run('both', { processType: 'MENU' });
  expect(result).toMatchObject({ ok: true, value: 2 });
  expect(result.execution.shown).toMatchObject([
    {
      kind: 'chosen',
      areas: [
        { row: 3, column: 1, rows: 2, columns: 3 },
        { row: 9, column: 1, rows: 1, columns: 3 },
      ],
    },
  ]);
});
