import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { bundled, USED_COMPONENTS } from './style-bundle.js';

const DESIGN_SYSTEM = readFileSync(
  createRequire(import.meta.url).resolve('@digdir/designsystemet-css'),
  'utf8',
);
const THEME = readFileSync(
  createRequire(import.meta.url).resolve('@digdir/designsystemet-css/theme.css'),
  'utf8',
);
const SOURCES = new URL('../../', import.meta.url);

const textsOf = (pattern: RegExp): string[] =>
  readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((file) => pattern.test(file))
    .map((file) => readFileSync(new URL(file, SOURCES), 'utf8'));

describe('the style sheet of pages', () => {
  const css = bundled(DESIGN_SYSTEM, ['body{margin:0}']);

  it('has every component that a page or a style sheet of ours names', () => {
    const named = textsOf(/\.view\.tsx$|\.css$/).flatMap(
      (text) => text.match(/(?<![-\w])ds-[a-z]+(-[a-z]+)*/g) ?? [],
    );
    // Words of the design system that are no classes begin with two dashes.
    const used = new Set(named);
    expect([...used].filter((name) => !USED_COMPONENTS.has(name))).toEqual([]);
    expect([...USED_COMPONENTS].filter((name) => !used.has(name))).toEqual([]);
    for (const name of USED_COMPONENTS) expect(css).toMatch(new RegExp(`\\.${name}\\b`));
  });

  it('has the rules as they are, in their order, and nothing of other components', () => {
    expect(
      bundled('@layer a, b;@layer a{x{y:1}}@layer b{.ds-tag{p{q:2}}}@layer b{.ds-chip{r:3}}', ['z{}']),
    ).toBe('@layer a, b;@layer a{x{y:1}}\n@layer b{.ds-tag{p{q:2}}}\n\nz{}');
    expect(css.startsWith('@layer ds.theme, ds.base, ds.components;')).toBe(true);
    expect(css.endsWith('body{margin:0}')).toBe(true);
    expect(css.length).toBeLessThan(DESIGN_SYSTEM.length * 0.6);
    expect(css).not.toMatch(/\.ds-(suggestion|search|chip|avatar|tabs)\{/);
  });

  it('is light on paper, whatever theme the screen has', () => {
    const asked = bundled('', [THEME]).match(/@media[^{]*prefers-color-scheme[^{]*/g);
    expect(asked).toEqual([
      '@media print, (prefers-color-scheme: light)',
      '@media screen and (prefers-color-scheme: dark)',
    ]);
  });
});
