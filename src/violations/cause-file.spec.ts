import { describe, expect, it } from '@jest/globals';
import { BrokenRulebook } from '../workforce/yaml-source.js';
import { ownCauses } from './cause-file.repository.js';
import { parseCauses } from './cause-file.js';

const ONE = 'causes:\n  roll-out:\n    nb: utrulling\n    nn: utrulling\n    en: roll-out\n';

const refusal = (text: string): string => {
  try {
    parseCauses(text, 'causes.yaml');
  } catch (error) {
    if (error instanceof BrokenRulebook) return error.message;
  }
  return 'was taken';
};

describe('the causes of an installation', () => {
  it('are a code and its words', () => {
    expect(parseCauses(ONE, 'causes.yaml')).toEqual({
      'roll-out': { nb: 'utrulling', nn: 'utrulling', en: 'roll-out' },
    });
  });

  it.each([
    ['a language that is missing', ONE.replace('    nn: utrulling\n', ''), /^causes\.yaml:2: .*nynorsk/],
    ['words that are empty', ONE.replace('en: roll-out', "en: ' '"), /^causes\.yaml:5: .*English/],
    ['a code that is a sentence', ONE.replace('roll-out:', 'Roll out:'), /^causes\.yaml:2: .*small letters/],
    ['the code of no cause', ONE.replace('roll-out:', 'unknown:'), /^causes\.yaml:2: .*another code/],
    ['a key nobody knows', `${ONE}      de: x\n`, /^causes\.yaml:\d: /],
    ['nothing', '', /is empty; expected causes:/],
  ])('are refused for %s', (_case, text, expected) => {
    expect(refusal(text)).toMatch(expected);
  });

  it('that come with the product can be read', () => {
    expect(Object.keys(ownCauses())).toEqual([
      'product-rollout',
      'customer-assistance',
      'ordinary-operations',
    ]);
  });
});
