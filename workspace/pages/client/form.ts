// Shows a form's sections one after another; without it the page shows them all, and the server decides alike.

const form = document.querySelector<HTMLFormElement>('form.stepwise');
const sections = form ? [...form.querySelectorAll<HTMLElement>('section[data-page]')] : [];
const visited: number[] = [];

/** Where the answers of a section lead: the last choice with a target of its own, else the section's, else the next. */
function after(index: number): string {
  const section = sections[index];
  const chosen = [...(section?.querySelectorAll<HTMLElement>('input[data-go]:checked, option[data-go]:checked') ?? [])];
  return chosen.at(-1)?.dataset.go || section?.dataset.go || 'next';
}

function follow(index: number): number | 'submit' {
  const target = after(index);
  if (target === 'submit') return 'submit';
  if (target === 'restart') return 0;
  const named = sections.findIndex((section) => section.dataset.page === target);
  if (named >= 0) return named;
  return index + 1 < sections.length ? index + 1 : 'submit';
}

function show(index: number, focus = true): void {
  sections.forEach((section, i) => {
    section.hidden = i !== index;
  });
  const last = follow(index) === 'submit';
  for (const button of form?.querySelectorAll<HTMLButtonElement>('.form-actions button[data-step]') ?? []) {
    if (button.dataset.step === 'back') button.hidden = visited.length === 0;
    if (button.dataset.step === 'next') button.hidden = last;
  }
  const submit = form?.querySelector<HTMLButtonElement>('.form-actions [type=submit]');
  if (submit) submit.hidden = !last;
  if (focus) {
    scrollTo(0, 0);
    document.querySelector('main')?.scrollTo(0, 0);
    sections[index]?.querySelector<HTMLElement>('input, select, textarea')?.focus({ preventScroll: true });
  }
}

const current = (): number => sections.findIndex((section) => !section.hidden);

function complete(index: number): boolean {
  const fields = sections[index]?.querySelectorAll<HTMLInputElement>('input, select, textarea') ?? [];
  return [...fields].every((field) => field.reportValidity());
}

if (form && sections.length > 0) {
  form.noValidate = true;
  form.addEventListener('change', () => show(current(), false));
  form.addEventListener('click', (event) => {
    const step = (event.target as Element).closest<HTMLButtonElement>('[data-step]')?.dataset.step;
    const index = current();
    if (step === 'back') show(visited.pop() ?? 0);
    if (step !== 'next' || !complete(index)) return;
    const next = follow(index);
    if (next === 'submit') return;
    visited.push(index);
    show(next);
  });
  form.addEventListener('submit', (event) => {
    const index = current();
    if (!complete(index)) return event.preventDefault();
    // Answers of sections that were passed by are not sent.
    const seen = new Set([...visited, index]);
    sections.forEach((section, i) => {
      if (seen.has(i)) return;
      for (const field of section.querySelectorAll<HTMLInputElement>('input, select, textarea')) field.disabled = true;
    });
    return undefined;
  });
  const wrong = sections.findIndex((section) => section.querySelector('.invalid'));
  for (let index = 0; wrong > 0 && index < wrong; ) {
    visited.push(index);
    const next = follow(index);
    index = next === 'submit' || next <= index ? wrong : next;
  }
  show(Math.max(wrong, 0), wrong >= 0);
}
addEventListener('pageshow', () => {
  for (const field of form?.querySelectorAll<HTMLInputElement>(':disabled') ?? []) field.disabled = false;
});
