// The schedule's words of the workbench in Russian.
import type { ScheduleViewMessages } from '../sidebar-schedule';

export const scheduleView: ScheduleViewMessages = {
  nav: 'График',
  decision: {
    schedule_edited: {
      say: ({ version }) =>
        `Утверждённая версия № ${version} графика изменена в таблице. Оформите правки новой версией или верните как было.`,
      action: 'Открыть график',
    },
    schedule_draft: {
      say: ({ version }) => `Черновик версии № ${version} графика ждёт утверждения.`,
      action: 'Открыть черновик',
    },
  },
};
