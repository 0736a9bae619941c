// Answers to begin with: approved memos that are alike, and templates for the topic in the teacher's language.
import type { MemoLine } from '../../contract/desk';
import type { RequestCard } from '../../contract/rpc';
import { sidebarMessages } from '../../i18n/sidebar';
import { useDesk } from '../desk';

interface Props {
  card: RequestCard;
  /** Only a memo may answer here. */
  onlyMemo: boolean;
  insert: (text: string, memo: MemoLine | undefined) => void;
}

export function ReadyAnswers({ card, onlyMemo, insert }: Props) {
  const { s } = useDesk();
  const r = s.desk.request;
  const templates = onlyMemo ? [] : sidebarMessages(card.language).desk.templates[card.topic];
  if (templates.length + card.memos.length === 0) return null;
  return (
    <details class="ready" open={onlyMemo}>
      <summary>{r.ready}</summary>
      {card.memos.length > 0 ? <h4>{r.memos}</h4> : null}
      <ul class="plain">
        {card.memos.map((memo) => (
          <li key={memo.memo_id}>
            <span lang={memo.language}>{memo.question}</span>
            <small>{memo.stale ? s.desk.memos.stale : memo.checked_on && r.checked(memo.checked_on)}</small>
            <button
              type="button"
              class="link"
              aria-label={`${r.insert}: ${memo.question}`}
              onClick={() => insert(memo.answer, memo)}
            >
              {r.insert}
            </button>
          </li>
        ))}
      </ul>
      {templates.length > 0 ? <h4>{r.templates}</h4> : null}
      <ul class="plain">
        {templates.map(({ title, text }) => (
          <li key={title}>
            <span lang={card.language}>{title}</span>
            <button
              type="button"
              class="link"
              aria-label={`${r.insert}: ${title}`}
              onClick={() => insert(text, undefined)}
            >
              {r.insert}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
