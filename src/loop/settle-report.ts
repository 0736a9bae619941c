// The lead keeps the report of a period, or sends one that is kept.
import type { Changes } from '../domain/decision';
import type { Facts, Result } from '../domain/facts';
import type { ReportBody } from '../domain/report';
import { notesOf, oweReport, reportsOf } from '../domain/report-document';
import type { Caller } from './access';
import { bringAbout, finish } from './bring-about';
import { observe } from './observe';
import type { World } from './ports';
import { savedNow } from './report';
import { settleFirst } from './wake';

const carryOut = (world: World, caller: Caller, decided: Result<Changes>): Result<true> => {
  if (!decided.ok) return decided;
  bringAbout(world, observe(world), decided.value, { by: caller.by, all: false, marked: true });
  // A letter that had failed before is an old row: the next look at everything that is owed finds it.
  if (decided.value.outbox?.change) world.remember({ retry_at: world.time.ms() });
  finish(world);
  return { ok: true, value: true };
};

export const saveReport = (
  world: World,
  facts: Facts,
  caller: Caller,
  { period, notes }: { readonly period: string; readonly notes: ReportBody['notes'] },
): Result<true> => {
  const words = notesOf({ facts }, notes);
  if (!words.ok) return words;
  settleFirst(world);
  return carryOut(world, caller, savedNow(world, facts, { period, notes: words.value, by: caller.by }));
};

export const sendReport = (world: World, caller: Caller, document_id: string): Result<true> => {
  settleFirst(world);
  const { register } = world;
  const document = reportsOf(register.documents()).find((row) => row.document_id === document_id);
  if (!document) return { ok: false, code: 'report.unknown' };
  const to = register.facts().settings.report_to;
  const now = world.time.local();
  return carryOut(world, caller, oweReport(document, register.lettersOfReports(), { to, now, by: caller.by }));
};
