// The public function that opens a document for printing.
import * as v from 'valibot';
import type { PrintKind, Reply } from '../contract/rpc';
import { rpc } from './guard';
import { showPrint } from './ui';

const KINDS = (): readonly PrintKind[] => ['sign_in_sheet', 'term_report'];

export const openPrint = rpc(
  { who: 'figures', locks: false },
  () => v.object({ document: v.picklist(KINDS()), key: v.pipe(v.string(), v.minLength(1), v.maxLength(200)) }),
  ({ facts, caller }, { document, key }): Reply<true> => {
    // The director reads figures, and no names of who came or asked.
    if (caller.access === 'director' && document !== 'term_report') return { ok: false, code: 'access.denied' };
    showPrint(document, key, caller.person?.ui_language || facts.settings.language);
    return { ok: true, value: true };
  },
);
