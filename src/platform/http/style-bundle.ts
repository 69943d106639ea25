/** Components of the design system that pages use, by the class each begins with; the others are half of its weight. */
export const USED_COMPONENTS: ReadonlySet<string> = new Set([
  'ds-alert',
  'ds-button',
  'ds-card',
  'ds-details',
  'ds-field',
  'ds-fieldset',
  'ds-heading',
  'ds-input',
  'ds-label',
  'ds-link',
  'ds-list',
  'ds-paragraph',
  'ds-skip-link',
  'ds-sr-only',
  'ds-table',
  'ds-tag',
  'ds-validation-message',
]);

/** The style sheets of every page as one, so that the first paint waits for one answer: what is used of the design system, then ours. */
export const bundled = (designSystem: string, others: readonly string[]): string =>
  [...topLevel(designSystem).filter(isUsed), ...others.map(darkOnScreensAlone)].join('\n');

/** Paper is white, whatever theme the screen has: letters made for a dark ground are not to be read on it. */
const darkOnScreensAlone = (css: string): string =>
  css
    .replaceAll(/@media\s*\(prefers-color-scheme:\s*light\)/g, '@media print, (prefers-color-scheme: light)')
    .replaceAll(
      /@media\s*\(prefers-color-scheme:\s*dark\)/g,
      '@media screen and (prefers-color-scheme: dark)',
    );

/** What is about no component is about all of them. */
function isUsed(rule: string): boolean {
  const first = /\.(ds-[a-z-]+)/.exec(rule)?.[1];
  return first === undefined || USED_COMPONENTS.has(first);
}

/** The rules of a style sheet that are within no other one. Statements before a rule stay with it. */
function topLevel(css: string): string[] {
  const rules: string[] = [];
  let [depth, from] = [0, 0];
  for (const { 0: brace, index } of css.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth !== 0) continue;
    rules.push(css.slice(from, index + 1));
    from = index + 1;
  }
  return [...rules, css.slice(from)];
}
