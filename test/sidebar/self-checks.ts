// What a server would say of the self-check of an invented school.
import type { SelfCheckBoard, SelfCheckForLead, SelfCheckRoundLine } from '../../src/contract/self-check';
import { LONG_NAME } from './school';

export const published = (part: Partial<SelfCheckRoundLine> = {}): SelfCheckRoundLine => ({
  round_id: '2026-09-01',
  opened_on: '2026-09-01',
  closes_on: '2026-09-22',
  closed_at: '2026-09-23T06:00:00',
  asked: 35,
  answered: 27,
  groups: [
    {
      group: 'русский язык и литература',
      people: 9,
      level: { foundation: 4, working: 3, confident: 2 },
      readiness: { low: 2, medium: 5, high: 2 },
    },
    {
      group: '',
      people: 14,
      level: { foundation: 5, working: 6, confident: 3 },
      readiness: { low: 3, medium: 7, high: 4 },
    },
  ],
  ...part,
});

export const forLead = (part: Partial<SelfCheckForLead> = {}): SelfCheckForLead => ({
  form_url: 'https://docs.google.com/forms/d/e/abc/viewform',
  open: null,
  closing: false,
  due: true,
  would_ask: { all: 35, joined: 2 },
  people: [
    {
      staff_id: 'S1',
      name: LONG_NAME,
      state: 'answered',
      by_mail: true,
      check: {
        on: '2026-09-03',
        a_total: 5,
        level: 'foundation',
        b_total: 3,
        readiness: 'low',
        gaps: ['final_marks', 'reports'],
      },
    },
    { staff_id: 'S2', name: 'Дробная Р.Д.', state: 'refused', by_mail: true, check: null },
    { staff_id: 'S3', name: 'Бумажный И.И.', state: 'asked', by_mail: false, check: null },
  ],
  proposals: [
    {
      key: 'one_to_one_first:S1',
      kind: 'one_to_one_first',
      topics: [],
      people: ['S1'],
      on: '',
      names: [LONG_NAME],
    },
    {
      key: 'group_basic',
      kind: 'group_basic',
      topics: ['final_marks', 'reports'],
      people: ['S2', 'S3'],
      on: '',
      names: ['Дробная Р.Д.', 'Бумажный И.И.'],
    },
    {
      key: 'slot_before_peak:S2:final_marks',
      kind: 'slot_before_peak',
      topics: ['final_marks'],
      people: ['S2'],
      on: '2026-10-12',
      names: ['Дробная Р.Д.'],
    },
    {
      key: 'equipment_ticket:S3',
      kind: 'equipment_ticket',
      topics: [],
      people: ['S3'],
      on: '',
      names: ['Бумажный И.И.'],
    },
    { key: 'invite_mentor:S2', kind: 'invite_mentor', topics: [], people: ['S2'], on: '', names: ['Дробная Р.Д.'] },
  ],
  ...part,
});

export const selfCheck = (part: Partial<SelfCheckForLead> = {}): SelfCheckBoard => ({
  rounds: [published()],
  lead: forLead(part),
});
export const inProgress = (): SelfCheckBoard =>
  selfCheck({
    due: false,
    open: { round_id: '2027-01-12', closes_on: '2027-02-02', answered: 11, refused: 2, silent: 22 },
  });
