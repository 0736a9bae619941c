// Makes the report of a period from what the register holds now.
import { dateOf } from './dates';
import { nameOf } from './people';
import type { ReportBody, ReportObservation, ReportPeriod } from './report';
import { reportClauses } from './report-clauses';
import { conclusionsOf, decisionOf } from './report-conclusions';
import {
  equipmentFigures,
  holderSpans,
  incidentFacts,
  incidentFigures,
  roleFigures,
  roomFacts,
} from './report-conditions';
import { equipmentInFull } from './report-equipment';
import { difficulties, memoFacts, memoFigures, requestFigures, slotFigures } from './report-help';
import { reportPlots } from './report-plots';
import { selfCheckFigures } from './report-self-check';
import { missingLines, sessionFacts, trainingFigures } from './report-training';
import { holderOn } from './roles';

const MOST_MISSING = 120;
const MOST_SESSIONS = 60;
const MOST_ROOMS = 40;

/** The version whose rows apply on the last day of the period, or today where that is sooner. */
function versionOf({ facts, now }: ReportObservation, { to }: ReportPeriod): number | null {
  const day = to < dateOf(now) ? to : dateOf(now);
  const drafts = new Set(facts.versions.filter(({ status }) => status !== 'approved').map(({ version }) => version));
  const versions = facts.timetable
    .filter((row) => row.valid_from <= day && day <= row.valid_to)
    .map((row) => row.version ?? 1)
    .filter((version) => !drafts.has(version));
  return versions.length > 0 ? Math.max(...versions) : null;
}

export function makeReport(obs: ReportObservation, period: ReportPeriod): ReportBody {
  const { facts, now } = obs;
  const { settings } = facts;
  const figures = [
    ...trainingFigures(obs, period),
    ...requestFigures(obs, period),
    ...slotFigures(obs, period),
    ...incidentFigures(obs, period),
    ...equipmentFigures(obs, period),
    ...equipmentInFull(obs, period),
    ...selfCheckFigures(obs, period),
    ...memoFigures(obs, period),
    ...roleFigures(obs, period),
  ];
  const clauses = reportClauses(obs, period, figures);
  const said = { figures, clauses, difficulties: difficulties(obs, period), plots: reportPlots(obs, period) };
  const missing = missingLines(obs, period);
  const holder = (role: 'ej_lead' | 'deputy_uvr'): string =>
    nameOf(facts, holderOn(facts, role, dateOf(now))?.staff_id ?? '');
  return {
    period,
    terms: obs.terms.map(({ term }) => ({ code: term.period_code, name_ru: term.name_ru, name_en: term.name_en })),
    made_at: now,
    school_name: settings.school_name,
    school_year: settings.school_year,
    language: settings.language,
    director: nameOf(facts, settings.director),
    lead: holder('ej_lead'),
    deputy: holder('deputy_uvr'),
    regulation_order: settings.regulation_order,
    window: settings.compliance_window,
    level: settings.compliance_level,
    schedule_version: versionOf(obs, period),
    ...said,
    sessions: sessionFacts(obs, period).slice(-MOST_SESSIONS),
    missing: missing.slice(0, MOST_MISSING),
    missing_more: Math.max(0, missing.length - MOST_MISSING),
    holders: holderSpans(obs, period),
    rooms: roomFacts(obs, period).slice(0, MOST_ROOMS),
    incidents: incidentFacts(obs, period),
    memos: memoFacts(obs, period),
    conclusions: conclusionsOf(said),
    decision: decisionOf(said),
    notes: { conclusions: '', decision: '' },
  };
}
