// A person sends a form: which pages were visited, what was answered there, and what is wrong with it.

import { isEmpty, type Objection, objection } from './answer-check';
import { type AnswerValue, type FormDocument, type ItemData, isQuestion, type Leads, pagesOf } from './form-document';

export type Answers = Record<string, AnswerValue | undefined>;

export interface Fault {
  /** 0 stands for the respondent's address. */
  itemId: number;
  code: Objection | 'email' | 'loop';
}

export interface Reading {
  answers: Record<string, AnswerValue>;
  faults: Fault[];
  /** Indices of the pages that were visited, in order. */
  visited: number[];
}

export function readSubmission(
  form: FormDocument,
  sent: Answers,
  offered: (itemId: number, value: string) => boolean,
): Reading {
  const reading: Reading = { answers: {}, faults: [], visited: [] };
  const pages = pagesOf(form);
  let index: number | undefined = 0;
  while (index !== undefined) {
    if (reading.visited.includes(index)) {
      reading.faults.push({ itemId: 0, code: 'loop' });
      break;
    }
    reading.visited.push(index);
    for (const item of pages[index]!.items.filter(isQuestion)) {
      const answer = tidy(item, sent[item.id]);
      const code = objection(item, answer, (value) => offered(item.id, value));
      if (code) reading.faults.push({ itemId: item.id, code });
      else if (!isEmpty(answer)) reading.answers[item.id] = answer!;
    }
    index = nextPage(form, index, sent);
  }
  return reading;
}

/** The last answered choice with a way of its own decides, then the break in front of the next page. */
export function nextPage(form: FormDocument, index: number, sent: Answers): number | undefined {
  const pages = pagesOf(form);
  if (index >= pages.length - 1) return undefined;
  const chosen = pages[index]!.items.map((item) => item.choices?.find(({ value }) => value === sent[item.id])?.leads);
  const leads = chosen.filter((one) => one !== undefined).at(-1) ?? pages[index + 1]!.opens?.leads;
  return target(form, index, leads);
}

function target(form: FormDocument, index: number, leads: Leads | undefined): number | undefined {
  if (leads?.type === 'SUBMIT') return undefined;
  if (leads?.type === 'RESTART') return 0;
  if (leads?.type !== 'GO_TO_PAGE') return index + 1;
  const page = pagesOf(form).findIndex(({ opens }) => opens?.id === leads.page);
  return page < 0 ? index + 1 : page;
}

/** Browsers send line ends their own way, and a one-line field holds one line. */
function tidy(item: ItemData, answer: AnswerValue | undefined): AnswerValue | undefined {
  if (item.kind === 'CHECKBOX' && typeof answer === 'string') return answer === '' ? [] : [answer];
  if (Array.isArray(answer) && answer.length === 1 && typeof answer[0] === 'string' && !isMany(item)) return answer[0];
  if (typeof answer !== 'string') return answer;
  const text = answer.replace(/\r\n?/g, '\n');
  return item.kind === 'TEXT' ? text.replace(/\n/g, ' ') : text;
}

const isMany = ({ kind }: ItemData): boolean => kind === 'CHECKBOX' || kind === 'GRID' || kind === 'CHECKBOX_GRID';
