// Alerts and prompts of a script, and calls that come to such a question.

import type { Question, Ran } from '../grid-shape';
import { openDialog } from './dialogs';
import { element } from './element';
import { say } from './page-language';
import { request } from './request';

interface Answer {
  button: string;
  text: string;
}

const BUTTONS: Record<string, { ru: string; en: string }> = {
  OK: { ru: 'ОК', en: 'OK' },
  CANCEL: { ru: 'Отмена', en: 'Cancel' },
  YES: { ru: 'Да', en: 'Yes' },
  NO: { ru: 'Нет', en: 'No' },
};

/** Closed without a button, a dialog answers CLOSE, as at Google. */
export function ask({ kind, title, message, buttons }: Question): Promise<Answer> {
  return new Promise((answered) => {
    const label = message || title || say({ ru: 'Ответ', en: 'Answer' });
    const box =
      kind === 'prompt' ? element('input', { class: 'prompt', 'aria-label': label, autocomplete: 'off' }) : undefined;
    const bar = element('p', { class: 'buttons' });
    const text = element('p', { class: 'alert-text' }, message);
    let button = 'CLOSE';
    const content = element('div', { class: 'alert' }, text, ...(box ? [box] : []), bar);
    const { close } = openDialog(title, content, true, () => answered({ button, text: box?.value ?? '' }));
    const choose = (name: string) => () => {
      button = name;
      close();
    };
    for (const [index, name] of buttons.entries()) {
      const words = BUTTONS[name];
      bar.append(
        element(
          'button',
          { type: 'button', class: index === 0 ? 'primary' : '', click: choose(name) },
          words ? say(words) : name,
        ),
      );
    }
    box?.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') choose(buttons[0] ?? 'OK')();
    });
    (box ?? bar.querySelector('button'))?.focus();
  });
}

/** Calls a function; where it asks, the person answers and the call is made again with the answers known. */
export async function callAsking(path: string, body: { function: string; args?: unknown[] }): Promise<Ran> {
  const answers: Answer[] = [];
  for (;;) {
    const ran = await request<Ran>(path, 'POST', { ...body, answers });
    if (!ran.question) return ran;
    answers.push(await ask(ran.question));
  }
}
