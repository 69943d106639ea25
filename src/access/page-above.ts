/** A route of the server. */
export interface RoutePath {
  readonly path: unknown;
  readonly methods: Readonly<Record<string, boolean>>;
}

/**
 * The page on which a form stands whose address somebody opens, by reload or a copied address: the nearest one above it.
 * Null where no form is sent there.
 */
export function pageAbove(path: string, routes: readonly RoutePath[]): string | null {
  const pages = routes.filter(({ methods }) => methods['get'] === true);
  const isPage = ({ path: same }: RoutePath): boolean => pages.some((page) => page.path === same);
  const forms = routes.filter((route) => route.methods['post'] === true && !isPage(route));
  if (!forms.some((form) => isAt(form, path))) return null;
  for (let at = above(path); at !== ''; at = above(at)) if (pages.some((page) => isAt(page, at))) return at;
  return '/';
}

const above = (path: string): string => path.slice(0, path.lastIndexOf('/'));

const isAt = ({ path }: RoutePath, at: string): boolean =>
  typeof path === 'string' &&
  new RegExp(`^${path.replaceAll(/[.+?^$()|[\]\\]/g, '\\$&').replaceAll(/:\w+/g, '[^/]+')}$`).test(at);
