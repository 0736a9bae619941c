// A form page as a person meets it: its questions, what each offers, and what to post.

import { DomUtils, parseDocument } from 'htmlparser2';

type ChildNode = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<ChildNode, { attribs: unknown }>;
const { isTag, isText } = DomUtils;

export interface Question {
  /** `entry.123`, the name under which the answer is posted. */
  readonly name: string;
  readonly title: string;
  readonly kind: 'choice' | 'checkbox' | 'list' | 'text' | 'paragraph';
  readonly options: readonly string[];
  /** What stands in it when the page opens: a prefilled link fills the form in. */
  readonly given: readonly string[];
}

export interface FormPage {
  readonly action: string;
  readonly questions: readonly Question[];
  readonly hidden: readonly (readonly [string, string])[];
}

const words = (node: ChildNode): string => {
  if (isText(node)) return node.data;
  return isTag(node) ? node.children.map(words).join('') : '';
};
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

function* elements(nodes: readonly ChildNode[]): Generator<Element> {
  for (const node of nodes) {
    if (!isTag(node)) continue;
    yield node;
    yield* elements(node.children);
  }
}
const within = (element: Element, name: string): Element[] =>
  [...elements(element.children)].filter((child) => child.name === name);

export function readFormPage(html: string): FormPage {
  const document = parseDocument(html);
  const all = [...elements(document.children)];
  const form = all.find((element) => element.name === 'form' && /formResponse/.test(element.attribs.action ?? ''));
  if (!form)
    throw new Error(
      `The page holds no form to fill in: ${tidy(words(document as unknown as ChildNode)).slice(0, 200)}`,
    );
  const labels = new Map(
    all.filter((element) => element.attribs.for).map((element) => [element.attribs.for!, element]),
  );
  const ids = new Map(all.filter((element) => element.attribs.id).map((element) => [element.attribs.id!, element]));
  const controls = [...elements(form.children)].filter(({ name }) => ['input', 'select', 'textarea'].includes(name));

  const hidden: [string, string][] = [];
  const byName = new Map<string, Element[]>();
  for (const control of controls) {
    const { name, type, value = '' } = control.attribs;
    if (!name) continue;
    if (type === 'hidden') hidden.push([name, value]);
    else if (name.startsWith('entry.')) byName.set(name, [...(byName.get(name) ?? []), control]);
  }
  const titleOf = (control: Element): string => {
    for (let node = control.parent; node && node !== form; node = node.parent) {
      const legend = isTag(node) && node.name === 'fieldset' ? within(node, 'legend')[0] : undefined;
      if (legend) return tidy(words(legend));
    }
    const labelled = control.attribs['aria-labelledby']?.split(' ').map((id) => ids.get(id));
    const label = labels.get(control.attribs.id ?? '') ?? labelled?.find(Boolean);
    return label ? tidy(words(label)) : (control.attribs['aria-label'] ?? '');
  };
  const questions = [...byName].map(([name, group]): Question => {
    const first = group[0]!;
    const options =
      first.name === 'select'
        ? within(first, 'option')
            .filter((option) => (option.attribs.value ?? words(option)) !== '')
            .map((option) => option.attribs.value ?? tidy(words(option)))
        : group.map((control) => control.attribs.value ?? '');
    return {
      name,
      title: titleOf(first),
      kind: kindOf(first),
      options: isChoice(first) ? options : [],
      given: givenIn(group),
    };
  });
  return { action: form.attribs.action!, questions, hidden };
}

function givenIn(group: readonly Element[]): string[] {
  const first = group[0]!;
  if (first.name === 'textarea') return [words(first).replace(/^\r?\n/, '')].filter(Boolean);
  const chosen = (element: Element): boolean => 'checked' in element.attribs || 'selected' in element.attribs;
  if (first.name === 'select')
    return within(first, 'option')
      .filter(chosen)
      .map((option) => option.attribs.value ?? tidy(words(option)));
  if (isChoice(first)) return group.filter(chosen).map((control) => control.attribs.value ?? '');
  return [first.attribs.value ?? ''].filter(Boolean);
}

const isChoice = (control: Element): boolean =>
  control.name === 'select' || control.attribs.type === 'radio' || control.attribs.type === 'checkbox';

function kindOf(control: Element): Question['kind'] {
  if (control.name === 'select') return 'list';
  if (control.name === 'textarea') return 'paragraph';
  if (control.attribs.type === 'radio') return 'choice';
  return control.attribs.type === 'checkbox' ? 'checkbox' : 'text';
}

/** The answers of a page that is sent as it opened. */
export const givenAnswers = (page: FormPage): [name: string, value: string][] =>
  page.questions.flatMap(({ name, given }) => given.map((value): [string, string] => [name, value]));

/** What a browser sends: the page's own fields, then the answers, lines ended as in every form. */
export function formBody(page: FormPage, answers: readonly (readonly [string, string])[]): string {
  const crlf = (text: string) => text.replace(/\r?\n/g, '\r\n');
  return new URLSearchParams([...page.hidden, ...answers].map(([name, value]) => [name, crlf(value)])).toString();
}

/** What a refused page says at its questions. */
export function complaints(html: string): string[] {
  const all = [...elements(parseDocument(html).children)];
  const alerts = all.filter(({ attribs }) => attribs.role === 'alert' || /\berror\b/.test(attribs.class ?? ''));
  return [...new Set(alerts.map((element) => tidy(words(element))).filter(Boolean))];
}
