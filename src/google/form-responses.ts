// The responses to a form as the loop takes them in: answers by the key of their question.
import type { IsoDateTime } from '../domain/facts';
import type { FormEntry } from '../loop/ports';
import { localTime } from './clock';

/** Oldest first; `items`: item ids by key. */
export const entriesOf = (
  form: GoogleAppsScript.Forms.Form,
  items: Readonly<Record<string, string>>,
  timestamp: number,
  zone: string,
): readonly FormEntry[] => {
  const keys = new Map(Object.entries(items).map(([key, id]) => [id, key]));
  return form
    .getResponses(new Date(timestamp))
    .map((response) => {
      const ms = response.getTimestamp().getTime();
      const answers: Record<string, string | readonly string[]> = {};
      for (const answer of response.getItemResponses()) {
        const key = keys.get(String(answer.getItem().getId()));
        if (key) answers[key] = answer.getResponse() as string | string[];
      }
      return {
        response_id: response.getId(),
        timestamp: ms,
        submitted_at: localTime(ms, zone) as IsoDateTime,
        email: response.getRespondentEmail(),
        answers,
      };
    })
    .sort((a, b) => a.timestamp - b.timestamp);
};
