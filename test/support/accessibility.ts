// What axe-core finds wrong on a page, a line each.

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Found {
  violations: { id: string; help: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
}

/** `alike` leaves out parts that repeat others, which would only cost time. */
export async function accessibilityFaults(page: Page, alike: string[] = []): Promise<string[]> {
  // Runs through the debugger, so the page's own policy need not let it in.
  await page.evaluate(SOURCE);
  const { violations } = (await page.evaluate(
    `axe.run({ exclude: ${JSON.stringify(alike)} }, { iframes: false, resultTypes: ['violations'] })`,
  )) as Found;
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map(({ target }) => `${id} (${help}): ${target.join(' ')}`),
  );
}
