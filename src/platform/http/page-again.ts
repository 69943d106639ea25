const UNUSABLE = 422;

/**
 * Where a page is without the choices in its address, of which one was refused; null where
 * nothing was chosen. Two slashes at its beginning would lead to another site.
 */
export function pageAgain(method: string, address: string, status: number): string | null {
  const [path = '', choices] = address.split('?', 2);
  if (method !== 'GET' || status !== UNUSABLE || !choices) return null;
  return /^\/(?![/\\])/.test(path) ? path : null;
}
