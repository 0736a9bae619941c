// Keys that work everywhere: a section by its number, the search, and leaving what was begun.
import { useEffect } from 'preact/hooks';
import type { Section, View } from './desk';

export const SEARCH_FIELD = 'input[type="search"]';
export const SEARCH_KEYS = 'Alt+Shift+F';

/** By the place of the key, so that they work in either layout. */
export const useShortcuts = (sections: readonly Section[], go: (view: View) => void): void => {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return;
      const section = sections[Number(/^Digit([1-9])$/.exec(event.code)?.[1] || 0) - 1];
      if (!section && event.code !== 'KeyF') return;
      event.preventDefault();
      if (section) return go({ section });
      const field = document.querySelector<HTMLElement>(SEARCH_FIELD);
      if (field) field.focus();
      else go({ section: 'workbench', search: true });
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
};
