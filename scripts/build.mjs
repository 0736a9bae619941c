// Builds dist/: the bundle, the sidebar and the manifest, exactly what clasp pushes.
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const out = 'dist';

/** The functions that Apps Script may call: the exports of the entry file, from a pass of their own. */
const publicFunctions = async () => {
  const { metafile } = await build({
    entryPoints: ['src/main.ts'],
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
    outdir: out,
    logLevel: 'silent',
  });
  return Object.values(metafile.outputs).flatMap(({ exports }) => exports);
};

const server = async () => {
  const names = await publicFunctions();
  const { outputFiles } = await build({
    entryPoints: ['src/main.ts'],
    write: false,
    bundle: true,
    format: 'iife',
    globalName: 'Reglament',
    target: 'es2019',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    footer: {
      js: names.map((name) => `function ${name}() { return Reglament.${name}.apply(this, arguments); }`).join('\n'),
    },
  });
  return outputFiles[0].text;
};

const sidebar = async () => {
  const { outputFiles } = await build({
    entryPoints: ['src/sidebar/main.tsx'],
    bundle: true,
    format: 'iife',
    target: 'es2020',
    minify: true,
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    write: false,
  });
  const page = await readFile('src/sidebar/index.html', 'utf8');
  const css = await build({ entryPoints: ['src/sidebar/sidebar.css'], minify: true, write: false });
  const js = outputFiles[0].text.replaceAll('</script', '<\\/script');
  return page
    .replace('<!-- css -->', () => `<style>${css.outputFiles[0].text}</style>`)
    .replace('<!-- js -->', () => `<script>${js}</script>`);
};

const files = {
  'reglament.js': await server(),
  'sidebar.html': await sidebar(),
  'appsscript.json': await readFile('appsscript.json', 'utf8'),
};
await mkdir(out, { recursive: true });
for (const name of await readdir(out)) if (!(name in files)) await rm(`${out}/${name}`, { recursive: true });
// Renamed into place, so that whoever loads dist/ meanwhile finds every file whole.
for (const [name, text] of Object.entries(files)) {
  await writeFile(`${out}.${name}`, text);
  await rename(`${out}.${name}`, `${out}/${name}`);
}
