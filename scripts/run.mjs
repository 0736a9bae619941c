// node scripts/run.mjs FILE …: installs and builds what is missing, then runs a TypeScript file with the arguments that follow.

import { spawn } from 'node:child_process';
import { prepare, typescript } from './prepare.mjs';

const [file, ...args] = process.argv.slice(2);
prepare();
const child = spawn(...typescript(file, args), { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
