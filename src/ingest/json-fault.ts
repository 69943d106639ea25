import { type JSONVisitor, printParseErrorCode, visit } from 'jsonc-parser';
import { fileComplaint, type RowComplaint } from './complaint.js';

/** Of what stands where a text goes wrong: enough to search for it. */
const LONGEST_NEAR = 20;

/** What would have been right, in no language; `file-complaint-words.ts` has words for each. */
export const JSON_EXPECTED = [
  'quotedName',
  'anyValue',
  'colon',
  'comma',
  'closing',
  'end',
  'escape',
  'plainJson',
  // Nothing stands there that could be shown: the file ends too soon, or the place is not known.
  'rest',
  'validJson',
] as const;
type Expected = (typeof JSON_EXPECTED)[number];

/** By the names of the parser's complaints. */
const EXPECTED: Readonly<Record<string, Expected>> = {
  PropertyNameExpected: 'quotedName',
  ValueExpected: 'anyValue',
  ColonExpected: 'colon',
  CommaExpected: 'comma',
  CloseBraceExpected: 'closing',
  CloseBracketExpected: 'closing',
  EndOfFileExpected: 'end',
  InvalidEscapeCharacter: 'escape',
  InvalidUnicode: 'escape',
  InvalidCharacter: 'escape',
  UnexpectedEndOfString: 'escape',
};

/** Within a text in quotation marks: a control character, or a backslash before what needs none. */
const BAD_IN_TEXT = /[\u0000-\u001f]|\\(?!["\\/bfnrt]|u[\da-fA-F]{4})/;
const WORDS = ['true', 'false', 'null'];

/** The first place at which a text is no JSON. */
interface Fault {
  readonly code: string;
  /** In characters from the beginning. */
  readonly offset: number;
  readonly length: number;
  /** From 1. */
  readonly line: number;
  /** Whether all that was opened has been closed before. */
  readonly isBehindEnd: boolean;
}

/**
 * Why a text is no JSON: on which line and at which character of it, what stands there, and what should. What a parser
 * of JSON says itself is English, and mostly names a number of characters.
 */
export function jsonFault(text: string): RowComplaint {
  const fault = firstFault(text);
  if (fault === null) return fileComplaint('not-json', null, 'validJson');
  const { offset, line } = fault;
  if (isCut(fault, text)) return { ...fileComplaint('not-json', null, 'rest'), line };
  const expected = expectedAt(fault, text);
  const place = expected === 'escape' ? offset + badIn(text.slice(offset)) : offset;
  const inner = lineFrom(place, text);
  const near = inner || lineFrom(offset, text);
  const column = String(characterOf(inner === '' ? offset : place, text));
  return { ...fileComplaint('not-json', near, expected), line, column };
}

/** The same of one line of a file that has a record on each: the others can be read. */
export const lineFault = (text: string, line: number): RowComplaint => ({
  ...jsonFault(text),
  problem: 'line-not-json',
  line,
});

const LINE_END = /\r\n|\n|\r/;

const lineFrom = (place: number, text: string): string =>
  text.slice(place, place + LONGEST_NEAR).split(LINE_END)[0] ?? '';

/** Of its line, from 1. */
function characterOf(place: number, text: string): number {
  const before = text.slice(0, place);
  return place - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
}

/** Whether the text ends within what it is about to say. */
function isCut({ code, offset, length }: Fault, text: string): boolean {
  const rest = text.slice(offset).trimEnd();
  if (rest === '') return true;
  if (offset + length < offset + rest.length) return false;
  if (code === 'InvalidSymbol') return WORDS.some((word) => word.startsWith(rest));
  return code.startsWith('UnexpectedEnd') || code === 'InvalidUnicode';
}

function expectedAt({ code, offset, isBehindEnd }: Fault, text: string): Expected {
  if (isBehindEnd) return 'end';
  if (code === 'CommaExpected' && /[\]}]/.test(text.charAt(offset))) return 'closing';
  return EXPECTED[code] ?? 'plainJson';
}

const badIn = (text: string): number => BAD_IN_TEXT.exec(text)?.index ?? 0;

/** Ends a walk through a text that nothing more is asked of. */
class Enough extends Error {}

/** Null where there is none, or the text is too deep to be walked through. */
function firstFault(text: string): Fault | null {
  let [first, depth, isBegun]: [Fault | null, number, boolean] = [null, 0, false];
  const open = (): void => {
    depth += 1;
    isBegun = true;
  };
  const close = (): void => {
    depth -= 1;
  };
  const onError: JSONVisitor['onError'] = (error, offset, length, startLine) => {
    const isBehindEnd = isBegun && depth === 0;
    first = { code: printParseErrorCode(error), offset, length, line: startLine + 1, isBehindEnd };
    throw new Enough();
  };
  const visitor = { onObjectBegin: open, onArrayBegin: open, onObjectEnd: close, onArrayEnd: close, onError };
  try {
    visit(text, visitor, { disallowComments: true });
  } catch (error) {
    // What is nested some thousand deep is more than the walk's own stack can hold.
    if (!(error instanceof Enough || error instanceof RangeError)) throw error;
  }
  return first;
}
