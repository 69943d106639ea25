import { readdirSync } from 'node:fs';

const beside = (room) =>
  readdirSync(room)
    .filter((file) => file.endsWith('.spec.ts'))
    .sort()
    .map((file) => `${room}/${file}`);

/** Specs that take long, and the only files whose mutants they judge; the score is lower for it, never higher. */
const SLOW = {
  'src/rules/engine.spec.ts': /\/src\/rules\/(engine|tally|timeline|view)/,
  'test/rules/explanation.spec.ts': /\/src\/rules\/(expla|counted)/,
};

export const judges = (spec, mutated) => SLOW[spec]?.test(mutated) ?? true;

/** The specs that judge a mutant, quickest first: all of them run for a mutant that nothing kills. */
export const SPEC_FILES = [
  'src/cli/conformance.spec.ts',
  ...beside('src/time'),
  ...beside('src/rules'),
  'test/rules/borders.spec.ts',
  'test/rules/made-up.spec.ts',
  'test/rules/explanation.spec.ts',
];
