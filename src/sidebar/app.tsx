// The frame of the sidebar: header, sections, and the view that is open.
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { RecordingOptions, Reply, Workbench } from '../contract/rpc';
import type { Failure } from '../domain/facts';
import type { Language } from '../domain/tables';
import { deskMessages } from '../i18n/desk';
import { sidebarMessages } from '../i18n/sidebar';
import { type Desk, DeskContext, type Section, type View } from './desk';
import { Header, sectionsFor } from './parts/header';
import { rememberedLanguage, rememberLanguage } from './remembered';
import { useSchedule } from './schedule/schedule-state';
import type { SubstitutionDraft } from './school/substitution-draft';
import { call } from './server';
import { SEARCH_FIELD, useShortcuts } from './shortcuts';
import type { Begun } from './suggestion/preset';
import type { AttendanceDraft } from './training/attendance-draft';
import { useTrainings } from './training/trainings';
import { DataSection } from './views/data';
import { DocumentsView } from './views/documents';
import { ExportView } from './views/export';
import { HealthView } from './views/health';
import { ImportView } from './views/importing';
import { IncidentsView } from './views/incidents';
import { MemosView } from './views/memos';
import { NewSessionView } from './views/new-session';
import { PlanningView } from './views/planning';
import { RecordingView } from './views/recording';
import { RequestView } from './views/request';
import { ScheduleView } from './views/schedule';
import { SchoolView } from './views/school';
import { SessionView } from './views/session';
import { SetUpView } from './views/set-up';
import { TotalsView } from './views/totals';
import { TrainingView } from './views/training';
import { VisitView } from './views/visit';
import { WorkbenchView } from './views/workbench';

const without = (board: Workbench, request_id: string): Workbench => {
  const line = board.queue.find((request) => request.request_id === request_id);
  if (!line) return board;
  const today = board.now.slice(0, 10);
  const { open, overdue, due_today, quarantined } = board.counts;
  return {
    ...board,
    queue: board.queue.filter((request) => request !== line),
    decisions: board.decisions.filter((decision) => decision.request_id !== request_id),
    counts: {
      open: open - (line.status === 'quarantined' ? 0 : 1),
      overdue: overdue - (line.overdue ? 1 : 0),
      due_today: due_today - (line.due_on === today ? 1 : 0),
      quarantined: quarantined - (line.status === 'quarantined' ? 1 : 0),
    },
  };
};

export function App({ section }: { section: Section }) {
  const [view, setView] = useState<View>({ section });
  const [chosen, setChosen] = useState<Language | undefined>(rememberedLanguage);
  const [board, setBoard] = useState<Workbench>();
  const [boardFailure, setBoardFailure] = useState<Failure>();
  const [loading, setLoading] = useState(true);
  const [options, setOptions] = useState<Reply<RecordingOptions>>();
  const [announced, setAnnounced] = useState('');
  const trainings = useTrainings();
  const schedule = useSchedule();
  const draft = useRef<Begun | undefined>(undefined);
  const substitution = useRef<SubstitutionDraft | undefined>(undefined);
  const attendance = useRef(new Map<string, AttendanceDraft>());
  const newest = useRef(0);
  const known = useRef(false);
  const main = useRef<HTMLElement>(null);
  const arrived = useRef(false);

  const language = chosen || board?.me.language || 'ru';
  const m = useMemo(() => deskMessages(language), [language]);
  const s = useMemo(() => sidebarMessages(language), [language]);

  const reload = useCallback(async () => {
    newest.current += 1;
    const mine = newest.current;
    setLoading(true);
    const reply = await call('workbench', {});
    // An answer overtaken by a newer question would bring back what was just closed.
    if (mine !== newest.current) return;
    setLoading(false);
    setBoardFailure(reply.ok ? undefined : reply);
    if (reply.ok) setBoard(reply.value);
  }, []);
  const loadOptions = useCallback(async (again?: boolean) => {
    if (known.current && !again) return;
    const reply = await call('recordingOptions', {});
    known.current = reply.ok;
    setOptions(reply);
  }, []);

  useEffect(() => void reload(), [reload]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    // Whoever came by keyboard or screen reader is taken to the new view's heading.
    const begins = view.section === 'recording' || view.visit;
    const place = view.search ? SEARCH_FIELD : 'h2';
    if (arrived.current && !begins) main.current?.querySelector<HTMLElement>(place)?.focus();
    arrived.current = true;
    window.scrollTo(0, 0);
  }, [view]);

  const wide = section === 'planning';
  const go = (next: View) => {
    const { request_id, session_id, visit } = next;
    const whole = !request_id && session_id === undefined && !visit;
    setAnnounced('');
    setView(wide && whole && next.section === 'workbench' ? { section: 'planning' } : next);
    if (next.section === 'workbench' && whole) void reload();
  };
  useShortcuts(sectionsFor(board), go);

  const desk: Desk = {
    m,
    s,
    language,
    board,
    boardFailure,
    loading,
    options,
    draft,
    substitution,
    trainings,
    schedule,
    attendance: attendance.current,
    reload,
    loadOptions,
    announce: setAnnounced,
    wide,
    go,
    takeOff: (request_id) => {
      newest.current += 1;
      setLoading(false);
      const before = board;
      if (before) setBoard(without(before, request_id));
      return () => setBoard(before);
    },
    putAside: (key) => {
      newest.current += 1;
      setLoading(false);
      const before = board?.decisions || [];
      setBoard((now) => now && { ...now, decisions: now.decisions.filter((decision) => decision.key !== key) });
      return () => setBoard((now) => now && { ...now, decisions: before });
    },
  };
  const speak = (next: Language) => {
    rememberLanguage(next);
    setChosen(next);
  };

  return (
    <DeskContext.Provider value={desk}>
      <Header view={view} speak={speak} />
      <main ref={main} class={wide ? 'wide' : undefined}>
        {view.request_id ? (
          <RequestView key={view.request_id} request_id={view.request_id} act={view.act} />
        ) : view.visit ? (
          <VisitView key={view.visit} slot_id={view.visit} />
        ) : view.session_id ? (
          <SessionView key={view.session_id} session_id={view.session_id} open={view.open} />
        ) : (
          {
            workbench: () => (board?.me.access === 'director' ? <TotalsView /> : <WorkbenchView />),
            planning: () => <PlanningView />,
            recording: () => <RecordingView />,
            training: () => (view.session_id === '' ? <NewSessionView wish={view.wish} /> : <TrainingView />),
            schedule: () => <ScheduleView version={view.version} />,
            school: () => <SchoolView wanted={view} />,
            incidents: () => <IncidentsView />,
            memos: () => <MemosView />,
            totals: () => <TotalsView />,
            documents: () => <DocumentsView />,
            importing: () => <ImportView />,
            data: () => <DataSection part={view.data} />,
            exporting: () => <ExportView />,
            health: () => <HealthView />,
            setUp: () => <SetUpView />,
          }[view.section]()
        )}
      </main>
      <p class="unseen" aria-live="polite">
        {announced}
      </p>
    </DeskContext.Provider>
  );
}
