// The simplest formulas only: literals, references, arithmetic, SUM and the like. All else shows #NAME?, honestly.
import { areaText, parseCells, splitSheet } from './a1';
import { type Cell, isDateCell, isFormula } from './cell';
import type { SheetModel } from './sheet-model';

type Value = string | number | boolean | null;
class FormulaError extends Error {}

const MAX_DEPTH = 30;

export function evaluateFormula(text: string, sheet: SheetModel, depth = 0): Value {
  try {
    if (depth > MAX_DEPTH) throw new FormulaError('#REF!');
    const reader = new Reader(text.slice(1), sheet, depth);
    return reader.whole();
  } catch (error) {
    if (error instanceof FormulaError) return error.message;
    return '#ERROR!';
  }
}

class Reader {
  private readonly tokens: string[];
  private at = 0;

  constructor(
    text: string,
    private readonly sheet: SheetModel,
    private readonly depth: number,
  ) {
    this.tokens =
      text.match(
        /"(?:[^"]|"")*"|(?:'(?:[^']|'')+'|[A-Za-zА-Яа-яЁё_][\wА-Яа-яЁё.]*)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?|\d+(?:\.\d+)?|[A-Za-zА-Яа-яЁё_][\wА-Яа-яЁё.]*|<>|<=|>=|[^\s]/g,
      ) ?? [];
  }

  whole(): Value {
    const value = this.comparison();
    if (this.at < this.tokens.length) throw new FormulaError('#ERROR!');
    return one(value);
  }

  private comparison(): Value | Value[] {
    let left = this.joined();
    while (['=', '<', '>', '<>', '<=', '>='].includes(this.peek())) {
      const sign = this.take();
      const [a, b] = [one(left), one(this.joined())] as [string | number, string | number];
      left = { '=': a === b, '<>': a !== b, '<': a < b, '>': a > b, '<=': a <= b, '>=': a >= b }[sign] ?? false;
    }
    return left;
  }

  private joined(): Value | Value[] {
    let left = this.sum();
    while (this.peek() === '&') {
      this.take();
      left = `${one(left) ?? ''}${one(this.sum()) ?? ''}`;
    }
    return left;
  }

  private sum(): Value | Value[] {
    let left = this.product();
    while (this.peek() === '+' || this.peek() === '-') {
      left = this.take() === '+' ? number(left) + number(this.product()) : number(left) - number(this.product());
    }
    return left;
  }

  private product(): Value | Value[] {
    let left = this.atom();
    while (this.peek() === '*' || this.peek() === '/') {
      const times = this.take() === '*';
      const right = number(this.atom());
      if (!times && right === 0) throw new FormulaError('#DIV/0!');
      left = times ? number(left) * right : number(left) / right;
    }
    return left;
  }

  private atom(): Value | Value[] {
    const token = this.take();
    if (token === undefined) throw new FormulaError('#ERROR!');
    if (token === '-') return -number(this.atom());
    if (token === '+') return number(this.atom());
    if (token === '(') return this.closed(this.comparison());
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
    if (/^\d/.test(token)) return Number(token);
    if (/^(true|false)$/i.test(token)) return /^t/i.test(token);
    if (this.peek() === '(') return this.called(token.toUpperCase());
    if (/\d$/.test(token)) return this.referred(token);
    throw new FormulaError('#NAME?');
  }

  private called(name: string): Value {
    this.take();
    const values: Value[] = [];
    while (this.peek() !== ')') {
      const value = this.comparison();
      if (Array.isArray(value)) values.push(...value);
      else values.push(value);
      if (this.peek() === ',' || this.peek() === ';') this.take();
      else if (this.peek() !== ')') throw new FormulaError('#ERROR!');
    }
    this.take();
    const numbers = values.filter((value) => typeof value === 'number');
    if (name === 'SUM') return numbers.reduce((sum, value) => sum + value, 0);
    if (name === 'COUNT') return numbers.length;
    if (name === 'COUNTA') return values.filter((value) => value !== null && value !== '').length;
    if (name === 'MAX') return numbers.length ? Math.max(...numbers) : 0;
    if (name === 'MIN') return numbers.length ? Math.min(...numbers) : 0;
    throw new FormulaError('#NAME?');
  }

  private referred(text: string): Value | Value[] {
    const { sheet: name, cells } = splitSheet(text);
    const sheet = name === undefined ? this.sheet : this.sheet.document.sheetByName(name);
    if (!sheet) throw new FormulaError('#REF!');
    const area = parseCells(cells, sheet);
    const values = sheet.read(area).flatMap((line) => line.map((cell) => plain(cell, sheet, this.depth)));
    return areaText(area).includes(':') ? values : (values[0] ?? null);
  }

  private closed<T>(value: T): T {
    if (this.take() !== ')') throw new FormulaError('#ERROR!');
    return value;
  }

  private peek(): string {
    return this.tokens[this.at] ?? '';
  }

  private take(): string {
    this.at += 1;
    return this.tokens[this.at - 1] as string;
  }
}

function plain(cell: Cell, sheet: SheetModel, depth: number): Value {
  if (isFormula(cell)) return evaluateFormula(cell.f, sheet, depth + 1);
  return isDateCell(cell) ? cell.d : cell;
}

function one(value: Value | Value[]): Value {
  if (Array.isArray(value)) throw new FormulaError('#VALUE!');
  return value;
}

function number(value: Value | Value[]): number {
  const single = one(value);
  if (typeof single === 'string' && /^#/.test(single)) throw new FormulaError(single);
  const result = Number(single ?? 0);
  if (Number.isNaN(result)) throw new FormulaError('#VALUE!');
  return result;
}
