// A failure that the school cannot mend itself: who mends it, and by when they promised to.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { IncidentCard } from '../../contract/desk';
import { useDesk } from '../desk';
import { TextField } from '../parts/fields';
import { FormButtons } from '../parts/form-buttons';
import type { ChangeIncident } from '../views/incidents';

interface Props {
  incident: IncidentCard;
  change: ChangeIncident;
  goBack: () => void;
}

export function VendorForm({ incident, change, goBack }: Props) {
  const { s } = useDesk();
  const w = s.desk.incidents;
  const [vendor, setVendor] = useState(incident.vendor);
  const [vendor_due_on, setDue] = useState(incident.vendor_due_on);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  const named = vendor.trim();
  return (
    <form
      ref={form}
      class="answer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!named || !vendor_due_on) return;
        const { incident_id } = incident;
        void change(
          { act: 'vendor', incident_id, vendor: named, vendor_due_on },
          { vendor: named, vendor_due_on },
          w.vendorSaved,
        );
      }}
      onKeyDown={(event) => event.key === 'Escape' && goBack()}
    >
      <TextField
        label={w.vendorName}
        value={vendor}
        write={setVendor}
        invalid={tried && (!named || !vendor_due_on) ? w.needVendor : ''}
      />
      <TextField type="date" label={w.vendorDue} value={vendor_due_on} write={setDue} />
      <FormButtons yes={w.vendor} goBack={goBack} />
    </form>
  );
}
