// A line to sign on: office, signature, name, date.
import type { PrintMessages } from '../../i18n/print';

/** «Журналова И.Т.» is signed as «И.Т. Журналова»; a name written otherwise stays as it is. */
export const signed = (name: string): string =>
  name.replace(/^(\S.*?)\s+((?:\p{Lu}\.\s?){1,3})$/u, '$2 $1').replace(/\s+/g, ' ');

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
