/** What files of ours are called in pages, by the name they have on disk. Filled when the server is put together. */
const names = new Map<string, string>();

/** Names a file by what is in it, so that a browser may keep it for ever. */
export function nameAsset(file: string, digest: string): void {
  const dot = file.lastIndexOf('.');
  names.set(file, `${file.slice(0, dot)}.${digest}${file.slice(dot)}`);
}

/** Where a page finds a style sheet, a script or a picture of ours. */
export const assetPath = (file: string): string => `/assets/${names.get(file) ?? file}`;

/** Characters of a digest in a name. */
export const DIGEST_LENGTH = 12;
const NAMED = new RegExp(`^(.+)\\.[A-Za-z0-9_-]{${DIGEST_LENGTH}}(\\.[a-z0-9]+)$`);

/**
 * The file that a name is of, and whether it is the one that is served now: the page of
 * another version may ask for one that is gone, and gets the one in its place.
 */
export function assetNamed(name: string): { readonly file: string; readonly isExact: boolean } {
  const [, stem, ending] = NAMED.exec(name) ?? [];
  if (stem === undefined || ending === undefined) return { file: name, isExact: false };
  const file = stem + ending;
  return { file, isExact: names.get(file) === name };
}
