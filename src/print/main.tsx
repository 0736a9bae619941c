// The entry of the printing dialog: which document was asked for, and of what.
import { render } from 'preact';
import { App } from './app';

const start = (): void => {
  const {
    document: kind = '',
    key = '',
    language = '',
    codes = '',
  } = document.querySelector<HTMLTemplateElement>('template[data-document]')?.dataset ?? {};
  render(
    <App kind={kind} subject={decodeURIComponent(key)} reader={language} codes={codes === 'yes'} />,
    document.getElementById('print')!,
  );
};

// The server appends what was asked for after this script, at the end of the document.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
