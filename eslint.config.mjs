import js from '@eslint/js';
import graphqlEslint from '@graphql-eslint/eslint-plugin';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const tests = [
  '**/*.test.{ts,tsx}',
  '**/test/**',
  '**/e2e/**',
  '**/bench/**',
  '**/testing/**',
  '**/prove/**',
];

export default defineConfig(
  globalIgnores(['**/dist/', '**/data/', '.reports/', 'apps/admin/src/graphql-env.d.ts']),

  {
    name: 'typescript',
    files: ['**/*.{ts,tsx}'],
    extends: [
      js.configs.recommended,
      tseslint.configs.recommendedTypeChecked,
      tseslint.configs.stylisticTypeChecked,
    ],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 250 }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'A named export has one name everywhere.',
        },
        { selector: 'TSEnumDeclaration', message: 'A union of strings needs no runtime object.' },
      ],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Brackets say that the key may be absent.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },

  {
    name: 'domain: no clock, no randomness',
    files: ['packages/domain/src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The caller brings the time.' },
        { object: 'Math', property: 'random', message: 'The caller brings what is random.' },
        { object: 'Temporal', property: 'Now', message: 'The caller brings the time.' },
      ],
    },
  },

  {
    name: 'api: one reader of the environment',
    files: ['apps/api/src/**/*.ts'],
    ignores: ['apps/api/src/config.ts', ...tests],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Only src/config.ts reads the environment.',
        },
      ],
    },
  },

  {
    name: 'admin',
    files: ['apps/admin/src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.recommended],
  },

  {
    name: 'catalogues are as long as what they list',
    files: ['apps/admin/src/i18n/*/*.ts'],
    rules: { 'max-lines': 'off' },
  },

  {
    name: 'tests and tools may print',
    files: [...tests, '**/*.config.ts', '**/seed/**', '**/print-schema.ts'],
    rules: { 'no-console': 'off', 'no-restricted-syntax': 'off' },
  },

  {
    name: 'scripts',
    files: ['**/*.mjs'],
    extends: [js.configs.recommended],
    languageOptions: {
      globals: {
        Blob: 'readonly',
        FormData: 'readonly',
        URL: 'readonly',
        clearInterval: 'readonly',
        console: 'readonly',
        fetch: 'readonly',
        process: 'readonly',
        setInterval: 'readonly',
      },
    },
  },

  {
    name: 'schema: Relay, and every word described',
    files: ['apps/api/schema.graphql'],
    plugins: { '@graphql-eslint': graphqlEslint },
    languageOptions: {
      parser: graphqlEslint.parser,
      parserOptions: { graphQLConfig: { schema: 'apps/api/schema.graphql' } },
    },
    rules: {
      ...graphqlEslint.configs['flat/schema-relay'].rules,
      // Lists that are no connections (`nodes`, `assignments`, `errors`) are meant; all else of
      // the rule stays: edges are named so. That their nodes implement Node is a test of the schema, since rows of
      // jobs have a number in their job and no id.
      '@graphql-eslint/relay-edge-types': [
        'error',
        { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false },
      ],
      // Relay asks for a way forward, a way back, or both: `events`, to catch up with, leads forward alone.
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      '@graphql-eslint/require-deprecation-reason': 'error',
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          rootField: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
        },
      ],
    },
  },
);
