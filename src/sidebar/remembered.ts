// The language a person chose, where the browser lets us keep it.
import type { Language } from '../domain/tables';

const KEY = 'reglament.language';

// A sandboxed frame may forbid storage altogether: reading it throws.
export const rememberedLanguage = (): Language | undefined => {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'ru' || kept === 'en' ? kept : undefined;
  } catch {
    return undefined;
  }
};
export const rememberLanguage = (language: Language): void => {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // The choice then lasts as long as the sidebar is open.
  }
};
