// placeholder
import type { Result } from '../domain/facts';
import type { Caller } from './access';
import type { World } from './ports';
export const settleCalendarEdit = (_w: World, _c: Caller, _a: { key: string; choice: 'accept' | 'restore' }): Result<true> => ({ ok: false, code: 'edit.unknown' });
