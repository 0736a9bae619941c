// The desk has done its work in the weeks before the demonstration opens: what was due is answered, but for the last days.

import type { Played } from '../year/play';
import { readyAnswer } from '../year/ready-answers';
import { Register } from '../year/register';
import { holderOn } from '../year/school';

/** Left open, so that the desk has an overdue request to show. */
const LEFT_OVERDUE = 2;

export async function answerWhatIsDue(played: Played, today: string): Promise<void> {
  const register = await Register.find(played.client);
  const due = ((await register?.rows('requests')) ?? [])
    .filter((row) => ['assigned', 'booked'].includes(row.status ?? '') && row.due_on! < today)
    .sort((a, b) => a.due_on!.localeCompare(b.due_on!));
  for (const request of due.slice(0, Math.max(due.length - LEFT_OVERDUE, 0))) {
    const role = request.role_key === 'deputy_uvr' ? 'deputy_uvr' : 'ej_lead';
    const answering = played.client.as(holderOn(played.school, role, today)?.email || played.owner);
    await answering.run('closeRequest', {
      request_id: request.request_id,
      answer: readyAnswer(request.topic ?? ''),
    });
  }
}
