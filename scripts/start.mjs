// npm start: installs and builds what is missing, then opens the local workspace with the demonstration school.

process.argv.splice(2, 0, 'scripts/demo/main.ts');
await import('./run.mjs');
