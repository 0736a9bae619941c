// The sidebar's entry: which view was asked for, in which language.
import { render } from 'preact';
import { App } from './app';
import { SECTIONS, type Section } from './desk';

const askedFor = (): Section => {
  const name = document.querySelector('template[data-view]')?.getAttribute('data-view') || '';
  const view = name === 'setup' ? 'setUp' : name === 'import' ? 'importing' : name;
  return SECTIONS.find((section) => section === view) || 'workbench';
};

// The server appends what was asked for after this script, at the end of the document.
const start = (): void => render(<App section={askedFor()} />, document.getElementById('sidebar')!);
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
