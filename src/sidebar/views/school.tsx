// The conditions of help: who answers for what, days off, rooms, who waits for a time (clauses 1.2, 1.4).
import { useRef, useState } from 'preact/hooks';
import { type SchoolPart, useDesk, type View } from '../desk';
import { Busy, Heading, Notice, Refusal } from '../parts/signs';
import { Days } from '../school/days';
import { Roles } from '../school/roles';
import { Rooms } from '../school/rooms';
import { draftOf, type SubstitutionDraft } from '../school/substitution-draft';
import { Substitutions } from '../school/substitutions';
import { Tabs } from '../school/tabs';
import { useKept } from '../school/use-kept';
import { Waiting } from '../school/waiting';
import { call } from '../server';

const PARTS: readonly SchoolPart[] = ['roles', 'substitutions', 'days', 'rooms', 'waiting'];

interface Props {
  /** What was asked for at once. */
  wanted: Pick<View, 'part' | 'absence'>;
}

export function SchoolView({ wanted: { part: first, absence } }: Props) {
  const { s, board, announce, reload } = useDesk();
  const w = s.school;
  const responsible = useKept(() => call('responsible', {}));
  const [part, setPart] = useState<SchoolPart>(first || (absence ? 'substitutions' : 'roles'));
  const [draft, setDraft] = useState<SubstitutionDraft | undefined>(absence && draftOf(absence));
  const [said, setSaid] = useState('');
  const place = useRef<HTMLElement>(null);
  const access = board?.me.access;
  const parts: readonly SchoolPart[] = access === 'none' || access === 'director' ? ['roles'] : PARTS;

  const open = (next: SchoolPart) => {
    setSaid('');
    setPart(next);
  };
  const done = (words: string) => {
    setSaid(words);
    announce(words);
    // The form is gone: without a place to be, the keyboard would start from the top of the page.
    place.current?.querySelector<HTMLElement>('h2')?.focus();
    void reload();
  };
  const { value, failure, undone, waiting } = responsible;
  const ofRoles = part === 'roles' || part === 'substitutions';
  const content = (
    <>
      {said ? (
        <Notice kind="good">
          <p>✓ {said}</p>
        </Notice>
      ) : null}
      {ofRoles && failure ? <Refusal failure={failure} retry={() => void responsible.load()} /> : null}
      {ofRoles && undone ? <Refusal failure={undone} before={w.undone} /> : null}
      {ofRoles && !value && !failure ? <Busy text={s.common.loading} /> : null}
      {ofRoles && waiting ? <Busy text={s.common.working} /> : null}
      {part === 'roles' && value ? (
        <Roles
          responsible={value}
          standIn={(begun) => {
            setDraft(draftOf(begun));
            open('substitutions');
          }}
        />
      ) : null}
      {part === 'substitutions' && value ? (
        <Substitutions kept={responsible} responsible={value} draft={draft} write={setDraft} done={done} />
      ) : null}
      {part === 'days' ? <Days done={done} /> : null}
      {part === 'rooms' ? <Rooms done={done} /> : null}
      {part === 'waiting' ? <Waiting done={done} /> : null}
    </>
  );
  return (
    <section ref={place}>
      <Heading>{w.nav}</Heading>
      {parts.length > 1 ? (
        <Tabs label={w.partsLabel} tabs={parts.map((one) => [one, w.parts[one]])} chosen={part} choose={open}>
          {content}
        </Tabs>
      ) : (
        content
      )}
    </section>
  );
}
