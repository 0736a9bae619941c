// Answers that can be given again: looked for, approved by their owner, checked, taken away.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MemoChange, MemoLine } from '../../contract/desk';
import { TOPICS, type Topic } from '../../domain/tables';
import { useDesk } from '../desk';
import { useOptimisticList } from '../optimistic-list';
import { Choice } from '../parts/fields';
import { Busy, Heading, Refusal } from '../parts/signs';
import { MemoForm } from '../request/memo-form';
import { call } from '../server';
import { Ask } from '../training/ask';

const PAUSE_MS = 350;

export function MemosView() {
  const { m, s, announce, reload } = useDesk();
  const w = s.desk.memos;
  const [topic, setTopic] = useState<Topic | ''>('');
  const [typed, setTyped] = useState('');
  const [query, setQuery] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQuery(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const memos = useOptimisticList(() => call('memos', { topic, query }), `${topic} ${query}`);
  const place = useRef<HTMLElement>(null);

  const change = async (wanted: MemoChange, expected: readonly MemoLine[], done: string): Promise<boolean> => {
    // The button is gone: without a place to be, the keyboard would start from the top of the page.
    place.current?.querySelector<HTMLElement>('h2')?.focus();
    const agreed = await memos.attempt(expected, () => call('changeMemo', wanted));
    if (agreed) {
      announce(done);
      // What the server gives back is every memo; the page shows those that were asked for.
      if (topic || query) void memos.load();
      void reload();
    }
    return agreed;
  };
  return (
    <section ref={place}>
      <Heading>{w.title}</Heading>
      <p class="hint">{w.hint}</p>
      <Choice
        label={w.topic}
        value={topic}
        words={[['', w.allTopics] as const, ...TOPICS.map((one) => [one, m.topics[one]] as const)]}
        choose={setTopic}
      />
      <input
        type="search"
        aria-label={w.search}
        placeholder={w.search}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      {memos.failure ? <Refusal failure={memos.failure} retry={() => void memos.load()} /> : null}
      {memos.undone ? <Refusal failure={memos.undone} before={s.training.undone} /> : null}
      {memos.loading && !memos.list ? <Busy text={s.common.loading} /> : null}
      {memos.waiting ? <Busy text={s.common.working} /> : null}
      {memos.list?.length === 0 ? <p class="empty">{topic || query ? s.workbench.emptyFilter : w.empty}</p> : null}
      <ul class="cards">
        {memos.list?.map((memo) => (
          <MemoItem key={memo.memo_id} memo={memo} all={memos.list!} change={change} />
        ))}
      </ul>
    </section>
  );
}

interface ItemProps {
  memo: MemoLine;
  all: readonly MemoLine[];
  change: (wanted: MemoChange, expected: readonly MemoLine[], done: string) => Promise<boolean>;
}

function MemoItem({ memo, all, change }: ItemProps) {
  const { m, s, board } = useDesk();
  const w = s.desk.memos;
  const [panel, setPanel] = useState<'' | 'edit' | 'retire'>('');
  const { memo_id, may } = memo;
  const become = (part: Partial<MemoLine>) => all.map((one) => (one === memo ? { ...memo, may: [], ...part } : one));
  const act = (name: 'approve' | 'retire' | 'check', part: Partial<MemoLine>, done: string) => {
    setPanel('');
    void change({ act: name, memo_id }, become(part), done);
  };
  const checked_on = board?.now.slice(0, 10) || memo.checked_on;
  const button = (name: 'approve' | 'check', words: string, part: Partial<MemoLine>, done: string) =>
    may.includes(name) ? (
      <button type="button" aria-label={`${words}: ${memo.question}`} onClick={() => act(name, part, done)}>
        {words}
      </button>
    ) : null;
  return (
    <li class={`card memo ${memo.status}`}>
      <p class="top">
        <span class={`badge ${memo.status}`}>{w.statuses[memo.status]}</span>
        {memo.stale ? <span class="badge warning">{w.stale}</span> : null}
        <span class="quiet">{m.topicsShort[memo.topic]}</span>
      </p>
      {/* Hidden while the server is asked: what is refused is still there, as it was typed. */}
      {panel === 'edit' ? (
        <div hidden={may.length === 0}>
          <MemoForm
            begun={memo}
            save={(question, answer) => {
              const { topic, language } = memo;
              const wanted = { act: 'draft' as const, memo_id, request_id: '', topic, language, question, answer };
              void change(wanted, become({ question, answer, status: 'draft' }), w.saved).then(
                (agreed) => agreed && setPanel(''),
              );
            }}
            goBack={() => setPanel('')}
          />
        </div>
      ) : (
        <details lang={memo.language}>
          <summary>{memo.question}</summary>
          <p class="words">{memo.answer}</p>
        </details>
      )}
      <small>
        {[
          memo.approved_by && w.approvedBy(memo.approved_by),
          memo.checked_on && s.desk.request.checked(memo.checked_on),
          memo.topic === 'method' && memo.status === 'draft' && !may.includes('approve') && w.methodOwner,
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
      {panel === 'retire' ? (
        <Ask
          label={w.retire}
          text={w.retireSure}
          yes={w.retire}
          danger
          agree={() => act('retire', { status: 'retired' }, w.retired)}
          goBack={() => setPanel('')}
        />
      ) : null}
      {panel === '' && may.length > 0 ? (
        <div class="row">
          {button('approve', w.approve, { status: 'approved', checked_on }, w.approved)}
          {button('check', w.check, { stale: false, checked_on }, w.checked)}
          {may.includes('edit') ? (
            <button
              type="button"
              class="link"
              aria-label={`${w.edit}: ${memo.question}`}
              onClick={() => setPanel('edit')}
            >
              {w.edit}
            </button>
          ) : null}
          {may.includes('retire') ? (
            <button
              type="button"
              class="link"
              aria-label={`${w.retire}: ${memo.question}`}
              onClick={() => setPanel('retire')}
            >
              {w.retire}
            </button>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}
