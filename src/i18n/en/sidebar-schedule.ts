// The schedule's words of the workbench in English.
import type { ScheduleViewMessages } from '../sidebar-schedule';

export const scheduleView: ScheduleViewMessages = {
  nav: 'Schedule',
  decision: {
    schedule_edited: {
      say: ({ version }) =>
        `The approved version ${version} of the schedule was edited in the tab. Make the edits a new version, or put it back.`,
      action: 'Open the schedule',
    },
    schedule_draft: {
      say: ({ version }) => `The draft of version ${version} of the schedule waits for approval.`,
      action: 'Open the draft',
    },
  },
};
