// The catalogue of a language.
import type { Language } from '../domain/tables';
import { en } from './en';
import type { Messages } from './messages';
import { ru } from './ru';

export type { Messages } from './messages';

export const messages = (language: Language): Messages => (language === 'en' ? en : ru);
