// Names in place of codes, from the key file that the reader chooses: kept while the dialog is open, sent nowhere.
import { useEffect, useState } from 'preact/hooks';
import type { PrintMessages } from '../../i18n/print';
import { textOf } from '../../sidebar/csv-text';
import { readKey, withNames } from '../../sidebar/low-data/key-file';
import { readRepliesThrough } from '../../sidebar/server';

export function NamesFromFile({ p, load }: { p: PrintMessages; load: () => Promise<void> }) {
  const [said, setSaid] = useState('');
  useEffect(() => () => readRepliesThrough((reply) => reply), []);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const names = await file
      .arrayBuffer()
      .then((bytes) => readKey(textOf(bytes)))
      .catch(() => new Map<string, string>());
    readRepliesThrough((reply) => withNames(reply, names));
    setSaid(names.size > 0 ? p.names.taken(names.size) : p.names.none);
    await load();
  };
  return (
    <div class="names">
      <label class="file">
        <input
          type="file"
          accept=".csv,text/csv"
          onChange={(event) => {
            const chosen = event.currentTarget;
            void take(chosen.files?.[0]).then(() => {
              chosen.value = '';
            });
          }}
        />
        <span class="button">{p.names.choose}</span>
      </label>
      <span role="status">{said || p.names.codes}</span>
    </div>
  );
}
