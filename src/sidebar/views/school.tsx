// The conditions of help: who answers for what, days off, rooms, who waits for a time (clauses 1.2, 1.4).
import { useRef, useState } from 'preact/hooks';
import { type SchoolPart, useDesk, type View } from '../desk';
import { Busy, Heading, Notice, Refusal } from '../parts/signs';
import { Days } from '../school/days';
import { EquipmentView } from '../school/equipment';
import { Roles } from '../school/roles';
import { Rooms } from '../school/rooms';
import { SelfCheck } from '../school/self-check';
import { draftOf, type SubstitutionDraft } from '../school/substitution-draft';
import { Substitutions } from '../school/substitutions';
import { Tabs } from '../school/tabs';
import { type Done, useKept } from '../school/use-kept';
import { Waiting } from '../school/waiting';
import { call } from '../server';

const PARTS: readonly SchoolPart[] = ['roles', 'substitutions', 'days', 'rooms', 'waiting', 'equipment', 'self_check'];
const OF_DIRECTOR: readonly SchoolPart[] = ['roles', 'equipment', 'self_check'];
const OF_OTHERS: readonly SchoolPart[] = ['roles', 'self_check'];

interface Props {
  /** What was asked for at once. */
  wanted: Pick<View, 'part' | 'absence'>;
}

const isOfRoles = (part: SchoolPart): boolean => part === 'roles' || part === 'substitutions';

export function SchoolView({ wanted: { part: first, absence } }: Props) {
  const { s, board, substitution, announce, reload } = useDesk();
  const w = s.school;
  const responsible = useKept(() => call('responsible', {}));
  const [part, setPart] = useState<SchoolPart>(first || (absence ? 'substitutions' : 'roles'));
  const [draft, setDraft] = useState<SubstitutionDraft | undefined>(absence ? draftOf(absence) : substitution.current);
  const [said, setSaid] = useState('');
  /** What a changed day or room did to the roles is not known yet. */
  const stale = useRef(false);
  const access = board?.me.access;
  const parts: readonly SchoolPart[] = access === 'director' ? OF_DIRECTOR : access === 'none' ? OF_OTHERS : PARTS;

  const open = (next: SchoolPart) => {
    setSaid('');
    setPart(next);
    if (stale.current && isOfRoles(next)) {
      stale.current = false;
      void responsible.load();
    }
  };
  const write = (typed: SubstitutionDraft | undefined) => {
    substitution.current = typed;
    setDraft(typed);
  };
  const done: Done = (words, stays) => {
    setSaid(stays ? '' : words);
    announce(words);
    stale.current = stale.current || !isOfRoles(part);
    void reload();
  };
  const { value, failure, undone, waiting } = responsible;
  const ofRoles = isOfRoles(part);
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
            write(draftOf(begun));
            open('substitutions');
          }}
        />
      ) : null}
      {part === 'substitutions' && value ? (
        <Substitutions kept={responsible} responsible={value} draft={draft} write={write} done={done} />
      ) : null}
      {part === 'days' ? <Days done={done} /> : null}
      {part === 'rooms' ? <Rooms done={done} /> : null}
      {part === 'equipment' ? <EquipmentView done={done} /> : null}
      {part === 'waiting' ? <Waiting done={done} /> : null}
      {part === 'self_check' ? <SelfCheck done={done} /> : null}
    </>
  );
  return (
    <section>
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
