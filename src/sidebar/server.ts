// The one way to the server: a public function's name, its arguments, and a Reply whatever happens.
import type { Reply, Rpc } from '../contract/rpc';

export type Value<N extends keyof Rpc> = Extract<ReturnType<Rpc[N]>, { ok: true }>['value'];

interface Runner {
  withSuccessHandler(handler: (reply: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
}
type Call = (args: unknown) => void;
declare const google: { script: { run: Runner } } | undefined;

/** With several accounts signed in Google may run the call as the wrong one, or refuse it. */
const WRONG_ACCOUNT = /PERMISSION_DENIED|permission|authori[sz]|not signed in|доступ|разрешени|авториз/i;

let reading = (reply: unknown): unknown => reply;
/** What every reply becomes before anybody sees it: the dialog that prints puts names in place of codes. */
export const readRepliesThrough = (way: (reply: unknown) => unknown): void => {
  reading = way;
};

const asReply = <T>(reply: unknown): Reply<T> =>
  reply && typeof reply === 'object' && 'ok' in reply
    ? (reading(reply) as Reply<T>)
    : { ok: false, code: 'unexpected' };

export const call = <N extends keyof Rpc>(name: N, args: Parameters<Rpc[N]>[0]): Promise<Reply<Value<N>>> =>
  new Promise((resolve) => {
    const refused = (error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      resolve({ ok: false, code: WRONG_ACCOUNT.test(message) ? 'access.wrong_account' : 'unexpected' });
    };
    try {
      const run = google!.script.run
        .withSuccessHandler((reply) => resolve(asReply<Value<N>>(reply)))
        .withFailureHandler(refused);
      (run as unknown as Record<string, Call>)[name]!(args);
    } catch (error) {
      refused(error);
    }
  });
