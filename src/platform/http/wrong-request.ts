import { DomainError, type RequestFault } from '../errors.js';
import type { Message } from '../i18n/texts.js';
import { type FaultSeen, faultWords, spokenWords, together, UNKNOWN_FIELD } from './fault-words.js';

/** Where in a request a value stood. */
export type RequestPart = 'body' | 'query' | 'param' | 'custom';

/** One finding of a schema (standard-schema, and what Zod adds to it). */
export interface SchemaIssue extends FaultSeen {
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  /** Of fields that are none. */
  readonly keys?: readonly string[];
}

/** A request that is not as its schema wants it; every fault is named with its place. */
export class WrongRequest extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'request.invalid';
  override readonly said: Message;

  constructor(override readonly faults: readonly RequestFault[]) {
    super(faults.map((fault) => `${placeOf(fault)}: ${fault.detail}`).join('; '));
    this.said = together(faults.map(placedWords));
  }
}

const placeOf = (fault: RequestFault): string => {
  if ('parameter' in fault) return fault.parameter;
  return 'header' in fault ? fault.header : fault.pointer;
};

function placedWords(fault: RequestFault): Message {
  const { nb, nn, en } = fault.said ?? { nb: fault.detail, nn: fault.detail, en: fault.detail };
  const place = placeOf(fault);
  return { nb: `${place}: ${nb}`, nn: `${place}: ${nn}`, en: `${place}: ${en}` };
}

/** The findings of a schema as faults of a request. */
export const faultsOf = (issues: readonly SchemaIssue[], part: RequestPart): RequestFault[] =>
  issues.flatMap((issue) => {
    const path = (issue.path ?? []).map((segment) =>
      String(typeof segment === 'object' ? segment.key : segment),
    );
    if (issue.keys === undefined) return [faultAt(path, faultWords(issue), part)];
    const said = spokenWords(issue.message) ?? UNKNOWN_FIELD;
    return issue.keys.map((key) => faultAt([...path, key], said, part));
  });

const faultAt = (path: readonly string[], said: Message, part: RequestPart): RequestFault =>
  part === 'body'
    ? { pointer: pointerOf(path), detail: said.en, said }
    : { parameter: path.join('.'), detail: said.en, said };

/** A JSON Pointer as the fragment of a URI (RFC 6901, 6). */
export const pointerOf = (path: readonly string[]): string =>
  ['#', ...path.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))].join(
    '/',
  );
