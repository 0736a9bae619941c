function onOpen(e) {
  SpreadsheetApp.getUi()
    .createMenu('Library')
    .addItem('Prepare', 'prepare')
    .addItem('Overdue…', 'showOverdue')
    .addSubMenu(SpreadsheetApp.getUi().createMenu('Admin').addItem('Install', 'install_'))
    .addToUi();
}

/** A typed book gets its dates. */
function onEdit(e) {
  var range = e.range;
  if (
    range.getSheet().getName() !== CONFIG.sheet ||
    range.getColumn() !== CONFIG.columns.reader ||
    range.getRow() === 1
  )
    return;
  var out = new Date();
  var due = new Date(out.getFullYear(), out.getMonth(), out.getDate() + CONFIG.days);
  range.offset(0, 1, 1, 2).setValues([[out, due]]);
}

function showOverdue() {
  var template = HtmlService.createTemplateFromFile('Overdue');
  template.loans = overdue_(new Date());
  var page = template.evaluate().setWidth(420).setHeight(300);
  SpreadsheetApp.getUi().showModalDialog(page, 'Overdue books');
}

function include(name) {
  return HtmlService.createHtmlOutputFromFile(name).getContent();
}
