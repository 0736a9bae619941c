// Privacy: what is held about whom and for how long, and how it is erased.
import { useDesk } from '../desk';

export function Privacy() {
  const { s } = useDesk();
  return <h3>{s.privacy.title}</h3>;
}
