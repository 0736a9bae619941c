// What stands at the bottom of each page of a paper: when it was made, and of which schedule.
import type { PaperHead } from '../contract/print';
import { deskMessages } from '../i18n/desk';
import { printMessages } from '../i18n/print';
import { schedulePrintMessages } from '../i18n/print-schedule';

export const footOf = ({ language, made_at, schedule_version }: PaperHead, version = schedule_version): string =>
  schedulePrintMessages(language).foot(printMessages(language).made(deskMessages(language).dateTime(made_at)), version);
