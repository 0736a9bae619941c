// What of incidents and memos waits for a person, without reading for it: as the last run left it in the memory.
import type { Access, DecisionLine } from '../contract/rpc';
import type { World } from './ports';

const ROLE_OF: Readonly<Record<Access, string>> = {
  lead: 'ej_lead',
  deputy_uvr: 'deputy_uvr',
  sysadmin: 'sysadmin',
  director: '',
  none: '',
};

/** Who sees to what does not work. */
export const seesFailures = (access: Access): boolean => access === 'lead' || access === 'sysadmin';

export const deskDecisions = ({ memory, time }: World, access: Access): DecisionLine[] => {
  const now = time.local();
  const { incidents, memos } = memory.desk;
  const about = (
    kind: DecisionLine['kind'],
    id: string,
    since: string,
    params: Record<string, string>,
  ): DecisionLine => ({
    key: `${kind}:${id}`,
    kind,
    since,
    params,
    request_id: '',
    session_id: '',
  });
  const lasting = incidents.filter(({ kind, started_at }) => kind === 'failure' || started_at <= now);
  return [
    ...(seesFailures(access) ? lasting : []).map(
      ({ incident_id, title, started_at, reports, vendor_due_on, vendor_overdue }) =>
        about(vendor_overdue ? 'vendor_overdue' : 'incident_open', incident_id, started_at, {
          incident_id,
          title,
          n: String(reports),
          due_on: vendor_due_on,
        }),
    ),
    ...memos
      .filter(({ role_key }) => role_key === ROLE_OF[access])
      .map(({ memo_id, state, question, since }) =>
        about(state === 'draft' ? 'memo_draft' : 'memo_stale', memo_id, since || now, { memo_id, question }),
      ),
  ];
};
