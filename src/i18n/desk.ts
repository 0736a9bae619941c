// The sidebar's catalogue: the server's words, and those that only people at the desk read.
import type { Language } from '../domain/tables';
import { en } from './en';
import { desk as enDesk } from './en/desk';
import type { DeskMessages } from './messages';
import { ru } from './ru';
import { desk as ruDesk } from './ru/desk';

export type { DeskMessages } from './messages';

const catalogues: Readonly<Record<Language, DeskMessages>> = { ru: { ...ru, ...ruDesk }, en: { ...en, ...enDesk } };

export const deskMessages = (language: Language): DeskMessages => catalogues[language];
