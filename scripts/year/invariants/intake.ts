// 1: every form response is exactly one request, one reply about a request, or one quarantined record. 8: what people typed is still what they typed.

import { items } from '../register';
import type { FormResponse, Violation, World } from './world';

const MASKED = ['secret', 'pupil_name', 'health', 'phone', 'birth_date', 'cut'];

export function* intake(world: World): Generator<Violation> {
  const requests = world.rows.requests ?? [];
  const bySource = new Map<string, number>();
  const byNumber = new Map<string, number>();
  for (const { source_key, request_id } of requests) {
    if (source_key) bySource.set(source_key, (bySource.get(source_key) ?? 0) + 1);
    byNumber.set(request_id ?? '', (byNumber.get(request_id ?? '') ?? 0) + 1);
  }
  for (const [number, count] of byNumber) {
    if (count > 1 || number === '')
      yield { invariant: 1, code: 'request.doubled', subject: number, detail: `${count} rows` };
  }
  for (const [source, count] of bySource) {
    if (count > 1) yield { invariant: 1, code: 'source.doubled', subject: source, detail: `${count} rows` };
  }
  const known = new Set(world.responses.map(({ responseId }) => `form:${responseId}`));
  const replies = new Set((world.rows.replies ?? []).map(({ source_key = '' }) => source_key));
  for (const source of known) {
    if (!bySource.has(source) && !replies.has(source)) yield { invariant: 1, code: 'response.lost', subject: source };
  }
  for (const source of bySource.keys()) {
    const first = source.split('#')[0]!;
    if (source.startsWith('form:') && !known.has(first))
      yield { invariant: 1, code: 'request.invented', subject: source };
    if (first !== source && !bySource.has(first)) yield { invariant: 1, code: 'linked.without_first', subject: source };
  }
  for (const { request_id = '', linked_to } of requests) {
    if (linked_to && !byNumber.has(linked_to)) yield { invariant: 1, code: 'link.dangling', subject: request_id };
  }
  yield* typedText(world);
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

function* typedText(world: World): Generator<Violation> {
  const responses = new Map(world.responses.map((response) => [`form:${response.responseId}`, response]));
  for (const { request_id = '', source_key = '', text = '', marks } of world.rows.requests ?? []) {
    const response = responses.get(source_key);
    if (!response || items(marks).some((mark) => MASKED.includes(mark))) continue;
    if (!answersOf(response).includes(flat(text))) yield { invariant: 8, code: 'text.altered', subject: request_id };
  }
}

function answersOf({ answers }: FormResponse): string[] {
  const said = Object.values(answers ?? {}).flatMap(({ textAnswers }) => textAnswers?.answers ?? []);
  // An answer of blanks may be no answer at all.
  return ['', ...said.map(({ value }) => flat(value ?? ''))];
}
