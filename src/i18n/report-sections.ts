// The report laid out in words, section by section: the printed page and the mailed PDF only draw it.
import type { ReportBody, ReportChange } from '../domain/report';
import { UPGRADE_STATUSES } from '../domain/tables';
import type { Messages } from './messages';
import type { ReportMessages } from './report';

export type ReportBlock =
  | { readonly kind: 'text' | 'lead'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      /** Which of the tables it is, for its looks. */
      readonly name: keyof ReportMessages['heads'] | 'technical';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'plot'; readonly plot: 'coverage' | 'weeks' | 'answers' };
export interface ReportSection {
  readonly heading: string;
  readonly blocks: readonly ReportBlock[];
}
type Words = Pick<Messages, 'language' | 'date' | 'dateTime' | 'topics' | 'topicsShort' | 'roles' | 'topicList'>;

const text = (words: string): ReportBlock => ({ kind: 'text', text: words });
const lead = (words: string): ReportBlock => ({ kind: 'lead', text: words });

/** A person's own lines: each a paragraph of its own. */
const linesOf = (words: string): string[] =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export function sentencesOf(
  report: ReportBody,
  part: 'conclusions' | 'decision',
  w: ReportMessages,
  m: Words,
): string[] {
  const own = linesOf(report.notes[part]);
  if (own.length > 0) return own;
  const words = {
    topic: (topic: string) => m.topics[topic as keyof Words['topics']] ?? topic,
    role: (role: string) => m.roles[role as keyof Words['roles']] ?? role,
  };
  return report[part].map((sentence) => w.sentence(sentence, words)).filter((said) => said !== '');
}

