// What a respondent is told when something is missing or wrong.

import type { FormDocument } from './form-document';
import type { Fault } from './submission';

export type Language = 'ru' | 'en';

const WORDS: Record<Language, Record<Fault['code'] | 'closed' | 'once' | 'confirmation', string>> = {
  ru: {
    required: 'Это обязательный вопрос',
    choice: 'Выберите один из предложенных вариантов',
    format: 'Ответ записан в неверном виде',
    validation: 'Ответ не подходит',
    email: 'Укажите адрес электронной почты',
    loop: 'Эта форма возвращает к уже пройденной странице',
    closed: 'Форма больше не принимает ответы.',
    once: 'Вы уже заполнили эту форму.',
    confirmation: 'Ответ записан.',
  },
  en: {
    required: 'This is a required question',
    choice: 'Choose one of the offered answers',
    format: 'The answer is not written in the expected way',
    validation: 'The answer does not fit',
    email: 'Enter your e-mail address',
    loop: 'This form leads back to a page that was already completed',
    closed: 'This form is no longer accepting responses.',
    once: 'You have already responded.',
    confirmation: 'Your response has been recorded.',
  },
};

export function faultText(form: FormDocument, { itemId, code }: Fault, language: Language): string {
  const item = form.items.find(({ id }) => id === itemId);
  return (code === 'validation' && item?.validation?.help) || WORDS[language][code];
}

export const closedText = (form: FormDocument, language: Language): string =>
  form.closedMessage || WORDS[language].closed;

export const onceText = (language: Language): string => WORDS[language].once;

export const confirmationText = (form: FormDocument, language: Language): string =>
  form.confirmationMessage || WORDS[language].confirmation;
