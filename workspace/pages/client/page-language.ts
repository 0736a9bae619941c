// The page's language, account and zone, as the server wrote them on its body.

export type Words = Record<'ru' | 'en', string>;

export const language: 'ru' | 'en' = document.body.dataset.lang === 'en' ? 'en' : 'ru';
export const zone = document.body.dataset.zone ?? 'UTC';
export const user = document.body.dataset.user ?? '';

export const say = (words: Words): string => words[language];
