import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

const PURE = 'This package is pure: time, chance and the surroundings come in as arguments.';
const refuseGlobals = (...names) => ['error', ...names.map((name) => ({ name, message: PURE }))];

export default defineConfig(
  { ignores: ['**/dist/**', 'coverage/**', 'docs/**', 'site/pages/**', '.dependency-cruiser.cjs'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: ['**/*.mjs', '**/*.mts'], extends: [ts.configs.strict, ts.configs.stylistic] },
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // a number in a template always reads as meant
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => effect()` is how a callback without a result is written
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // `Record<never, never>` is how a codec says that it has no optional fields
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      'no-restricted-properties': [
        'error',
        {
          object: 'fc',
          property: 'configureGlobal',
          message:
            'Name the seed where it is used: test files of one worker share the library, and its settings.',
        },
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'fp-ts', message: "Import the module: 'fp-ts/Either'." }],
          patterns: [
            {
              group: ['fp-ts/lib/*', 'fp-ts/es6/*', 'io-ts/lib/*', 'io-ts/es6/*'],
              message: "Import the module: 'fp-ts/Either'. Node loads no other form in both module systems.",
            },
          ],
        },
      ],
    },
  },
  {
    // a file has one subject; texts are data
    files: ['**/src/**/*.ts'],
    ignores: ['packages/texts/src/**'],
    rules: { 'max-lines': ['error', { max: 250 }] },
  },
  {
    files: ['packages/cli/src/**/*.ts'],
    rules: {
      // a command loads its own files once it is called; of packages it imports
      '@typescript-eslint/no-require-imports': ['error', { allow: ['^\\.'] }],
    },
  },
  {
    files: ['bench/**/*.ts'],
    rules: {
      // a hand-written fold says nothing of the events that its rows do not ask for
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['packages/domain/src/**/*.ts', 'packages/projection*/src/**/*.ts'],
    rules: {
      'no-restricted-globals': refuseGlobals(
        'Date',
        'process',
        'setTimeout',
        'setInterval',
        'setImmediate',
        'queueMicrotask',
        'console',
        'globalThis',
        'crypto',
        'performance',
      ),
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: PURE }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'SwitchCase[test=null]',
          message: 'Name every case: a default would swallow an event that is added later.',
        },
      ],
    },
  },
);
