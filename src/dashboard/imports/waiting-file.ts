import type { Upload } from '../../ingest/uploads.service.js';

/** The file of an import that stored nothing, while it is here. */
export interface WaitingFile {
  readonly id: string;
  /** Where it is looked over, as it was wished to be read and taken in. */
  readonly address: string;
  /** Fields of the form that wanted it; none where they are not on record. */
  readonly wish: NonNullable<Upload['wish']>;
}

export function waitingFile({ id, wish }: Pick<Upload, 'id' | 'wish'>): WaitingFile {
  const query = new URLSearchParams((wish ?? []).map(([name, value]) => [name, value])).toString();
  return { id, wish: wish ?? [], address: `/imports/files/${id}${query === '' ? '' : `?${query}`}` };
}
