import { describe, expect, it } from '@jest/globals';
import { jsonFault } from './json-fault.js';

describe('why a text is no JSON', () => {
  it.each([
    ['ends too soon', '{ "units": [\n  { "code": ', 2, null, 'rest'],
    ['ends within a text', '[\n{ "code": "2', 2, '"2', 'plainJson'],
    ['lacks a comma', '[{"a":1}\n {"b":2}]', 2, '{"b":2}]', 'comma'],
    ['lacks a colon', '{"a" 1}', 1, '1}', 'colon'],
    ['has a comma too many', '{"a":1,\n}', 2, '}', 'quotedName'],
    ['has no value', '{"a": ,"b":1}', 1, ',"b":1}', 'anyValue'],
    ['has names in single quotes', "{'a':1}", 1, "'a':1}", 'plainJson'],
    ['has a comment', '{\n// people\n"a":1}', 2, '// people', 'plainJson'],
    ['goes on behind its end', '{"a":1}\n{"b":2}', 2, '{"b":2}', 'end'],
    ['is anything but that', 'hello', 1, 'hello', 'plainJson'],
  ])('%s', (_what, text, line, value, expected) => {
    expect(jsonFault(text)).toEqual({ problem: 'not-json', line, column: null, value, expected });
  });

  it('shows no more than is needed to find it', () => {
    expect(jsonFault(`[1 ${'9'.repeat(100)}]`).value).toBe('9'.repeat(20));
  });
});
