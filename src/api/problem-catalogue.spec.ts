import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { PROBLEM_KINDS } from './problem-catalogue.js';

const SRC = fileURLToPath(new URL('../', import.meta.url));
const GUIDE = readFileSync(fileURLToPath(new URL('../../docs/api.md', import.meta.url)), 'utf8');

/** Refusals that only a command, a start or a mail meets. */
const NEVER_ANSWERED =
  /^(?:cli|database|lock|mail|queue|settings|zone)\.|^http\.port-|^access\.wrong-token$|^law\.unknown-rulebook$/;

/** Codes of every refusal there is, as they stand in the code. */
const CODES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('.spec.'))
  .flatMap((path) => [...readFileSync(SRC + path, 'utf8').matchAll(/readonly code = '([^']+)'/g)])
  .map(([, code]) => code!);

/** Refusals of files that are read at the start, and of addresses that only a demonstration has. */
const ENGLISH_ONLY = /^(?:access\.(?:unnamed-person|too-many-groups)|health\.not-ready|inbox\.[a-z-]+)$/;

/** Codes of refusals that say nothing in the language of whoever is refused. */
const WORDLESS = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('.spec.'))
  .flatMap((path) => readFileSync(SRC + path, 'utf8').split(/^(?=.*\bclass )/m))
  .filter((part) => part.includes('extends DomainError') && !/\bsaid\b/.test(part))
  .flatMap((part) => /readonly code = '([^']+)'/.exec(part)?.[1] ?? []);

describe('the kinds of problem', () => {
  it('are found in the code at all', () => {
    expect(CODES).toContain('violation.not-found');
    expect(CODES.length).toBeGreaterThan(30);
  });

  it('are explained, every one that an answer can be of', () => {
    expect(CODES.filter((code) => !NEVER_ANSWERED.test(code) && !(code in PROBLEM_KINDS))).toEqual([]);
  });

  it('are said in the language of whoever asks, every one that an answer can be of', () => {
    expect(WORDLESS).toContain('access.unnamed-person');
    expect(WORDLESS.filter((code) => !NEVER_ANSWERED.test(code) && !ENGLISH_ONLY.test(code))).toEqual([]);
  });

  it('are no others than those there are', () => {
    const known = new Set(CODES);
    expect(
      Object.keys(PROBLEM_KINDS).filter((code) => !known.has(code) && !/^http\.\d+$/.test(code)),
    ).toEqual([]);
  });

  it('stand in the guide with their status and title', () => {
    const missing = Object.entries(PROBLEM_KINDS).filter(
      ([code, { status, title }]) =>
        !new RegExp(`\\| \`${code}\` +\\| ${status} +\\| ${title.en} `).test(GUIDE),
    );
    expect(missing.map(([code]) => code)).toEqual([]);
  });
});
