// Bringing a school's CSV files in: look first, then write all of it or nothing.
import { useRef, useState } from 'preact/hooks';
import type { CsvFile, ImportReport } from '../../contract/rpc';
import type { Failure } from '../../domain/facts';
import { textOf } from '../csv-text';
import { useDesk } from '../desk';
import { saveFile } from '../export/download';
import { keyFile } from '../low-data/key-file';
import { type Coded, switchesOn, withoutNames } from '../low-data/without-names';
import { ProblemList, TableList } from '../parts/import-report';
import { Busy, Heading, Notice, Refusal } from '../parts/signs';
import { call } from '../server';

type Doing = '' | 'checking' | 'writing';

export function ImportView() {
  const { s, board, announce, reload, go } = useDesk();
  const [files, setFiles] = useState<CsvFile[]>([]);
  const [coded, setCoded] = useState<Coded>();
  const [report, setReport] = useState<ImportReport>();
  const [failure, setFailure] = useState<Failure>();
  const [unread, setUnread] = useState(false);
  const [doing, setDoing] = useState<Doing>('');
  const [over, setOver] = useState(false);
  const newest = useRef(0);

  const look = async (chosen: FileList | null | undefined) => {
    if (!chosen || chosen.length === 0 || doing === 'writing') return;
    newest.current += 1;
    const mine = newest.current;
    setReport(undefined);
    setFailure(undefined);
    setUnread(false);
    setCoded(undefined);
    setDoing('checking');
    let read: CsvFile[];
    try {
      read = await Promise.all(
        Array.from(chosen, async (file) => ({ name: file.name, text: textOf(await file.arrayBuffer()) })),
      );
    } catch {
      if (mine !== newest.current) return;
      setUnread(true);
      return setDoing('');
    }
    // In low-data mode names never leave this page.
    const without = board?.low_data || switchesOn(read) ? withoutNames(read) : undefined;
    const sent = without?.files ?? read;
    const reply = await call('previewImport', { files: sent });
    if (mine !== newest.current) return;
    setDoing('');
    setFiles(sent);
    setCoded(without);
    if (reply.ok) setReport(reply.value);
    else setFailure(reply);
  };
  const write = async () => {
    setDoing('writing');
    setFailure(undefined);
    const reply = await call('importFiles', { files });
    setDoing('');
    if (!reply.ok) return setFailure(reply);
    setReport(reply.value);
    if (!reply.value.written) return;
    announce(s.importing.written);
    // School, people and roles may be others now.
    void reload();
  };
  const news = report?.tables.some(({ added, changed }) => added + changed > 0);

  return (
    <section>
      <Heading>{s.importing.title}</Heading>
      <p class="hint">{s.importing.hint}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut, the button inside does the same */}
      <div
        class={`drop${over ? ' over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void look(event.dataTransfer?.files);
        }}
      >
        <label class="file">
          <input
            type="file"
            multiple
            accept=".csv,text/csv"
            disabled={doing === 'writing'}
            onChange={(event) => {
              const chosen = event.currentTarget;
              // Emptied afterwards, so that the same file, corrected, can be chosen again.
              void look(chosen.files).then(() => {
                chosen.value = '';
              });
            }}
          />
          <span class="button">{report ? s.importing.otherFiles : s.importing.choose}</span>
        </label>
        <small>{s.importing.drop}</small>
      </div>
      {doing ? <Busy text={s.importing[doing]} /> : null}
      {unread ? (
        <div class="notice bad" role="alert">
          {s.importing.notReading}
        </div>
      ) : null}
      {failure ? <Refusal failure={failure} /> : null}
      {coded && coded.emptied > 0 ? <TakenOut coded={coded} /> : null}
      {report ? (
        <>
          <div role="status">
            {report.written ? <Notice kind="good">✓ {s.importing.written}</Notice> : null}
            {!report.possible ? <Notice kind="warn">{s.importing.nothingWritten}</Notice> : null}
            {report.possible && !report.written && !news ? <Notice kind="calm">{s.importing.nothingNew}</Notice> : null}
          </div>
          {report.possible && !report.written && news ? (
            <button type="button" class="main" aria-disabled={doing !== ''} onClick={() => doing || void write()}>
              {s.importing.write}
            </button>
          ) : null}
          {report.written ? (
            <button type="button" onClick={() => go({ section: 'workbench' })}>
              {s.setUp.goWorkbench}
            </button>
          ) : null}
          <ProblemList problems={report.problems} />
          <TableList tables={report.tables} />
        </>
      ) : null}
    </section>
  );
}

/** What was emptied before sending, and the only place where whose code it is can be had. */
function TakenOut({ coded }: { coded: Coded }) {
  const { s } = useDesk();
  const w = s.lowData;
  const save = () => {
    const content = new Blob([keyFile(coded.key, w.columns)], { type: 'text/csv;charset=utf-8' });
    saveFile(`${w.keyFile}.csv`, content);
  };
  return (
    <Notice kind="calm">
      <p>{w.emptied(coded.emptied)}</p>
      {coded.key.length > 0 ? (
        <button type="button" onClick={save}>
          {w.saveKey}
        </button>
      ) : null}
    </Notice>
  );
}
