import type { IssuedReport } from './report-standing.js';

/** What the headers of an answer say of a closed report; its bytes are the report alone. */
export const VERSION_HEADERS = {
  'Report-Version': 'Of a closed month: the version that this is',
  'Report-Closed-At': 'Of a closed month: when that version was closed, local with offset',
  'Report-SHA256': 'Of a closed month: SHA-256 of the bytes of the JSON',
} as const;

/** None of a month that is open. */
export const versionHeaders = ({ closedAs }: IssuedReport): Record<string, string> =>
  closedAs === null
    ? {}
    : {
        'Report-Version': String(closedAs.version),
        'Report-Closed-At': closedAs.closedAt,
        'Report-SHA256': closedAs.sha256,
      };
