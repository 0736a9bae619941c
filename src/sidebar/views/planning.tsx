// The wide dialog: the day and the queue beside the trainings, so that one is planned with a look at the other.
import { useDesk } from '../desk';
import { TrainingView } from './training';
import { WorkbenchView } from './workbench';

export function PlanningView() {
  const { board } = useDesk();
  const access = board?.me.access;
  return (
    <div class="beside">
      <div class="column">
        <WorkbenchView />
      </div>
      {access === 'lead' || access === 'deputy_uvr' ? (
        <div class="column">
          <TrainingView />
        </div>
      ) : null}
    </div>
  );
}
