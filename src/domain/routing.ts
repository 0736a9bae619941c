// Which clause a topic falls under, and whose duty it is.
import type { RoleKey, Topic } from './tables';

export interface Route {
  /** Key of the clause of the regulation, or empty where only a school rule applies. */
  readonly clause: string;
  readonly role: RoleKey;
}

export const ROUTES: Readonly<Record<Topic, Route>> = {
  ktp: { clause: '2.2', role: 'ej_lead' },
  current_marks: { clause: '2.3', role: 'ej_lead' },
  final_marks: { clause: '2.4', role: 'ej_lead' },
  reports: { clause: '2.5', role: 'ej_lead' },
  tech_help: { clause: '3.2-lead', role: 'ej_lead' },
  tech_failure: { clause: '3.2-sysadmin', role: 'sysadmin' },
  equipment: { clause: '1.4', role: 'sysadmin' },
  method: { clause: '3.1', role: 'deputy_uvr' },
  training: { clause: '2.1', role: 'ej_lead' },
  other: { clause: '', role: 'ej_lead' },
};

/** What the journal calls the rule: the clause, or the school's own rule. */
export const ruleOf = (clause: string): string => clause || 'school';
