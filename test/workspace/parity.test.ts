// PARITY.md says what the classes say.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parityText } from '../../workspace/parity';

test('PARITY.md is current: run `tsx workspace/parity.ts` where it is not', () => {
  expect(readFileSync(join(__dirname, '../../workspace/PARITY.md'), 'utf8')).toBe(parityText());
});
