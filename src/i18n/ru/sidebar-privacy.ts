// The words of the section about data, and of privacy, in Russian.
import type { DataMessages, PrivacyViewMessages } from '../sidebar-privacy';

export const data: DataMessages = { nav: 'Данные', partsLabel: 'Что показать' };

export const privacy: PrivacyViewMessages = {
  nav: 'Персональные данные',
  title: 'Персональные данные',
};
