// The conditions of help: who answers for what, days off, rooms, who waits for a time (clauses 1.2, 1.4).
import { useDesk } from '../desk';
import { Heading } from '../parts/signs';

export function SchoolView() {
  const { s } = useDesk();
  return (
    <section>
      <Heading>{s.school.nav}</Heading>
    </section>
  );
}
