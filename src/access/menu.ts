import { type Action, may, type Principal } from './access.js';
import type { ACCESS_TEXTS } from './access.texts.js';

type Word = keyof typeof ACCESS_TEXTS;

/** A page the menu leads to. */
export interface MenuPage {
  readonly href: string;
  readonly text: Word;
  readonly needs: Action;
  /** Of no use to whoever is not on record as an employee. */
  readonly isForEmployees?: boolean;
}

/** Pages of one task, folded together. */
export interface MenuGroup {
  readonly text: Word;
  readonly pages: readonly MenuPage[];
}

export type MenuEntry = MenuPage | MenuGroup;

/** How much waits on a page for whoever looks, by its address; what is not counted is left out. */
export type MenuCounts = Readonly<Record<string, number>>;

/**
 * In the order in which a morning goes: what is to be answered, then what was brought in, then
 * what is looked up, and what is set up once. Everything a person may open is in it, nothing else.
 */
const MENU: readonly MenuEntry[] = [
  { href: '/', text: 'overview', needs: 'view-overview' },
  { href: '/violations', text: 'violations', needs: 'view-violations' },
  { href: '/objections', text: 'objections', needs: 'answer-objection' },
  { href: '/imports', text: 'imports', needs: 'import' },
  { href: '/reports', text: 'report', needs: 'view-report' },
  {
    text: 'hoursAndRest',
    pages: [
      { href: '/hours', text: 'hoursOverview', needs: 'view-hours-overview' },
      { href: '/group-findings', text: 'groupFindings', needs: 'view-group-findings' },
      { href: '/remaining-room', text: 'remainingRoom', needs: 'view-violation-names' },
      { href: '/compensating-rest', text: 'rest', needs: 'view-rest-claims' },
    ],
  },
  {
    text: 'lawAndAgreements',
    pages: [
      { href: '/agreements', text: 'agreements', needs: 'view-agreements' },
      { href: '/rulebooks', text: 'rulebooks', needs: 'view-rulebooks' },
      { href: '/what-if', text: 'whatIf', needs: 'try-terms' },
    ],
  },
  {
    text: 'setUp',
    pages: [
      { href: '/alerts', text: 'alertLog', needs: 'view-alert-log' },
      { href: '/goals', text: 'goals', needs: 'view-set-up' },
      { href: '/mappings', text: 'mappings', needs: 'manage-mappings' },
      { href: '/roles', text: 'roles', needs: 'view-set-up' },
      { href: '/tokens', text: 'tokens', needs: 'manage-tokens' },
      { href: '/webhooks', text: 'webhooks', needs: 'manage-webhooks' },
      { href: '/schedules', text: 'schedules', needs: 'view-schedules' },
      { href: '/retention', text: 'retention', needs: 'view-retention' },
      { href: '/audit', text: 'audit', needs: 'view-audit' },
    ],
  },
  {
    text: 'own',
    pages: [
      { href: '/me/findings', text: 'ownFindings', needs: 'view-own-findings', isForEmployees: true },
      { href: '/me/hours', text: 'ownHours', needs: 'view-own-hours', isForEmployees: true },
      { href: '/audit/mine', text: 'ownLooks', needs: 'view-own-looks', isForEmployees: true },
      { href: '/my-alerts', text: 'ownAlerts', needs: 'choose-own-alerts' },
    ],
  },
];

/** Up to this many pages stand side by side; more are grouped. */
const MOST_SIDE_BY_SIDE = 8;

export const isGroup = (entry: MenuEntry): entry is MenuGroup => 'pages' in entry;

const isShownTo = (principal: Principal, { needs, isForEmployees = false }: MenuPage): boolean =>
  may(principal, needs) && (!isForEmployees || principal.employeeId !== null);

/** What a person finds in the menu: few pages side by side, many by task; a group of one page is that page. */
export function menuOf(principal: Principal): readonly MenuEntry[] {
  const shown = MENU.flatMap((entry): MenuEntry[] => {
    if (!isGroup(entry)) return isShownTo(principal, entry) ? [entry] : [];
    const pages = entry.pages.filter((page) => isShownTo(principal, page));
    return pages.length > 1 ? [{ ...entry, pages }] : pages;
  });
  const pages = pagesOf(shown);
  return pages.length <= MOST_SIDE_BY_SIDE ? pages : shown;
}

export const pagesOf = (entries: readonly MenuEntry[]): readonly MenuPage[] =>
  entries.flatMap((entry) => (isGroup(entry) ? entry.pages : [entry]));

/** The first page that somebody may open; the overview where there is none. */
export const homeOf = (principal: Principal): string => pagesOf(menuOf(principal))[0]?.href ?? '/';

/** How much waits on the pages of an entry. */
export const waitingOn = (entry: MenuEntry, counts: MenuCounts): number =>
  pagesOf([entry]).reduce((sum, { href }) => sum + (counts[href] ?? 0), 0);

/** Of several pages above the one that is open, the nearest: `/audit/mine` is not in `/audit`. */
export function pageAt(path: string, pages: readonly MenuPage[]): MenuPage | undefined {
  const open = path.split('?', 1)[0] ?? '/';
  const above = pages.filter(({ href }) => open === href || (href !== '/' && open.startsWith(`${href}/`)));
  return above.toSorted((a, b) => b.href.length - a.href.length)[0];
}
