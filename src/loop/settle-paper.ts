// The lead writes down the number that a paper bears in the school's register of documents.
import type { PrintKind } from '../contract/rpc';
import type { Result } from '../domain/facts';
import { register } from '../domain/register-document';
import type { Caller } from './access';
import { bringAbout, finish } from './bring-about';
import { observe } from './observe';
import type { World } from './ports';
import { settleFirst } from './wake';

export interface PaperWish {
  readonly document: PrintKind;
  readonly key: string;
  readonly title: string;
  readonly number: string;
}

const VERSIONED: readonly PrintKind[] = ['schedule', 'poster'];

export const registerPaper = (world: World, caller: Caller, wish: PaperWish): Result<true> => {
  settleFirst(world);
  const { document: kind, key, title, number } = wish;
  const decided = register(world.register.documents(), {
    kind,
    key,
    title,
    number,
    version: VERSIONED.includes(kind) ? Number(key) : null,
    by: caller.by,
    now: world.time.local(),
  });
  if (!decided.ok) return decided;
  bringAbout(world, observe(world), decided.value, { by: caller.by, all: false, marked: true });
  finish(world);
  return { ok: true, value: true };
};
