// A written answer closes a request (clauses 2.2–2.5, 3.1, 3.2).
import { changeSet } from './changes';
import type { IntentOf, Observation } from './decision';
import { requestAct } from './journal';
import { answerMessage } from './messages';
import { hasAddress } from './people';
import { done, freePlaceOf, isDeputysAlone, notOpen, type Outcome, personalIn, refuse } from './request-acts';
import { normalised } from './same-request';
import type { RequestRow } from './tables';

/** Clause 3.1: without the deputy only in the words of a memo that the deputy has approved. */
function obstacleToMemo({ answer, memo_id, memos = [] }: IntentOf<'close'>): Outcome | undefined {
  const memo = memos.find((known) => known.memo_id === memo_id);
  if (!memo) return refuse('memo.unknown');
  if (memo.status !== 'approved' || memo.topic !== 'method') return refuse('memo.not_approved');
  return normalised(answer).includes(normalised(memo.answer)) ? undefined : refuse('memo.not_in_answer');
}

export function close(obs: Observation, intent: IntentOf<'close'>): Outcome {
  const { facts, now } = obs;
  const { request, answer, by, memo_id = '' } = intent;
  const closed = notOpen(request);
  if (closed) return refuse(closed);
  if (answer.trim() === '') return refuse('answer.empty');
  if (isDeputysAlone(facts, request, by, now)) {
    const obstacle = memo_id === '' ? refuse('request.only_deputy') : obstacleToMemo(intent);
    if (obstacle) return obstacle;
  }
  const marks = personalIn(facts, answer);
  if (marks) return refuse('answer.personal_data', { marks });
  const set = changeSet();
  const row: RequestRow = {
    ...request,
    ...freePlaceOf(set, obs, request),
    status: 'answered',
    answer: answer.trim(),
    answered_at: now,
    closed_at: now,
    closed_by: by,
  };
  set.change('requests', row);
  if (hasAddress(facts, row.staff_id)) set.add('outbox', answerMessage(row, now));
  const detail = memo_id && `memo=${memo_id}`;
  set.add('journal', requestAct(row, { at: now, act: 'request.answered', by, detail }));
  return done(set);
}
