// 1: a response that answers about a request is one reply of that request's own person, and no request besides.

import { addressOf, type FormResponse, type Violation, type World } from './world';

export function* replies(world: World): Generator<Violation> {
  const rows = world.rows.replies ?? [];
  const requests = new Map((world.rows.requests ?? []).map((row) => [row.request_id ?? '', row]));
  const sources = new Set([...requests.values()].map(({ source_key = '' }) => source_key.split('#')[0]));
  const responses = new Map(world.responses.map((response) => [`form:${response.responseId}`, response]));
  const seen = new Set<string>();
  for (const { source_key = '', request_id = '' } of rows) {
    if (seen.has(source_key)) yield { invariant: 1, code: 'reply.doubled', subject: source_key };
    seen.add(source_key);
    const response = responses.get(source_key);
    if (!response) yield { invariant: 1, code: 'reply.invented', subject: source_key };
    if (sources.has(source_key)) yield { invariant: 1, code: 'reply.and_request', subject: source_key };
    const request = requests.get(request_id);
    if (!request) yield { invariant: 1, code: 'reply.of_nothing', subject: source_key, detail: request_id };
    else if (response && !isFrom(response, addressOf(world, request.staff_id)))
      yield { invariant: 1, code: 'reply.of_another', subject: source_key, detail: request_id };
  }
}

const isFrom = ({ respondentEmail = '' }: FormResponse, address: string): boolean =>
  respondentEmail.toLowerCase() === address;
