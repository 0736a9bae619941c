// The papers of the law on personal data: the act of destruction with its part of the journal, and a form of consent.
import type { ActPaper, ConsentPaper } from '../contract/print';
import type { NoticePaper } from '../contract/privacy';
import { dateOf } from '../domain/dates';
import type { Facts, Result } from '../domain/facts';
import { fullName, nameOf, personOf } from '../domain/people';
import { holderOn } from '../domain/roles';
import type { Erasure } from '../domain/tables';
import type { World } from './ports';
import { openFormUrl } from './prefilled';
import { paperHead } from './print-head';

const erasureOnPaper = (facts: Facts, row: Erasure): NonNullable<ActPaper['erasure']> => {
  const by = row.settled_by || row.made_by;
  return {
    erasure_id: row.erasure_id,
    kind: row.kind,
    // A code: whoever was erased has no name any more.
    subject: row.subject_key,
    status: row.status,
    reason: row.reason,
    counts: [...row.counts],
    made_at: row.made_at,
    settled_at: row.settled_at,
    by: nameOf(facts, by) || by,
  };
};

export const actPaper = (world: World, facts: Facts, erasure_id: string): Result<ActPaper> => {
  const row = world.register.erasures().find((erasure) => erasure.erasure_id === erasure_id);
  if (erasure_id !== '' && !row) return { ok: false, code: 'paper.unknown' };
  const journal = row ? world.register.journalOf([erasure_id]) : [];
  return {
    ok: true,
    value: {
      ...paperHead(world, facts, { kind: 'act', key: erasure_id }),
      erasure: row ? erasureOnPaper(facts, row) : null,
      journal: journal.map(({ at, act, by, rule, table, row_key, detail }) => ({
        at,
        act,
        by,
        rule,
        table,
        row_key,
        detail,
      })),
    },
  };
};

export const noticePaper = (world: World, facts: Facts): NoticePaper => {
  const { requests, attendance, self_check } = facts.settings.retention;
  const lead = holderOn(facts, 'ej_lead', dateOf(world.time.local()))?.staff_id ?? '';
  return {
    ...paperHead(world, facts, { kind: 'notice', key: '' }),
    lead_email: personOf(facts, lead)?.email ?? '',
    form_url: openFormUrl(world.memory, facts),
    months: { requests, attendance, self_check },
  };
};

export const consentPaper = (world: World, facts: Facts, staff_id: string): Result<ConsentPaper> => {
  const person = personOf(facts, staff_id);
  if (staff_id !== '' && !person) return { ok: false, code: 'paper.unknown' };
  return {
    ok: true,
    value: {
      ...paperHead(world, facts, { kind: 'consent', key: staff_id }),
      person: person ? { name: fullName(facts, staff_id), position: person.position } : null,
    },
  };
};
