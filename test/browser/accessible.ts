import axe from 'axe-core';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a theme changes is colours alone. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** Rules of accessibility that the open page breaks, with the first place each. The page may run no scripts but its own: `bypassCSP`. */
export const brokenRules = (page: Page): Promise<string[]> =>
  broken(page, { runOnly: { type: 'tag', values: TAGS } });

/** Those of colours alone: for a page that is seen in another theme. */
export const brokenColours = (page: Page): Promise<string[]> =>
  broken(page, { runOnly: { type: 'rule', values: COLOURS } });

async function broken(page: Page, which: object): Promise<string[]> {
  if (!(await page.evaluate(`'axe' in globalThis`))) await page.evaluate(axe.source);
  return page.evaluate(async (which) => {
    const { axe: inPage } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    // All that keeps the rules is not told: to put it together takes longer than to find it.
    const { violations } = await inPage.run({ ...which, resultTypes: ['violations'], preload: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  }, which);
}
