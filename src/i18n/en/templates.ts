// Beginnings of answers in English, by topic; dots are what the desk fills in.
import type { DeskViewMessages, Template } from '../sidebar-desk';

const steps = (title: string, ...lines: string[]): Template => ({
  title,
  text: ['Hello!', ...lines.map((line, n) => `${n + 1}. ${line}`), 'If it does not work, reply through the form.'].join(
    '\n',
  ),
});
const plain = (title: string, text: string): Template => ({ title, text: `Hello!\n${text}` });

export const templates: DeskViewMessages['templates'] = {
  ktp: [
    steps(
      'Import of a lesson plan',
      'Open “…” → “Import”.',
      'Take the sample file and copy topics and hours into it.',
      'Upload the file, check the number of hours and save.',
    ),
    steps('Export of a lesson plan', 'Open the plan of the class.', 'Press “Export” and choose the kind of file.'),
  ],
  current_marks: [
    steps(
      'Entering current marks',
      'Open the page of the class and subject on that date.',
      'Choose the kind of work and set the mark.',
      'Check the lesson’s topic and the homework.',
    ),
    plain('The date is closed', 'That date was closed. It is open until …: please enter the marks by then.'),
  ],
  final_marks: [
    steps(
      'Final marks',
      'Open “Final” for the period.',
      'Look at the average and set a final mark for everybody.',
      'Save and close the period by ….',
    ),
  ],
  reports: [
    steps(
      'A report from the journal',
      'Open “Reports” → “…”.',
      'Choose class, subject and period.',
      'Make the report and keep it with you; please do not send reports by mail.',
    ),
  ],
  tech_help: [
    steps(
      'Cannot sign in',
      'Check the keyboard layout and Caps Lock.',
      'Press “Forgot your password?” and set a new one yourself.',
      'If it does not help, come to room …: we send no passwords by mail.',
    ),
    plain('A class or subject is missing', 'Your load was added. Sign out and in again: the class will be there.'),
  ],
  tech_failure: [
    plain(
      'The failure is mended',
      'The failure is mended, the journal works. If it does not for you, tell us which computer.',
    ),
    plain(
      'Check on your side',
      'Reload the page, try another browser. If it does not open, tell us the room and the time.',
    ),
  ],
  equipment: [
    plain(
      'Where to work',
      'You can work in the journal in room … at these hours: …. The computers there are in order.',
    ),
  ],
  method: [plain('Answer on method', 'By our rules … For example: …')],
  training: [
    plain(
      'About the session',
      'The next session is …, the calendar will invite you. If the time does not suit, decline it.',
    ),
  ],
  other: [plain('General answer', '…')],
};
