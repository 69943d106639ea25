import type { VersionOrigin } from '../ingest/version-origin.js';

/** A version of an event or an absence, as pages list them. */
export interface Version extends VersionOrigin {
  readonly id: string;
  readonly source: string;
  readonly sourceId: string;
}
