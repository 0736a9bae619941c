// The schedule of consultations (clause 2.6): versions, the week, what stands against it, approval.
import { useDesk } from '../desk';
import { Heading } from '../parts/signs';

export function ScheduleView() {
  const { s } = useDesk();
  return (
    <section>
      <Heading>{s.schedule.nav}</Heading>
    </section>
  );
}
