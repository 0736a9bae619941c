function prepare() {
  var ss = SpreadsheetApp.getActiveSpreadsheet();
  var sheet = ss.getSheetByName(CONFIG.sheet) || ss.insertSheet(CONFIG.sheet);
  sheet
    .getRange(1, 1, 1, 5)
    .setValues([['Book', 'Reader', 'Out', 'Due', 'Back']])
    .setFontWeight('bold')
    .setBackground('#eeeeee');
  sheet.setFrozenRows(1);
  sheet.getRange('C2:E').setNumberFormat('dd/mm/yyyy');
  install_();
  ss.toast('Ready');
}

function install_() {
  var known = ScriptApp.getProjectTriggers().some((t) => t.getHandlerFunction() === 'remind');
  if (!known) ScriptApp.newTrigger('remind').timeBased().everyDays(1).atHour(9).create();
}

function loans_() {
  var sheet = SpreadsheetApp.getActive().getSheetByName(CONFIG.sheet);
  if (sheet.getLastRow() < 2) return [];
  return sheet
    .getRange(2, 1, sheet.getLastRow() - 1, 5)
    .getValues()
    .map((row, i) => ({ row: i + 2, book: row[0], reader: row[1], due: row[3], back: row[4] }));
}

function overdue_(now) {
  return loans_().filter((loan) => !loan.back && loan.due instanceof Date && loan.due < now);
}

function remind() {
  var props = PropertiesService.getDocumentProperties();
  overdue_(new Date()).forEach((loan) => {
    var key = 'told-' + loan.row;
    if (props.getProperty(key)) return;
    MailApp.sendEmail(
      loan.reader,
      STATUS.LATE + ': ' + loan.book,
      Utilities.formatString('Please bring back "%s".', loan.book),
    );
    props.setProperty(key, Utilities.formatDate(new Date(), Session.getScriptTimeZone(), 'yyyy-MM-dd'));
  });
}
