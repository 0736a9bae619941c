// FormApp's enumerations.

import { enumeration } from '../../script/emulated';

type Forms = typeof GoogleAppsScript.Forms;

export const ItemType: Forms['ItemType'] & Record<string, GoogleAppsScript.Forms.ItemType> = enumeration(
  'FormApp.ItemType',
  [
    'CHECKBOX',
    'CHECKBOX_GRID',
    'DATE',
    'DATETIME',
    'DURATION',
    'GRID',
    'IMAGE',
    'LIST',
    'MULTIPLE_CHOICE',
    'PAGE_BREAK',
    'PARAGRAPH_TEXT',
    'SCALE',
    'SECTION_HEADER',
    'TEXT',
    'TIME',
    'VIDEO',
    'FILE_UPLOAD',
  ],
);

export const PageNavigationType: Forms['PageNavigationType'] = enumeration('FormApp.PageNavigationType', [
  'CONTINUE',
  'GO_TO_PAGE',
  'RESTART',
  'SUBMIT',
]);

export const DestinationType: Forms['DestinationType'] = enumeration('FormApp.DestinationType', ['SPREADSHEET']);
export const Alignment: Forms['Alignment'] = enumeration('FormApp.Alignment', ['LEFT', 'CENTER', 'RIGHT']);
export const FeedbackType: Forms['FeedbackType'] = enumeration('FormApp.FeedbackType', [
  'CORRECT',
  'INCORRECT',
  'GENERAL',
]);
