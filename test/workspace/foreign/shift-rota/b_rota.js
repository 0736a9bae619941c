class Rota {
  static hours(day) {
    return ['Sat', 'Sun'].includes(day) ? 4 : 8;
  }

  static sheet() {
    return SpreadsheetApp.getActive().getSheetByName('Rota') ?? SpreadsheetApp.getActive().insertSheet('Rota');
  }
}

const makeForm = () => {
  const form = FormApp.create('Shift wishes');
  form.setTitle('Which shift?');
  form.addListItem().setTitle('Day').setChoiceValues(['Mon', 'Tue', 'Sat']).setRequired(true);
  form.addTextItem().setTitle('Name');
  return form;
};

function setup() {
  const form = makeForm();
  form.setPublished(true);
  PropertiesService.getScriptProperties().setProperty('form', form.getId());
  ScriptApp.newTrigger('onWish').forForm(form).onFormSubmit().create();
  ScriptApp.newTrigger('onChangeInstalled').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create();
  Rota.sheet().appendRow(['Day', 'Person', 'Hours']);
  return form.getId();
}

function onWish(e) {
  const lock = LockService.getScriptLock();
  lock.waitLock(10000);
  try {
    const [day, name] = e.response.getItemResponses().map((answer) => answer.getResponse());
    Rota.sheet().appendRow(new Shift(day, name).row);
    SpreadsheetApp.flush();
  } finally {
    lock.releaseLock();
  }
}

function onChangeInstalled(e) {
  console.info(`changed: ${e.changeType}`);
}

function doSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('side').setTitle('Rota'));
}

function rows() {
  return Rota.sheet().getDataRange().getDisplayValues();
}

function mailsNobody() {
  MailApp.sendEmail('a@example.org', 'x', 'y');
}
