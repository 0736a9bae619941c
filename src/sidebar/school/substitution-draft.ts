// A substitution as it is being typed, and what is still missing.
import type { Substitution } from '../../contract/schedule';
import type { IsoDate } from '../../domain/facts';
import type { RoleKey, Topic } from '../../domain/tables';

/** Whose role, and when: where another page or a gap knows it. */
export interface Begun {
  role_key: RoleKey;
  from: IsoDate;
  to: IsoDate;
}
export interface SubstitutionDraft {
  readonly role_key: RoleKey | '';
  readonly from: string;
  readonly to: string;
  readonly substitute: string;
  readonly nobody: boolean;
  /** Some topics only. */
  readonly some: boolean;
  readonly topics: readonly Topic[];
  readonly order_no: string;
  readonly order_date: string;
}
export const draftOf = (begun?: Partial<Begun>): SubstitutionDraft => ({
  role_key: begun?.role_key || '',
  from: begun?.from || '',
  to: begun?.to || '',
  substitute: '',
  nobody: false,
  some: false,
  topics: [],
  order_no: '',
  order_date: '',
});

export type Missing = 'needRole' | 'needDates' | 'needPerson' | 'needTopic' | 'needOrder';

export const missingOf = (draft: SubstitutionDraft): Missing[] => {
  const missing: (Missing | false)[] = [
    !draft.role_key && 'needRole',
    !(draft.from && draft.to && draft.from <= draft.to) && 'needDates',
    !draft.nobody && !draft.substitute && 'needPerson',
    !draft.nobody && draft.some && draft.topics.length === 0 && 'needTopic',
    // Only somebody who stands in does so by an order.
    !draft.nobody && !(draft.order_no.trim() && draft.order_date) && 'needOrder',
  ];
  return missing.filter((one): one is Missing => one !== false);
};

export const substitutionOf = (draft: SubstitutionDraft, role_key: RoleKey): Substitution => ({
  role_key,
  from: draft.from,
  to: draft.to,
  substitute: draft.nobody ? '' : draft.substitute,
  topics: draft.some && !draft.nobody ? [...draft.topics] : [],
  order_no: draft.nobody ? '' : draft.order_no.trim(),
  order_date: draft.nobody ? '' : draft.order_date,
});
