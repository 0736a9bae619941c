// Conclusions from the figures, and the decision that they suggest to the pedagogical council: sentences by code.
import type { ReportBody, ReportSentence } from './report';
import { figuresByKey } from './report-counting';
import { ROLES } from './tables';

type Figures = Pick<ReportBody, 'figures' | 'clauses' | 'difficulties' | 'plots'>;

/** A topic that more than a third asks about is worth a training. */
const MUCH = 33;

const say = (code: string, params: ReportSentence['params'] = {}): ReportSentence => ({ code, params });

const stateOf = ({ clauses }: Figures, clause: string) => clauses.find((line) => line.clause === clause)?.state;

export function conclusionsOf(report: Figures): ReportSentence[] {
  const value = figuresByKey(report.figures);
  const { clauses, difficulties } = report;
  const done = clauses.filter(({ state }) => state === 'done').length;
  const [most] = difficulties;
  const answered = value('all.answered');
  return [
    say('clauses', { done, of: clauses.length }),
    ...(answered > 0 ? [say('on_time', { percent: Math.floor((value('all.on_time') / answered) * 100) })] : []),
    ...(most ? [say('most_asked', { topic: most.topic, count: most.count, share: most.share })] : []),
    ...(value('all.repeated') > 0 ? [say('repeated', { count: value('all.repeated') })] : []),
  ];
}

export function decisionOf(report: Figures): ReportSentence[] {
  const value = figuresByKey(report.figures);
  const [most] = report.difficulties;
  const late = value('all.overdue') + value('all.answered') - value('all.on_time');
  const vacant = ROLES.filter((role) => value(`role.${role}.vacant`) > 0);
  const short = report.plots.weeks.filter(({ asked, offered }) => asked > offered && offered > 0).length;
  const computers = report.figures.find(({ key }) => key === 'rooms.computers');
  const broken = (computers?.of ?? 0) - (computers?.value ?? 0);
  return [
    say('accept'),
    ...(stateOf(report, '2.1') === 'done' ? [] : [say('train')]),
    ...(value('training.missing') > 0 ? [say('make_up', { count: value('training.missing') })] : []),
    ...(late > 0 ? [say('deadlines', { count: late })] : []),
    ...vacant.map((role) => say('holder', { role, days: value(`role.${role}.vacant`) })),
    ...(value('incidents.downtime') > 0 ? [say('downtime', { minutes: value('incidents.downtime') })] : []),
    ...(broken > 0 || value('rooms.check_due') > 0
      ? [say('equipment', { broken, due: value('rooms.check_due') })]
      : []),
    ...(short > 0 ? [say('places', { weeks: short })] : []),
    ...(most && most.share >= MUCH ? [say('topic', { topic: most.topic })] : []),
  ];
}
