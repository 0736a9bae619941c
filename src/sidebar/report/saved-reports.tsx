// The reports that are kept: shown again, printed, and sent to whom the settings say.
import { useState } from 'preact/hooks';
import type { Reports, SavedReport } from '../../contract/report';
import { useDesk } from '../desk';
import { Ask } from '../training/ask';

interface Props {
  reports: Reports;
  busy: boolean;
  shown: string;
  show: (document_id: string) => void;
  print: (key: string) => void;
  send: (document_id: string) => void;
}

export function SavedReports({ reports, busy, shown, show, print, send }: Props) {
  const { m, s } = useDesk();
  const t = s.report;
  const [asking, setAsking] = useState('');
  const addresses = reports.report_to.join(', ');
  const state = (saved: SavedReport): string => {
    if (saved.sent_at) return t.sent(m.dateTime(saved.sent_at), saved.sent_to.join(', '));
    return saved.letter ? t[saved.letter] : '';
  };
  const maySend = (saved: SavedReport): boolean =>
    reports.may_change && addresses !== '' && !saved.sent_at && saved.letter !== 'owed';
  return (
    <>
      <h3>{t.saved}</h3>
      {reports.saved.length === 0 ? <p class="empty">{t.none}</p> : null}
      {reports.may_change && addresses === '' && reports.saved.length > 0 ? <p class="hint">{t.nobody}</p> : null}
      <ul class="cards">
        {reports.saved.map((saved) => (
          <li key={saved.document_id} class="card">
            <p>{saved.title}</p>
            <small>{t.line(saved.number, saved.version, m.dateTime(saved.made_at), saved.made_by || t.byItself)}</small>
            {state(saved) ? <small>{state(saved)}</small> : null}
            {asking === saved.document_id ? (
              <Ask
                label={t.sendTitle}
                text={t.sendText(saved.title, addresses)}
                yes={t.sendYes}
                agree={() => {
                  setAsking('');
                  send(saved.document_id);
                }}
                goBack={() => setAsking('')}
              />
            ) : (
              <div class="row">
                <button
                  type="button"
                  disabled={busy}
                  aria-pressed={shown === saved.document_id}
                  onClick={() => show(saved.document_id)}
                >
                  {t.show}
                </button>
                <button type="button" disabled={busy} onClick={() => print(saved.document_id)}>
                  {t.print}
                </button>
                {maySend(saved) ? (
                  <button type="button" disabled={busy} onClick={() => setAsking(saved.document_id)}>
                    {t.send}
                  </button>
                ) : null}
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
