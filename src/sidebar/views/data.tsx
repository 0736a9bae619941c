// What the register holds and what becomes of it: each part in a file of its own, one at a time.
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { HandOverPart } from '../data/hand-over';
import { LowData } from '../data/low-data';
import { Privacy } from '../data/privacy';
import { YearPart } from '../data/year';
import { type DataPart, useDesk } from '../desk';
import { Heading } from '../parts/signs';
import { Tabs } from '../school/tabs';

/** In the order of the tabs. A part's words are named as it is, and hold the tab's own as `nav`. */
const PARTS: Readonly<Record<DataPart, ComponentType>> = {
  privacy: Privacy,
  lowData: LowData,
  year: YearPart,
  handOver: HandOverPart,
};

export function DataSection({ part: first }: { part: DataPart | undefined }) {
  const { s, go } = useDesk();
  const [part, setPart] = useState<DataPart>(first ?? 'privacy');
  const Part = PARTS[part];
  return (
    <section>
      <Heading>{s.data.nav}</Heading>
      <Tabs
        label={s.data.partsLabel}
        tabs={(Object.keys(PARTS) as DataPart[]).map((one) => [one, s[one].nav])}
        chosen={part}
        choose={setPart}
      >
        <Part />
      </Tabs>
      <p class="hint">
        <button type="button" class="link" onClick={() => go({ section: 'exporting' })}>
          {s.exporting.title}
        </button>
      </p>
    </section>
  );
}
