import { printParseErrorCode, visit } from 'jsonc-parser';
import { fileComplaint, type RowComplaint } from './complaint.js';

/** Of what stands where a text goes wrong: enough to search for it. */
const LONGEST_NEAR = 20;

/** What would have been right, in no language (`file-complaint-words.ts` has them). */
type Expected = 'quotedName' | 'anyValue' | 'colon' | 'comma' | 'closing' | 'end' | 'plainJson';

/** Where nothing stands that could be shown: the file ends too soon, or the place is not known. */
const THE_REST = 'rest';
export const NO_PLACE = 'validJson';

/** By the names of the parser's complaints. */
const EXPECTED: Readonly<Record<string, Expected>> = {
  PropertyNameExpected: 'quotedName',
  ValueExpected: 'anyValue',
  ColonExpected: 'colon',
  CommaExpected: 'comma',
  CloseBraceExpected: 'closing',
  CloseBracketExpected: 'closing',
  EndOfFileExpected: 'end',
};

/** The first place at which a text is no JSON. */
interface Fault {
  /** In characters from the beginning. */
  readonly offset: number;
  /** From 1. */
  readonly line: number;
  readonly expected: Expected;
}

/**
 * Why a text is no JSON: on which line, what stands there, and what should. What a parser of JSON says itself is
 * English, and mostly names a number of characters.
 */
export function jsonFault(text: string): RowComplaint {
  const fault = firstFault(text);
  if (fault === null) return fileComplaint('not-json', null, NO_PLACE);
  const { offset, line, expected } = fault;
  if (text.slice(offset).trim() === '') return { ...fileComplaint('not-json', null, THE_REST), line };
  const [near = ''] = text.slice(offset, offset + LONGEST_NEAR).split(/\r\n|\n|\r/);
  return { ...fileComplaint('not-json', near, expected), line };
}

function firstFault(text: string): Fault | null {
  let first: Fault | null = null;
  visit(
    text,
    {
      onError: (code, offset, _length, startLine) => {
        first ??= {
          offset,
          line: startLine + 1,
          expected: EXPECTED[printParseErrorCode(code)] ?? 'plainJson',
        };
      },
    },
    { disallowComments: true },
  );
  return first;
}
