// A line to sign on: office, signature, name, date.
import type { PrintMessages } from '../../i18n/print';
import { signed } from '../signed';

export function Signature({ p, office, name }: { p: PrintMessages; office: string; name: string }) {
  return (
    <p class="signature">
      <span class="office">{office}</span>
      <span class="line">
        <small>{p.signature}</small>
      </span>
      <span class="name">/ {name ? signed(name) : <span class="blank" />} /</span>
      <span class="date">{p.dateToFill}</span>
    </p>
  );
}
