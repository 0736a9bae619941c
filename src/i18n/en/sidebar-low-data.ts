// The words of the low-data mode in English.
import type { LowDataViewMessages } from '../sidebar-low-data';

export const lowData: LowDataViewMessages = {
  nav: 'Low data',
  title: 'Low-data mode',
  reading: 'Looking at what the register holds…',
  intro:
    'The register keeps staff codes. Whose code it is stands only in a file on your computer: names are put in from it when you print.',
  solves: 'What it solves',
  solved: [
    'No names or addresses of teachers in the spreadsheet, the calendar or letters.',
    'The form is closed, there are no invitations or letters: the lead records requests by code.',
  ],
  solvesNot: 'What it does not solve',
  notSolved: [
    'Spreadsheet and calendar stay with Google, outside Russia.',
    'A code with a post, a subject and times is still data about a person as long as the school has the file.',
    'If data must not be kept abroad, a server of your own is the way: the product also runs in the local workspace on a school computer.',
  ],
  found: 'What is taken out now',
  responses: 'responses in the form are deleted: all of them are requests already',
  nothingFound: 'The register holds no names or addresses.',
  counts: {
    names: (n) => `names: ${n}`,
    addresses: (n) => `addresses of staff: ${n}`,
    senders: (n) => `addresses in requests: ${n}`,
    texts: (n) => `entries that name somebody (a code instead): ${n}`,
    invitations: (n) => `meetings to come (guests go without a letter, the time stands): ${n}`,
    letters: (n) => `letters not sent yet (what does not go now never will): ${n}`,
  },
  stays: 'What stays and no programme can take out',
  left: [
    'The spreadsheet’s version history keeps the names. To have none at all, make a new spreadsheet and begin in this mode.',
    'Calendar events that are over, letters that were sent, and events in teachers’ own calendars.',
    'The address of your account: it owns spreadsheet, form and calendar.',
  ],
  telling: (codes) =>
    `These codes look like names: ${codes.slice(0, 5).join(', ')}${codes.length > 5 ? '…' : ''}. In a new spreadsheet begin with plain ones such as S07.`,
  ownerOnly:
    'Only the account that set the spreadsheet up can switch this on. Without addresses nobody else is recognised: they see only what everybody may see.',
  saveKey: 'Save the file with the names',
  keySaved: 'The file is saved. Keep it at school: without it the names cannot come back.',
  keyFile: 'Names by code',
  understood: 'The file opens and holds the names',
  switchOn: 'Take names out and switch on',
  switching: 'Taking names out and closing the form…',
  isOn: 'The mode is on.',
  names: 'The staff tab holds names or addresses again. The product does not use them, but Google keeps them.',
  takeOut: 'Take them out',
  switchOff: 'Switch the mode off',
  switchOffHint: 'The form opens. Names and addresses come back when you import the staff file.',
  yesSwitchOff: 'Yes, switch off',
  cancel: 'Cancel',
  isOff: 'The mode is off. Import the staff file with names and addresses.',
  recording: 'Low-data mode: write without names and addresses, codes only.',
  columns: ['code', 'name', 'position'],
  emptied: (n) =>
    `Low-data mode: names and addresses were taken out here, on this computer, and not sent (cells: ${n}).`,
};