export function reportSections(
  report: ReportBody,
  changes: readonly ReportChange[],
  w: ReportMessages,
  m: Words,
): ReportSection[] {
  const { period } = report;
  const figures = new Map(report.figures.map((figure) => [figure.key, figure]));
  const value = (key: string): string => {
    const figure = figures.get(key);
    return figure ? w.value(figure) : w.text.notMeasured;
  };
  const said = (key: string): string => `${w.figure(key)}: ${value(key)}`;
  const sentence = (...keys: string[]): ReportBlock => {
    const words = keys
      .filter((key) => figures.has(key))
      .map(said)
      .join('; ');
    return text(`${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`);
  };
  const table = (
    name: keyof ReportMessages['heads'],
    rows: readonly (readonly string[])[],
    none: string,
  ): ReportBlock => (rows.length > 0 ? { kind: 'table', name, head: w.heads[name], rows } : text(none));
  const named = ({ name_ru, name_en }: { name_ru: string; name_en: string }): string =>
    (m.language === 'en' && name_en) || name_ru;
  const topics = (['ktp', 'current_marks', 'final_marks', 'reports'] as const).map((topic) => topicRow(topic));
  function topicRow(topic: keyof Words['topicsShort'] | 'all'): string[] {
    const at = topic === 'all' ? 'all' : `topic.${topic}`;
    const name = topic === 'all' ? w.text.all : m.topics[topic];
    return [name, ...['received', 'on_time', 'median', 'repeated'].map((what) => value(`${at}.${what}`))];
  }
  const asked = (topic: keyof Words['topicsShort']): boolean =>
    (figures.get(`topic.${topic}.received`)?.value ?? 0) > 0;
  const technical = (['tech_help', 'tech_failure', 'equipment'] as const).filter(asked).map(topicRow);
  const others = (['training', 'other'] as const).filter(asked).map(topicRow);

  return [
    {
      heading: w.sections.basis,
      blocks: [
        text(
          w.basis({
            order: report.regulation_order,
            from: m.date(period.from),
            to: m.date(period.to),
            starts_on: m.date(period.starts_on),
            ends_on: m.date(period.ends_on),
            made: m.dateTime(report.made_at),
          }),
        ),
        text(`${w.windowRule(report.window)} ${w.levelRule(report.level)}`),
      ],
    },
    {
      heading: w.sections.clauses,
      blocks: [
        table(
          'clauses',
          report.clauses.map((line) => [
            w.clause(line.clause),
            w.requirements[line.clause] ?? '',
            line.facts.map(said).join('; '),
            line.evidence.map((evidence) => w.evidence(evidence, m.date)).join('; ') || '—',
            w.states[line.state],
          ]),
          '',
        ),
        text(w.text.schoolRule),
      ],
    },
    {
      heading: w.sections.training,
      blocks: [
        sentence('training.held', 'training.planned', 'training.cancelled', 'training.unconfirmed'),
        sentence('training.covered', 'training.missing', 'training.made_up', 'training.excused'),
        { kind: 'plot', plot: 'coverage' },
        table(
          'sessions',
          report.sessions.map((session) => [
            session.session_id,
            m.date(session.on),
            named({ name_ru: session.title_ru, name_en: session.title_en }) || m.topicList(session.topic_keys),
            session.state === 'held' ? String(session.came) : '',
            w.sessionStates[session.state],
          ]),
          w.text.noSessions,
        ),
        table(
          'missing',
          [
            ...report.missing.map((line) => [
              line.name,
              termNamed(report, line.period_code, w),
              w.plan({
                state: line.state,
                planned_on: line.planned_on && m.date(line.planned_on),
                made_up_on: line.made_up_on && m.date(line.made_up_on),
              }),
            ]),
            ...(report.missing_more > 0 ? [[w.more(report.missing_more), '', '']] : []),
          ],
          w.text.nobodyMissing,
        ),
      ],
    },
    {
      heading: w.sections.consultations,
      blocks: [
        table('topics', [...topics, ...others, topicRow('all')], ''),
        sentence('slots.offered', 'slots.used', 'slots.removed', 'visits.held', 'visits.no_show'),
        { kind: 'plot', plot: 'weeks' },
        { kind: 'plot', plot: 'answers' },
      ],
    },
    {
      heading: w.sections.technical,
      blocks: [
        ...(technical.length > 0
          ? [{ kind: 'table', name: 'technical', head: w.heads.topics, rows: technical } as const]
          : []),
        sentence('incidents.failures', 'incidents.downtime', 'incidents.lasting'),
        table(
          'incidents',
          report.incidents.map((incident) => [
            m.dateTime(incident.started_at),
            incident.ended_at ? m.dateTime(incident.ended_at) : w.text.lasts,
            w.value({ value: incident.minutes, of: null, unit: 'minutes' }),
            incident.title || m.topics[incident.topic],
          ]),
          w.text.noIncidents,
        ),
        sentence('rooms.computers', 'rooms.open', 'rooms.check_due', 'equipment.asked', 'equipment.open'),
        sentence('shortage.teachers', 'shortage.days', 'shortage.training', 'shortage.rooms'),
        ...(figures.has('devices.working')
          ? [sentence('devices.working', 'devices.faults', 'devices.days_out', 'devices.check_due')]
          : []),
        ...(figures.has('upgrades.wanted')
          ? [sentence(...UPGRADE_STATUSES.map((status) => `upgrades.${status}`))]
          : []),
        table(
          'rooms',
          report.rooms.map((room) => [
            named(room),
            `${room.working} / ${room.total}`,
            [room.checked_on ? m.date(room.checked_on) : w.text.notChecked, room.check_due && w.text.checkDue]
              .filter(Boolean)
              .join(', '),
            room.upgrade,
          ]),
          w.text.noRooms,
        ),
      ],
    },
    {
      heading: w.sections.method,
      blocks: [
        ...(asked('method')
          ? [sentence('topic.method.received', 'topic.method.on_time', 'topic.method.overdue', 'topic.method.median')]
          : []),
        sentence('memos.method', 'memos.approved'),
        table(
          'memos',
          report.memos.map((memo) => [
            memo.question,
            m.topicsShort[memo.topic],
            memo.on && m.date(memo.on),
            String(memo.given),
          ]),
          w.text.noMemos,
        ),
      ],
    },
    {
      heading: w.sections.roles,
      blocks: [
        table(
          'holders',
          report.holders.map((span) => [
            span.role_key && m.roles[span.role_key],
            span.name ? `${span.name}${span.acting ? ` (${w.text.acting})` : ''}` : w.text.nobody,
            `${m.date(span.from)}–${m.date(span.to)}`,
            span.order_no
              ? w.evidence({ code: 'order', no: span.order_no, on: span.order_date }, m.date)
              : w.text.notMeasured,
          ]),
          '',
        ),
        sentence('role.deputy_uvr.vacant', 'role.ej_lead.vacant', 'role.sysadmin.vacant'),
      ],
    },
    {
      heading: w.sections.conclusions,
      blocks: [
        ...(report.difficulties.length > 0
          ? [
              lead(w.text.difficulties),
              {
                kind: 'list',
                items: report.difficulties.map(
                  ({ topic, count, share }) => `${m.topics[topic]} — ${count} (${share} %)`,
                ),
              } as const,
            ]
          : []),
        lead(w.text.conclusions),
        { kind: 'list', items: sentencesOf(report, 'conclusions', w, m) },
        lead(w.text.decision),
        { kind: 'list', items: sentencesOf(report, 'decision', w, m) },
      ],
    },
    ...(changes.length > 0
      ? [
          {
            heading: w.sections.changes,
            blocks: [
              table(
                'changes',
                changes.map(({ key, was, is, was_of, is_of }) => {
                  const unit = figures.get(key)?.unit ?? 'count';
                  return [
                    changedFigure(key, w, m),
                    w.value({ value: was, of: was_of, unit }),
                    w.value({ value: is, of: is_of, unit }),
                  ];
                }),
                '',
              ),
            ],
          },
        ]
      : []),
  ];
}

export const termNamed = (report: ReportBody, code: string, w: ReportMessages): string => {
  const term = report.terms.find((known) => known.code === code);
  return term ? w.periodName(term, report.school_year) : code;
};

/** Outside its table a figure of a topic has to say of which one. */
export function changedFigure(key: string, w: ReportMessages, m: Pick<Messages, 'topicsShort'>): string {
  const [group, name = ''] = key.split('.');
  const topic =
    group === 'topic' || group === 'slots' ? m.topicsShort[name as keyof Messages['topicsShort']] : undefined;
  if (topic) return `${topic}: ${w.figure(key)}`;
  return group === 'all' ? `${w.text.all}: ${w.figure(key)}` : w.figure(key);
}
