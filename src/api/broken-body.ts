import { sayComplaint } from '../ingest/complaint-words.js';
import { jsonFault } from '../ingest/json-fault.js';
import { inEach } from '../platform/http/fault-words.js';
import type { Message } from '../platform/i18n/texts.js';

/** Why the body of a request is no JSON, in the words that files have. */
export const whyNotJson = (text: string): Message =>
  inEach((language) => sayComplaint({ ...jsonFault(text), problem: 'body-not-json' }, language));
