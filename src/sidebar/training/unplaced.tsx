// For whom no time or room could be found, and why.
import type { TrainingBoard } from '../../contract/training';
import { useDesk } from '../desk';
import { Notice } from '../parts/signs';

export function Unplaced({ unplaced }: { unplaced: TrainingBoard['unplaced'] }) {
  const { s, trainings } = useDesk();
  const t = s.training;
  if (unplaced.length === 0) return null;
  const nameOf = (staff_id: string) =>
    trainings.board?.staff.find((one) => one.staff_id === staff_id)?.name || staff_id;
  return (
    <Notice kind="warn">
      <h3>{t.board.unplaced}</h3>
      {unplaced.map(({ code, people }) => (
        <p key={code}>
          <strong>{t.obstacles[code as keyof typeof t.obstacles] || code}:</strong> {people.map(nameOf).join(', ')}
        </p>
      ))}
      <p>{t.board.unplacedHint}</p>
    </Notice>
  );
}
