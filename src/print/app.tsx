// The frame around a document: progress, refusal, the toolbar, and the sheet as it will be printed.
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Reply } from '../contract/rpc';
import { deskMessages } from '../i18n/desk';
import { printMessages } from '../i18n/print';
import { rememberedLanguage } from '../sidebar/remembered';
import { type Printout, printout } from './documents';
import { NamesFromFile } from './parts/names-from-file';
import { Sheet } from './parts/sheet';

declare const google: { script: { host: { close(): void } } } | undefined;

/** The browser's own command would print the spreadsheet around this frame. */
const isPrintKey = ({ ctrlKey, metaKey, code }: KeyboardEvent): boolean => (ctrlKey || metaKey) && code === 'KeyP';

interface Asked {
  kind: string;
  subject: string;
  reader: string;
  /** The register holds no names: they come from a file of the reader's, and stay in this page. */
  codes: boolean;
}

export function App({ kind, subject, reader, codes }: Asked) {
  const [reply, setReply] = useState<Reply<Printout>>();
  const language = rememberedLanguage() || (reader === 'en' ? 'en' : 'ru');
  const p = printMessages(language);
  const button = useRef<HTMLButtonElement>(null);

  const load = useCallback(async () => {
    setReply(undefined);
    setReply(await printout(kind, subject));
  }, [kind, subject]);
  useEffect(() => void load(), [load]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useLayoutEffect(() => {
    if (!reply?.ok) return;
    document.title = reply.value.name;
    button.current?.focus();
    const print = (event: KeyboardEvent) => {
      if (!isPrintKey(event)) return;
      event.preventDefault();
      window.print();
    };
    addEventListener('keydown', print);
    return () => removeEventListener('keydown', print);
  }, [reply]);

  return (
    <>
      <header class="toolbar">
        <button ref={button} type="button" class="main" disabled={!reply?.ok} onClick={() => window.print()}>
          {p.toolbar.print}
        </button>
        <button type="button" onClick={() => google?.script.host.close()}>
          {p.toolbar.close}
        </button>
        {codes ? <NamesFromFile p={p} load={load} /> : null}
        <p class="hint">{p.toolbar.hint}</p>
      </header>
      <main>
        {reply === undefined ? (
          <p class="state" role="status">
            {p.toolbar.making}
          </p>
        ) : reply.ok ? (
          <Sheet printout={reply.value} />
        ) : (
          <div class="state bad" role="alert">
            <h1>{p.toolbar.failed}</h1>
            <p>{deskMessages(language).failure(reply.code, reply.params)}</p>
            <button type="button" onClick={load}>
              {p.toolbar.retry}
            </button>
          </div>
        )}
      </main>
    </>
  );
}
