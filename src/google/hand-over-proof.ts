// Proof that all of it works under this account: each thing is tried, and says what was found.
import type { ProofLine } from '../contract/hand-over';
import { errorCode } from '../loop/error-code';
import { missingTriggers } from './triggers';
import type { GoogleWorld } from './world';

type Found = Omit<ProofLine, 'key'>;

const tried = (key: ProofLine['key'], probe: () => Found): ProofLine => {
  try {
    return { key, ...probe() };
  } catch (error) {
    return { key, state: 'failure', params: { error: errorCode(error) } };
  }
};
const found = (fine: boolean, params: Found['params'] = {}): Found => ({ state: fine ? 'ok' : 'failure', params });

/** A free event a year ahead that nobody is invited to, gone again at once. */
const eventComesAndGoes = ({ memory, time }: GoogleWorld): Found => {
  const from = new Date(time.ms() + 365 * 86_400_000);
  const until = new Date(from.getTime() + 60_000);
  const { Events } = Calendar as NonNullable<typeof Calendar>;
  const made = Events!.insert(
    { summary: '…', start: { dateTime: from.toISOString() }, end: { dateTime: until.toISOString() } },
    memory.calendar_id,
    { sendUpdates: 'none' },
  );
  Events!.remove(memory.calendar_id, made.id!, { sendUpdates: 'none' });
  return found(true);
};

const registerIsWritable = ({ register, time }: GoogleWorld, by: string): Found => {
  const at = time.local();
  register.write({
    journal: {
      add: [{ at, act: 'hand_over.proved', table: 'settings', row_key: '', rule: 'school', by, detail: '' }],
    },
  });
  register.flush();
  return found(true);
};

const heartbeat = ({ memory, time }: GoogleWorld): Found =>
  memory.heartbeat >= memory.taken_over_at
    ? found(true, { minutes: Math.round((time.ms() - memory.heartbeat) / 60_000) })
    : { state: 'waiting', params: {} };

export const proofOf = (world: GoogleWorld, email: string, by: string): ProofLine[] => {
  const { memory } = world;
  return [
    tried('account', () => found(memory.owner === email)),
    tried('triggers', () => {
      const missing = missingTriggers();
      return found(missing.length === 0, { missing: missing.join(', ') });
    }),
    tried('heartbeat', () => heartbeat(world)),
    tried('form', () => {
      const form = FormApp.openById(memory.form_id);
      form.getResponses(new Date(world.time.ms() - 86_400_000));
      // Closed on purpose while names are kept out of the register.
      return found(memory.form_closed || form.isAcceptingResponses());
    }),
    tried('calendar', () => eventComesAndGoes(world)),
    tried('mail', () => {
      const left = world.mailer.remaining();
      return found(left > 0, { left });
    }),
    tried('register', () => registerIsWritable(world, by)),
    tried('time_zone', () => {
      const sheet = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
      return found(sheet === memory.time_zone, { school: memory.time_zone, sheet });
    }),
  ];
};
