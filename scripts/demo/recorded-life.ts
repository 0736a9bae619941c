// The demonstration lives through the first term's trainings as the school's tables tell of them: invited, answered, held and confirmed.

import type { Life } from '../year/play';
import { type Cells, csvText, isoDate, type School } from '../year/school';
import type { Answer } from '../year/teachers';

/** On the first day they are all still to come; those of later terms nobody has thought of yet. */
function asPlanned(school: School): School {
  const [term] = school
    .table('quarters')
    .filter(({ compliance_from }) => compliance_from)
    .sort((a, b) => isoDate(a.compliance_from).localeCompare(isoDate(b.compliance_from)));
  const end = isoDate(term?.compliance_to || term?.ends_on);
  const sessions = school
    .table('sessions')
    .filter(({ kind, planned_start }) => kind !== 'consultation' && isoDate(planned_start) <= end)
    .map((row): Cells => ({ ...row, status: row.status === 'held' ? 'planned' : (row.status ?? '') }));
  const ids = new Set(sessions.map((row) => row.session_id));
  const groups = school.table('attendance').filter((row) => ids.has(row.session_id));
  const texts = new Map(school.files.map(({ name, text }) => [name, text]));
  texts.set('sessions.csv', csvText(sessions, ['held_start', 'held_end', 'evidence_sheet_signed', 'test_note']));
  texts.set('attendance.csv', csvText(groups, ['rsvp', 'attended', 'confirmed_by', 'evidence']));
  return { ...school, files: [...texts].map(([name, text]) => ({ name, text })) };
}

export function recordedLife(school: School): Life {
  const rows = new Map(school.table('attendance').map((row) => [`${row.session_id} ${row.staff_id}`, row]));
  return {
    imported: asPlanned,
    manners: {
      answer(session, staffId): Answer {
        const rsvp = rows.get(`${session} ${staffId}`)?.rsvp;
        return rsvp === 'accepted' || rsvp === 'declined' ? rsvp : '';
      },
      comes: (session, staffId) => rows.get(`${session} ${staffId}`)?.attended === 'yes',
    },
    approves: false,
  };
}
