// The zone in which people here read and write times: that of the project's own spreadsheet.

import type { Workspace } from '../workspace';

export function zoneOf(workspace: Workspace): string {
  const { documents, boundId } = workspace.services.spreadsheet;
  return documents.find(boundId)?.row.timeZone ?? workspace.project.manifest.timeZone ?? 'UTC';
}
