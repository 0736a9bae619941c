// What a form is: its settings, its items in order, and where a choice leads.

export type ItemKind =
  | 'CHECKBOX'
  | 'CHECKBOX_GRID'
  | 'DATE'
  | 'DATETIME'
  | 'DURATION'
  | 'GRID'
  | 'LIST'
  | 'MULTIPLE_CHOICE'
  | 'PAGE_BREAK'
  | 'PARAGRAPH_TEXT'
  | 'SCALE'
  | 'SECTION_HEADER'
  | 'TEXT'
  | 'TIME';

export type Leads = { type: 'CONTINUE' | 'RESTART' | 'SUBMIT' } | { type: 'GO_TO_PAGE'; page: number };

export interface ChoiceData {
  value: string;
  leads?: Leads;
}

export interface ValidationRule {
  rule: string;
  values: (string | number)[];
  help?: string;
}

export interface ItemData {
  id: number;
  kind: ItemKind;
  title: string;
  help: string;
  required?: boolean;
  choices?: ChoiceData[];
  other?: boolean;
  validation?: ValidationRule;
  leads?: Leads;
  lower?: number;
  upper?: number;
  labels?: [string, string];
  rows?: string[];
  columns?: string[];
  includesYear?: boolean;
}

export interface FormDocument {
  id: string;
  publishedId: string;
  owner: string;
  /** The name of the file, which is not the title that respondents read. */
  name: string;
  title: string;
  description: string;
  published: boolean;
  accepting: boolean;
  closedMessage: string;
  confirmationMessage: string;
  collectEmail: boolean;
  allowEdits: boolean;
  limitOne: boolean;
  progressBar: boolean;
  respondAgain: boolean;
  requireLogin: boolean;
  shuffle: boolean;
  summary: boolean;
  editors: string[];
  destination?: { spreadsheetId: string; sheetName: string };
  items: ItemData[];
  createdAt: number;
  modifiedAt: number;
}

export type AnswerValue = string | string[] | (string | null)[] | (string[] | null)[];

export interface StoredResponse {
  id: string;
  at: number;
  email: string;
  /** By item id. */
  answers: Record<string, AnswerValue>;
}

export interface Page {
  /** The page break that opens it; the first page has none. */
  opens: ItemData | undefined;
  items: ItemData[];
}

export function pagesOf(form: FormDocument): Page[] {
  const pages: Page[] = [{ opens: undefined, items: [] }];
  for (const item of form.items) {
    if (item.kind === 'PAGE_BREAK') pages.push({ opens: item, items: [] });
    else pages.at(-1)!.items.push(item);
  }
  return pages;
}

export const isQuestion = ({ kind }: ItemData): boolean => kind !== 'PAGE_BREAK' && kind !== 'SECTION_HEADER';
