import { describe, expect, it } from '@jest/globals';
import { pageAbove, type RoutePath } from './page-above.js';

const route = (method: string, path: string): RoutePath => ({ path, methods: { [method]: true } });
const ROUTES = [
  route('get', '/violations'),
  route('get', '/violations/:id'),
  route('post', '/violations/assess'),
  route('post', '/violations/:id/assess'),
  route('post', '/violations/:id/measures/:measure'),
  route('post', '/violations/:id/measures/:measure/drop'),
  route('post', '/sign-out'),
  // A form that is a page of its own.
  route('get', '/agreements/:id/change'),
  route('post', '/agreements/:id/change'),
];

describe('the page of a form', () => {
  it.each([
    ['/violations/1/assess', '/violations/1'],
    ['/violations/1/measures/2', '/violations/1'],
    ['/violations/1/measures/2/drop', '/violations/1'],
    ['/violations/assess', '/violations'],
    ['/sign-out', '/'],
    ['/violations/1/nothing', null],
    ['/violations/1', null],
    ['/agreements/1/change', null],
  ])('of %s is %s', (path, page) => {
    expect(pageAbove(path, ROUTES)).toBe(page);
  });
});
