import type { Place, Standing } from './agreement-conflicts.js';

/** What is on record, in the words of an organisation file, for a file that brings a part of a register and refers to the rest. */
export interface KnownRegister {
  readonly employees: ReadonlyMap<string, object>;
  readonly units: ReadonlyMap<string, { readonly code: string; readonly parent: string | null }>;
  readonly schemes: ReadonlySet<string | null>;
  readonly titles: ReadonlySet<string>;
  /** Agreements that hold and that no file brought. */
  readonly agreements: readonly Standing[];
  /** Those that files brought, which go on where a file has no list of agreements. */
  readonly listed: readonly Standing[];
  /** Where people work, each kind of place once. */
  readonly places: readonly Place[];
  /** False where nobody looked: then a reference to somebody else is taken for right. */
  readonly isComplete: boolean;
}

/** For a file that has to be whole in itself. */
export const NOTHING_KNOWN: KnownRegister = {
  employees: new Map(),
  units: new Map(),
  schemes: new Set(),
  titles: new Set(),
  agreements: [],
  listed: [],
  places: [],
  isComplete: true,
};

/**
 * A whole file refers to nothing but itself, and its agreements hold beside those that HR keeps by page or API, which no
 * file ends: what is on record of those counts. Nothing of it where nobody looked.
 */
export const besideWholeFile = (register: KnownRegister | undefined): KnownRegister => ({
  ...NOTHING_KNOWN,
  agreements: register?.agreements ?? [],
  listed: register?.listed ?? [],
  places: register?.places ?? [],
});

/** For a look at files without a database. */
export const NOBODY_LOOKED: KnownRegister = { ...NOTHING_KNOWN, isComplete: false };
