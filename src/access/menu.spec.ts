import { describe, expect, it } from '@jest/globals';
import type { Principal, Role } from './access.js';
import { homeOf, isGroup, menuOf, pageAt, pagesOf, waitingOn } from './menu.js';

const somebody = (roles: readonly Role[], employeeId: string | null = null): Principal => ({
  id: 'x',
  roles,
  name: 'X',
  employeeId,
  unitIds: [],
});
const addresses = (principal: Principal): string[] => pagesOf(menuOf(principal)).map(({ href }) => href);

describe('the menu', () => {
  it('of HR has few entries, the first of which are a morning’s work', () => {
    const entries = menuOf(somebody(['hr'], 'e1'));
    expect(entries.length).toBeLessThanOrEqual(9);
    expect(entries.slice(0, 3).map(({ text }) => text)).toEqual(['overview', 'violations', 'objections']);
    expect(entries.filter(isGroup).map(({ text }) => text)).toContain('setUp');
  });

  it('has no group where there is little to group', () => {
    expect(menuOf(somebody(['employee'], 'e1')).some(isGroup)).toBe(false);
    expect(addresses(somebody(['reader']))).toEqual(['/', '/reports']);
  });

  it('shows a page of a group by itself where it is the only one', () => {
    expect(menuOf(somebody(['hr'])).map((entry) => (isGroup(entry) ? null : entry.href))).toContain(
      '/my-alerts',
    );
  });

  it('leaves out what is of oneself for whoever is not on record', () => {
    expect(addresses(somebody(['manager']))).not.toContain('/me/findings');
    expect(addresses(somebody(['manager', 'employee'], 'e1'))).toContain('/me/findings');
  });

  it('of whoever may open nothing is empty, and leads to the overview, which says so', () => {
    expect(menuOf(somebody([]))).toEqual([]);
    expect(homeOf(somebody([]))).toBe('/');
  });

  it('of an administrator has the agreements beside the rulebooks, and nobody’s time', () => {
    const pages = addresses(somebody(['admin']));
    expect(pages).toEqual(expect.arrayContaining(['/agreements', '/rulebooks', '/goals', '/audit']));
    expect(pages).not.toContain('/violations');
  });

  it('begins with what one may open', () => {
    expect(homeOf(somebody(['employee'], 'e1'))).toBe('/me/findings');
    expect(homeOf(somebody(['hr']))).toBe('/');
  });
});

describe('the page one is on', () => {
  const pages = pagesOf(menuOf(somebody(['hr', 'employee'], 'e1')));

  it.each([
    ['/', '/'],
    ['/?month=2025-12', '/'],
    ['/violations/1/events/2', '/violations'],
    ['/audit?actor=hr', '/audit'],
    ['/audit/mine', '/audit/mine'],
  ])('%s is in the menu as %s', (path, href) => {
    expect(pageAt(path, pages)?.href).toBe(href);
  });

  it('may be in no entry', () => {
    expect(pageAt('/unchecked', pages)).toBeUndefined();
  });
});

describe('what waits', () => {
  it('is added up over the pages of a group', () => {
    const group = menuOf(somebody(['hr'])).find((entry) => entry.text === 'hoursAndRest')!;
    expect(waitingOn(group, { '/compensating-rest': 2, '/hours': 1, '/objections': 9 })).toBe(3);
  });
});
