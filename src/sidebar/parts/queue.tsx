// The queue: chips over what is loaded, and a search over everything.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Reply, RequestLine } from '../../contract/rpc';
import { TOPICS, type Topic } from '../../domain/tables';
import { useDesk } from '../desk';
import { call } from '../server';
import { RequestItem } from './request-item';
import { Busy, Refusal } from './signs';

type Chip = 'open' | 'overdue' | 'today' | 'mine' | 'unanswered' | 'waiting' | 'reopened';
const CHIPS: readonly Chip[] = ['open', 'overdue', 'today', 'mine', 'unanswered', 'waiting', 'reopened'];
/** Shown even when there are none: their zero is good news. */
const ALWAYS: ReadonlySet<Chip> = new Set(['open', 'overdue', 'today']);
const PAUSE_MS = 350;

export function Queue() {
  const { m, s, board, reload } = useDesk();
  const { queue, counts, now } = board!;
  const [chip, setChip] = useState<Chip>('open');
  const [topic, setTopic] = useState<Topic | ''>('');
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<Reply<RequestLine[]>>();
  const newest = useRef(0);
  const searched = query.trim();

  useEffect(() => {
    newest.current += 1;
    const mine = newest.current;
    setFound(undefined);
    if (searched.length < 2) return undefined;
    const timer = setTimeout(async () => {
      const reply = await call('findRequests', { query: searched, status: 'all' });
      if (mine === newest.current) setFound(reply);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [searched]);

  const today = now.slice(0, 10);
  const ofTopic = topic ? queue.filter((line) => line.topic === topic) : queue;
  const chosen: Record<Chip, RequestLine[]> = {
    open: ofTopic,
    overdue: ofTopic.filter((line) => line.overdue),
    today: ofTopic.filter((line) => line.due_on === today),
    mine: ofTopic.filter((line) => line.mine),
    unanswered: ofTopic.filter((line) => line.unanswered),
    waiting: ofTopic.filter((line) => line.waiting),
    reopened: ofTopic.filter((line) => line.reopened),
  };
  /** The server counts what it has not sent, too. */
  const counted: Partial<Record<Chip, number>> = topic
    ? {}
    : { open: counts.open, overdue: counts.overdue, today: counts.due_today };
  const count = (one: Chip): number => counted[one] ?? chosen[one].length;
  const lines = chosen[chip];
  const topics = TOPICS.filter((one) => one === topic || queue.some((line) => line.topic === one));

  return (
    <section>
      <h2>
        {s.workbench.queue}
        <button type="button" class="link aside" onClick={() => void reload()}>
          {s.common.refresh}
        </button>
      </h2>
      <div class="search">
        <input
          type="search"
          aria-label={s.workbench.search}
          placeholder={s.workbench.search}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </div>
      {searched.length >= 2 ? (
        <Found found={found} />
      ) : (
        <>
          <fieldset class="chips">
            <legend class="unseen">{s.workbench.filters}</legend>
            {CHIPS.filter((one) => one === chip || ALWAYS.has(one) || count(one) > 0).map((one) => (
              <button key={one} type="button" aria-pressed={one === chip} onClick={() => setChip(one)}>
                {s.desk.chips[one]} <b>{count(one)}</b>
              </button>
            ))}
          </fieldset>
          {topics.length > 1 ? (
            <select
              aria-label={s.desk.queue.topic}
              value={topic}
              onChange={(event) => setTopic(event.currentTarget.value as Topic | '')}
            >
              <option value="">{s.desk.queue.allTopics}</option>
              {topics.map((one) => (
                <option key={one} value={one} selected={one === topic}>
                  {m.topics[one]}
                </option>
              ))}
            </select>
          ) : null}
          {lines.length === 0 ? (
            <p class="empty">{chip === 'open' && !topic ? s.workbench.emptyQueue : s.workbench.emptyFilter}</p>
          ) : null}
          <ul class="cards">
            {lines.map((line) => (
              <RequestItem key={line.request_id} line={line} />
            ))}
          </ul>
          {lines.length > 0 && lines.length < count(chip) ? (
            <p class="hint">{s.workbench.shown(lines.length, count(chip))}</p>
          ) : null}
        </>
      )}
    </section>
  );
}

function Found({ found }: { found: Reply<RequestLine[]> | undefined }) {
  const { s } = useDesk();
  if (!found) return <Busy text={s.common.loading} />;
  if (!found.ok) return <Refusal failure={found} />;
  return (
    <>
      <p class="hint" role="status">
        {found.value.length === 0 ? s.workbench.notFound : s.workbench.found(found.value.length)}
      </p>
      <ul class="cards">
        {found.value.map((line) => (
          <RequestItem key={line.request_id} line={line} />
        ))}
      </ul>
    </>
  );
}
