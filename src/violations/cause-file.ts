import { z } from 'zod';
import type { Message } from '../platform/i18n/texts.js';
import { onlyKeys, YamlSource } from '../workforce/yaml-source.js';

const words = (language: string) =>
  z
    .string(`expected the words in ${language}`)
    .trim()
    .min(1, `expected the words in ${language}`)
    .max(100, 'expected 100 letters at most');

const Words = onlyKeys({ nb: words('bokmål'), nn: words('nynorsk'), en: words('English') });

const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** A case without any cause is counted under it. */
const RESERVED = 'unknown';

const CauseFile = onlyKeys({
  causes: z.record(z.string(), Words, 'expected codes, each with its words as nb:, nn: and en:'),
});

/**
 * The installation's own causes: code and what it is called. A code that every installation
 * has gets other words.
 * @param file as it is told to whoever wrote a mistake
 * @throws BrokenRulebook with file and line of each mistake
 */
export function parseCauses(text: string, file: string): Readonly<Record<string, Message>> {
  const source = new YamlSource(text, file);
  const { causes } = source.read(CauseFile);
  const wrong = Object.keys(causes).filter((code) => !CODE.test(code) || code === RESERVED);
  if (wrong.length === 0) return causes;
  return source.refuse(
    wrong.map((code) => ({
      path: ['causes', code],
      message:
        code === RESERVED
          ? 'stands for no cause at all; expected another code'
          : 'expected a code of small letters, digits and hyphens',
    })),
  );
}
