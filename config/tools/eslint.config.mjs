import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** What a pure room may not reach for: the clock, the process, the network, chance. */
const IMPURE = ['Date', 'process', 'fetch', 'setTimeout', 'setInterval', 'performance', 'crypto', 'Intl'];

const NOT_USED = [
  { selector: 'TSEnumDeclaration', message: 'Use a string union or an `as const` list.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import files by name.' },
];
const ANYBODYS_FORM = {
  selector: "JSXOpeningElement[name.name='form'] > JSXAttribute[name.name='method'][value.value='post']",
  message: 'Use PostForm, which says whom the form was shown to.',
};

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**', '.cache/**', 'src/**/*.js'] },
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}', 'bench/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: resolve(root, 'tsconfig.json'), tsconfigRootDir: root } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      complexity: ['error', 8],
      'max-depth': ['error', 3],
      'max-params': ['error', 5],
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true, IIFEs: true }],
      'no-console': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
      'no-restricted-syntax': ['error', ...NOT_USED],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A Nest module is a class that carries nothing but its decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/main.ts', 'src/**/*.spec.{ts,tsx}'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'main.ts reads the environment once; take it from Settings.',
        },
      ],
    },
  },
  {
    files: ['src/rules/**/*.ts', 'src/time/**/*.ts', 'src/demo/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', ...IMPURE.map((name) => ({ name, message: 'This room is pure.' }))],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'This room is pure.' },
      ],
      // Packed arrays are read as `values[i]!`: a helper of another module would be looked up for each read,
      // which doubles the time of the engine's loops.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-non-null-assertion': 'off',
    },
  },
  {
    // Specs and views read better whole: a table of cases or a page is one thing.
    files: ['**/*.spec.ts', '**/*.spec.tsx', 'test/**/*.ts'],
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // Forms of the frame and of whoever is not signed in are nobody's in particular.
    files: ['src/**/*.tsx'],
    ignores: ['src/access/**'],
    rules: { 'no-restricted-syntax': ['error', ...NOT_USED, ANYBODYS_FORM] },
  },
  {
    files: ['**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }] },
  },
);
