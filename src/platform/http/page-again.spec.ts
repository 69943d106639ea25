import { describe, expect, it } from '@jest/globals';
import { pageAgain } from './page-again.js';

const refused = (...parameters: string[]) => ({
  status: 422,
  faults: parameters.map((parameter) => ({ parameter, detail: 'expected another' })),
});

describe('the page to go on with after one of its choices was refused', () => {
  it('has the other choices still', () => {
    const address = '/hours?from=2025-12-31&to=2025-12-01&by=week&group=Natt+%26+dag%2CA';
    expect(pageAgain('GET', address, refused('from', 'to'))).toEqual({
      href: '/hours?by=week&group=Natt+%26+dag%2CA',
      keepsChoices: true,
    });
  });

  it('begins its list anew, and says nothing of what was left empty', () => {
    const address = '/violations?month=nonsense&unit=&state=all&after=2025-12-03_x';
    expect(pageAgain('GET', address, refused('month'))).toEqual({
      href: '/violations?state=all',
      keepsChoices: true,
    });
    expect(pageAgain('GET', '/audit?cursor=x', { ...refused('cursor'), status: 400 })).toEqual({
      href: '/audit',
      keepsChoices: false,
    });
  });

  it('has no choices where nobody says which one was at fault, or every one was', () => {
    expect(pageAgain('GET', '/?unit=a&month=b', refused())).toEqual({ href: '/', keepsChoices: false });
    expect(pageAgain('GET', '/?unit=a&month=b', refused('unit', 'month'))?.href).toBe('/');
  });

  it('is not offered where it would be refused again, or was something else', () => {
    expect(pageAgain('GET', '/reports/2025-99', refused('month'))).toBeNull();
    expect(pageAgain('GET', '/reports/2025-99?', refused('month'))).toBeNull();
    expect(pageAgain('GET', '/reports/2025-99?lang=nn', refused('month'))).toBeNull();
    expect(pageAgain('GET', '/violations/x?from=list', { status: 404, faults: [] })).toBeNull();
    expect(pageAgain('POST', '/violations/assess?month=2025-12', refused('month'))).toBeNull();
  });

  it('is never of another site', () => {
    for (const site of ['//evil.example/', '/\\evil.example/', 'https://evil.example/'])
      expect(pageAgain('GET', `${site}?a=b`, refused('a'))).toBeNull();
  });
});
