import { describe, expect, it } from '@jest/globals';
import { BrokenRulebook } from '../../workforce/yaml-source.js';
import { parseObjectionTerms } from './objection-file.js';
import { readObjectionTerms } from './objection-file.repository.js';

const refusal = (text: string): string => {
  try {
    parseObjectionTerms(text, 'objections.yaml');
  } catch (error) {
    if (error instanceof BrokenRulebook) return error.message;
  }
  return 'was taken';
};

describe('the terms of objections', () => {
  it('that come with the product are a fortnight', () => {
    expect(readObjectionTerms(null)).toEqual({ daysToAnswer: 14 });
  });

  it('are missed by name where the file is not there', () => {
    expect(() => readObjectionTerms('/nowhere/objections.yaml')).toThrow(
      /^\/nowhere\/objections\.yaml cannot be read \(ENOENT\); .*HVILETID_OBJECTIONS/,
    );
  });

  it.each([
    ['no days', '# x\n\ndays-to-answer: 0\n', /^objections\.yaml:3: .*from 1 to 90/],
    ['more days than anybody waits', 'days-to-answer: 91\n', /^objections\.yaml:1: .*from 1 to 90/],
    ['a part of a day', 'days-to-answer: 1.5\n', /^objections\.yaml:1: .*whole number/],
    ['words', 'days-to-answer: two weeks\n', /^objections\.yaml:1: .*whole number/],
    ['a key nobody knows', 'days-to-answer: 14\ndays: 3\n', /^objections\.yaml:2: /],
    ['nothing', '', /is empty; expected days-to-answer:/],
  ])('are refused for %s', (_case, text, expected) => {
    expect(refusal(text)).toMatch(expected);
  });
});
