// The words of a recording; of a pasted letter only what was written.
import { useDesk } from '../desk';
import { type PastedMail, readMail } from '../suggestion/pasted-mail';
import { TextArea } from './fields';

interface Props {
  text: string;
  invalid: string | undefined;
  /** The letter as it was pasted. */
  letter: string | undefined;
  write: (text: string) => void;
  takeLetter: (whole: string, mail: PastedMail) => void;
}

export function RecordingText({ text, invalid, letter, write, takeLetter }: Props) {
  const { s } = useDesk();
  const paste = (event: ClipboardEvent) => {
    const whole = event.clipboardData?.getData('text/plain') ?? '';
    const mail = readMail(whole);
    if (!mail?.text) return;
    takeLetter(whole, mail);
    // The one way to put in other words than were pasted that Ctrl+Z takes back.
    if (document.execCommand('insertText', false, mail.text)) event.preventDefault();
  };
  return (
    <div class="field">
      {/* Above the field, so that Tab goes on to the person. */}
      {letter && letter.trim() !== text.trim() ? (
        <p class="hint">
          {s.recording.fromLetter}{' '}
          <button type="button" class="link" onClick={() => write(letter)}>
            {s.recording.wholeLetter}
          </button>
        </p>
      ) : null}
      <TextArea
        label={s.recording.text}
        hint={s.recording.textHint}
        invalid={invalid}
        value={text}
        write={write}
        paste={paste}
        autoFocus
      />
    </div>
  );
}
