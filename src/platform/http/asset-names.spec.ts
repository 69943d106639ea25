import { describe, expect, it } from '@jest/globals';
import { assetNamed, assetPath, nameAsset } from './asset-names.js';

describe('the name of an asset', () => {
  nameAsset('page.min.css', 'abcdefghij12');

  it('has what is in it', () => {
    expect(assetPath('page.min.css')).toBe('/assets/page.min.abcdefghij12.css');
    expect(assetPath('unknown.css')).toBe('/assets/unknown.css');
  });

  it('leads back to the file, and tells whether it is this version of it', () => {
    expect(assetNamed('page.min.abcdefghij12.css')).toEqual({ file: 'page.min.css', isExact: true });
    expect(assetNamed('page.min.abcdefghij13.css')).toEqual({ file: 'page.min.css', isExact: false });
    expect(assetNamed('page.min.css')).toEqual({ file: 'page.min.css', isExact: false });
  });
});
