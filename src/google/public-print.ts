// The public function that opens a document for printing.
import * as v from 'valibot';
import type { PrintKind, Reply } from '../contract/rpc';
import { rpc } from './guard';
import { showPrint } from './ui';

const KINDS = (): readonly PrintKind[] => ['sign_in_sheet'];

export const openPrint = rpc(
  { who: 'desk', locks: false },
  () => v.object({ document: v.picklist(KINDS()), key: v.pipe(v.string(), v.minLength(1), v.maxLength(200)) }),
  ({ facts, caller }, { document, key }): Reply<true> => {
    // The system administrator holds a role, but no document is theirs.
    if (caller.access === 'sysadmin') return { ok: false, code: 'access.denied' };
    showPrint(document, key, caller.person?.ui_language || facts.settings.language);
    return { ok: true, value: true };
  },
);
