// The director's tab: looked at once a working day, written only where it would show something else.
import { dashboardOf } from '../domain/dashboard';
import { addDays, dateOf } from '../domain/dates';
import type { IsoDate } from '../domain/facts';
import { fingerprint } from '../domain/fingerprint';
import { isStaffWorkingDay, schoolYear } from '../domain/school-year';
import type { Incident } from '../domain/tables';
import type { TrainingObservation } from '../domain/training';
import { dashboardMessages } from '../i18n/dashboard';
import { dashboardView } from './dashboard-view';
import { errorCode } from './error-code';
import type { World } from './ports';
import { termFigures } from './term-figures';

/** What the pass has at hand already; requests and slots of the year are read here. */
export type DashboardSeen = Pick<TrainingObservation, 'facts' | 'attendance' | 'closed_terms' | 'now'> & {
  readonly incidents: readonly Incident[];
};

const viewOf = (
  { register }: World,
  seen: DashboardSeen,
  year: { readonly from: IsoDate; readonly until: IsoDate },
) => {
  const { facts, now, incidents } = seen;
  const figures = dashboardOf({
    facts,
    now,
    incidents,
    requests: register.requestsBetween(year.from, addDays(year.until, -1)),
    slots: register.slotsFrom(year.from),
    coverage: termFigures(seen).map((term) => term.figures),
  });
  return dashboardView(figures, facts.settings);
};

export const showDashboard = (world: World, seen: DashboardSeen): void => {
  const today = dateOf(seen.now);
  const { dashboard, sheets, facts_stamp } = world.memory;
  // Once a day, and again where a school's data were imported or edited.
  const on = `${today}#${facts_stamp}`;
  const year = schoolYear(seen.facts);
  // On days off only where somebody asked for it, or where it never was.
  const rests = dashboard.on !== '' && !isStaffWorkingDay(seen.facts, today);
  if (!year || rests || dashboard.on === on || !world.time.enough()) return;
  try {
    const view = viewOf(world, seen, year);
    const hash = fingerprint(JSON.stringify(view));
    const tab = sheets.dashboard;
    const stands = tab !== undefined && world.dashboardSheet.stands(tab);
    let { charts } = dashboard;
    if (!stands || hash !== dashboard.hash) {
      const since = dashboardMessages(seen.facts.settings.language).since(today);
      const place = world.dashboardSheet.show({ ...view, since }, stands ? { sheet: tab, charts } : undefined);
      charts = place.charts;
      world.remember({ sheets: { ...world.memory.sheets, dashboard: place.sheet } });
    }
    world.remember({ dashboard: { on, hash, charts } });
  } catch (error) {
    // A view of what the register holds: without it the run still has to come to its end. The next one tries again.
    world.log(`dashboard.failed ${errorCode(error)}`);
  }
};
