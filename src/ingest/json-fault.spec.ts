import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../platform/i18n/texts.js';
import { fileComplaint } from './complaint.js';
import { sayProblem } from './complaint-words.js';
import { JSON_EXPECTED, jsonFault } from './json-fault.js';

describe('why a text is no JSON', () => {
  it.each([
    ['ends too soon', '{ "units": [\n  { "code": ', 2, null, null, 'rest'],
    ['ends within a text', '[\n{ "code": "2', 2, null, null, 'rest'],
    ['ends within a word', '[{"a": tru', 1, null, null, 'rest'],
    ['ends within a number', '[12e', 1, null, null, 'rest'],
    ['ends within a sign', '["\\u12', 1, null, null, 'rest'],
    ['is closed too seldom', '[[1]\n', 2, null, null, 'rest'],
    ['lacks a comma', '[{"a":1}\n {"b":2}]', 2, '2', '{"b":2}]', 'comma'],
    ['lacks a colon', '{"a" 1}', 1, '6', '1}', 'colon'],
    ['has a comma too many', '{"a":1,\n}', 2, '1', '}', 'quotedName'],
    ['has no value', '{"a": ,"b":1}', 1, '7', ',"b":1}', 'anyValue'],
    ['is closed by another sign', '{"a":1]', 1, '7', ']', 'closing'],
    ['has names in single quotes', "{'a':1}", 1, '2', "'a':1}", 'plainJson'],
    ['has a comment', '{\n// people\n"a":1}', 2, '1', '// people', 'plainJson'],
    ['has a path of Windows', '{"a":"a long folder, C:\\x"}', 1, '24', '\\x"}', 'escape'],
    ['has a tab in a text', '{"a":"a long text\tand more"}', 1, '18', '\tand more"}', 'escape'],
    ['has a line end in a text', '{"a":"one\ntwo"}', 1, '6', '"one', 'escape'],
    ['goes on behind its end', '{"a":1}\n{"b":2}', 2, '1', '{"b":2}', 'end'],
    ['has something behind its end', '[1]\nx', 2, '1', 'x', 'end'],
    ['is anything but that', 'hello', 1, '1', 'hello', 'plainJson'],
    ['is too deep to be looked through', `[{"a":${'['.repeat(20_000)}`, 0, null, null, 'validJson'],
  ])('%s', (_what, text, ...said) => {
    const [line, column, value, expected] = said;
    expect(jsonFault(text)).toEqual({ problem: 'not-json', line, column, value, expected });
  });

  it('shows no more than is needed to find it', () => {
    expect(jsonFault(`[1 ${'9'.repeat(100)}]`).value).toBe('9'.repeat(20));
  });

  it.each(LANGUAGES)('has words of its own for all that could have been right, in %s', (language) => {
    const said = JSON_EXPECTED.map((one) => sayProblem(fileComplaint('not-json', 'x', one), language));
    expect(new Set(said).size).toBe(JSON_EXPECTED.length);
    // As it was stored before there were such words.
    const old = sayProblem(fileComplaint('not-json', 'Unexpected end of JSON input', null), language);
    expect(old).toContain('JSON: Unexpected end of JSON input');
  });
});
