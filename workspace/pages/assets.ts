// Scripts and styles of the pages: bundled once from our sources and the installed libraries, then kept.

import { join } from 'node:path';
import { build, stop } from 'esbuild';
import { Hono } from 'hono';
import { notFound } from '../api/api-error';
import { type IconName, iconSource } from './icons';

const SCRIPTS = ['live', 'spreadsheet', 'calendar', 'form', 'mail', 'script-frame', 'chart-drawing'];
const STYLES = ['workspace', 'spreadsheet', 'calendar'];
const COLOURS: Partial<Record<string, string>> = { sheet: '#188038', form: '#673ab7', run: '#1967d2', mail: '#c5221f' };

let bundle: Promise<Map<string, string>> | undefined;

async function bundled(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    entryPoints: [
      ...SCRIPTS.map((name) => join(__dirname, 'client', `${name}.ts`)),
      ...STYLES.map((name) => join(__dirname, 'style', `${name}.css`)),
    ],
    entryNames: '[name]',
    outdir: '/assets',
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2020',
    logLevel: 'silent',
    nodePaths: [join(__dirname, '../../node_modules')],
    tsconfigRaw: {},
  });
  // Its service process would hold memory for nothing afterwards.
  await stop();
  return new Map(outputFiles.map((file) => [file.path.split(/[\\/]/).pop() ?? '', file.text]));
}

export async function asset(name: string): Promise<string> {
  bundle ??= bundled();
  const text = (
    await bundle.catch((error) => {
      bundle = undefined;
      throw error;
    })
  ).get(name);
  if (text === undefined) throw notFound();
  return text;
}

export const assets = new Hono()
  .get('/icon-:name{.+\\.svg}', (c) => {
    const name = (c.req.param('name') ?? '').slice(0, -4);
    const source = iconSource(name as IconName);
    if (source.includes('undefined')) throw notFound();
    const colour = COLOURS[name] ?? '#1a73e8';
    c.header('content-type', 'image/svg+xml');
    return c.body(source.replace('<svg', `<svg xmlns="http://www.w3.org/2000/svg" color="${colour}"`));
  })
  .get('/:name{.+\\.(js|css)}', async (c) => {
    const name = c.req.param('name') ?? '';
    c.header('content-type', name.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'text/css; charset=utf-8');
    c.header('cache-control', 'no-cache');
    return c.body(await asset(name));
  });
