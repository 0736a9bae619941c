// The words of the section about data, and of privacy, in English.
import type { DataMessages, PrivacyViewMessages } from '../sidebar-privacy';

export const data: DataMessages = { nav: 'Data', partsLabel: 'What to show' };

export const privacy: PrivacyViewMessages = {
  nav: 'Personal data',
  title: 'Personal data',
};
