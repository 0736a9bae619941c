// Builds dist/: the bundle, the pages and the manifest, exactly what clasp pushes.
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const out = 'dist';

/** One function scope that holds the bundle, and a global function for each export of the entry file. */
const server = async () => {
  const { outputFiles } = await build({
    entryPoints: ['src/main.ts'],
    write: false,
    bundle: true,
    format: 'esm',
    target: 'es2019',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
  });
  // The exports stand at the end as `export{a as onOpen,b as setUp};`. An object of them is cheaper at every load than esbuild's own.
  const [code, list] = outputFiles[0].text.split(/export\s*\{([^{}]*)\};?\s*$/);
  const exported = list.split(',').map((pair) => {
    const [local, name = local] = pair.trim().split(/\s+as\s+/);
    return { local, name };
  });
  return [
    `var Reglament=(()=>{${code}return{${exported.map(({ local, name }) => `${name}:${local}`).join(',')}}})();`,
    ...exported.map(({ name }) => `function ${name}() { return Reglament.${name}.apply(this, arguments); }`),
  ].join('\n');
};

/** A room's page with its script and style inside: Google serves one file. */
const page = async (room) => {
  const { outputFiles } = await build({
    entryPoints: [`src/${room}/main.tsx`],
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
  const html = await readFile(`src/${room}/index.html`, 'utf8');
  const css = await build({ entryPoints: [`src/${room}/${room}.css`], bundle: true, minify: true, write: false });
  const js = outputFiles[0].text.replaceAll('</script', '<\\/script');
  return html
    .replace('<!-- css -->', () => `<style>${css.outputFiles[0].text}</style>`)
    .replace('<!-- js -->', () => `<script>${js}</script>`);
};

const files = {
  'reglament.js': await server(),
  'sidebar.html': await page('sidebar'),
  'print.html': await page('print'),
  'appsscript.json': await readFile('appsscript.json', 'utf8'),
};
await mkdir(out, { recursive: true });
for (const name of await readdir(out)) if (!(name in files)) await rm(`${out}/${name}`, { recursive: true });
// Renamed into place, so that whoever loads dist/ meanwhile finds every file whole.
for (const [name, text] of Object.entries(files)) {
  await writeFile(`${out}.${name}`, text);
  await rename(`${out}.${name}`, `${out}/${name}`);
}
