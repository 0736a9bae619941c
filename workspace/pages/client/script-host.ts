// The page's side of a script's interface: sidebar, dialogs, toasts, alerts, and the messages of their frames.

import type { CellArea, Ran, Shown } from '../grid-shape';
import { closeButton, openDialog } from './dialogs';
import { byId, element } from './element';
import { notify } from './notices';
import { say } from './page-language';
import { ask, callAsking } from './question';

interface FrameMessage {
  from: string;
  call?: number;
  name?: string;
  args?: unknown[];
  host?: string;
  value?: number;
}
interface Opened {
  frame: HTMLIFrameElement;
  box: HTMLElement;
  close(): void;
}

const TITLE = { ru: 'Скрипт', en: 'Script' };

export class ScriptHost {
  private readonly opened = new Map<Window, Opened>();
  private alerts: Promise<void> = Promise.resolve();

  constructor(
    private readonly menus: (shown: Shown[]) => void,
    private readonly focusDocument: () => void,
    private readonly choose: (sheetId: number, areas: readonly CellArea[]) => void,
  ) {
    addEventListener('message', (event) => void this.hear(event));
  }

  show(shown: Shown[]): void {
    const menus = shown.filter(({ kind }) => kind === 'menu');
    if (menus.length > 0) this.menus(menus);
    for (const item of shown) {
      if (item.kind === 'sidebar') this.sidebar(item.title, item.frame);
      else if (item.kind === 'dialog') this.dialog(item);
      else if (item.kind === 'toast') toast(item);
      else if (item.kind === 'chosen') this.choose(item.sheetId, item.areas);
      else if (item.kind === 'alert') this.alerts = this.alerts.then(() => told(item));
    }
  }

  /** A menu item or a button runs as Google's do: a word while it runs, its message when it fails. */
  async runMenu(name: string): Promise<void> {
    const state = byId('run-state');
    state.textContent = say({ ru: 'Выполняется скрипт…', en: 'Running script…' });
    state.hidden = false;
    try {
      const ran = await callAsking('/workspace/ui/menu', { function: name });
      state.textContent = say({ ru: 'Скрипт выполнен', en: 'Finished script' });
      this.show(ran.shown);
      if (!ran.ok && ran.error) await failure(ran.error.message);
    } catch (error) {
      notify((error as Error).message, 'error');
    }
    setTimeout(() => {
      state.hidden = true;
    }, 1500);
  }

  private sidebar(title: string, address: string): void {
    const side = byId('sidebar');
    for (const [source, { box }] of this.opened) if (box === side) this.opened.delete(source);
    const frame = frameFor(address, title || say(TITLE));
    const close = () => {
      side.hidden = true;
      side.replaceChildren();
      if (frame.contentWindow) this.opened.delete(frame.contentWindow);
      dispatchEvent(new Event('resize'));
    };
    side.hidden = false;
    side.replaceChildren(element('header', {}, element('h2', {}, title || say(TITLE)), closeButton(close)), frame);
    this.remember(frame, side, close);
    dispatchEvent(new Event('resize'));
  }

  private dialog({ title, frame: address, modal, width, height }: Extract<Shown, { kind: 'dialog' }>): void {
    const frame = frameFor(address, title || say(TITLE));
    frame.style.width = `${width}px`;
    frame.style.height = `${height}px`;
    const { box, close } = openDialog(title, frame, modal, () => {
      if (frame.contentWindow) this.opened.delete(frame.contentWindow);
    });
    this.remember(frame, box, close);
  }

  private remember(frame: HTMLIFrameElement, box: HTMLElement, close: () => void): void {
    const { contentWindow } = frame;
    if (contentWindow) this.opened.set(contentWindow, { frame, box, close });
  }

  private async hear(event: MessageEvent<FrameMessage>): Promise<void> {
    const opened = event.source && this.opened.get(event.source as Window);
    const message = event.data;
    if (!opened || message?.from !== 'script-frame') return;
    if (message.host) return this.obey(opened, message);
    let answer: Record<string, unknown>;
    try {
      const ran = await callAsking('/workspace/ui/run', { function: message.name ?? '', args: message.args ?? [] });
      this.show(ran.shown);
      answer = ran.ok ? { ok: true, value: ran.value } : { ok: false, error: overTheWire(ran.error) };
    } catch (error) {
      answer = { ok: false, error: { name: 'NetworkError', message: (error as Error).message } };
    }
    (event.source as Window).postMessage({ to: 'script-frame', call: message.call, ...answer }, '*');
  }

  private obey({ frame, box, close }: Opened, { host, value = 0 }: FrameMessage): void {
    const isDialog = box instanceof HTMLDialogElement;
    if (host === 'close' || (host === 'escape' && isDialog)) close();
    else if (host === 'focus') this.focusDocument();
    else if (isDialog && value > 0 && host === 'height') frame.style.height = `${value}px`;
    else if (isDialog && value > 0 && host === 'width') frame.style.width = `${value}px`;
  }
}

/** At Google the page gets a message and no more of the error. */
function overTheWire(error: Ran['error']) {
  const { name = 'Error', message = '' } = error ?? {};
  return { name: 'ScriptError', message: name === 'Error' ? message : `${name}: ${message}` };
}

function frameFor(address: string, title: string): HTMLIFrameElement {
  return element('iframe', {
    src: address,
    title,
    sandbox: 'allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads',
  });
}

function toast({ message, title, seconds }: Extract<Shown, { kind: 'toast' }>): void {
  const note = element('div', { class: 'toast', role: 'status' });
  note.append(
    element('strong', {}, title),
    closeButton(() => note.remove()),
    element('p', {}, message),
  );
  byId('toasts').append(note);
  if (seconds >= 0) setTimeout(() => note.remove(), seconds * 1000);
}

async function told({ title, message }: { title: string; message: string }): Promise<void> {
  await ask({ kind: 'alert', title, message, buttons: ['OK'] });
}

const failure = (message: string): Promise<void> =>
  told({ title: say({ ru: 'Ошибка скрипта', en: 'Script error' }), message });
