import { describe, expect, it, test } from 'vitest';

declare global {
  interface ImportMeta {
    /** Vite's: the files that match, here as their text. */
    glob(
      patterns: readonly string[],
      options: { readonly query: '?raw'; readonly import: 'default'; readonly eager: true },
    ): Record<string, string>;
  }
}

const sources = Object.entries(
  import.meta.glob(['./**/*.ts', '!./**/*.test.ts', '!./testing/**'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);

const PACKAGES = ['zod/mini', 'temporal-polyfill'];
const IMPORT = /(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*'([^']+)'/g;

const packagesOf = (source: string) =>
  [...source.matchAll(IMPORT)]
    .map(([, name]) => name ?? '')
    .filter((name) => !name.startsWith('.'));

/** What would make the same call give another answer, or tie the domain to one platform. */
const IMPURE = [
  /\bDate\.now\b/,
  /\bnew Date\(\s*\)/,
  /\bMath\.random\b/,
  /\bTemporal\.Now\b/,
  /\bcrypto\b/,
  /\bperformance\.now\b/,
  /\bprocess\b/,
  /\bglobalThis\b/,
  /\bfetch\(/,
  /\bset(?:Timeout|Interval)\b/,
  /\bconsole\b/,
];

describe('the domain', () => {
  it('is looked at as a whole', () => {
    expect(sources.length).toBeGreaterThan(40);
    expect(sources.map(([path]) => path)).toContain('./promo-code/code-text.ts');
  });

  test.each(sources)(
    '%s imports nothing but the domain, zod/mini and temporal-polyfill',
    (_, source) => {
      expect(packagesOf(source).filter((name) => !PACKAGES.includes(name))).toEqual([]);
    },
  );

  test.each(sources)('%s has neither clock nor chance nor platform', (_, source) => {
    const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(IMPURE.filter((pattern) => pattern.test(code)).map(String)).toEqual([]);
  });

  it.each([
    ["import { readFile } from 'node:fs';", 'node:fs'],
    ["export * from 'zod';", 'zod'],
    ["import 'dotenv/config';", 'dotenv/config'],
    ["const fs = await import('fs');", 'fs'],
  ])('would be caught at %s', (source, name) => {
    expect(packagesOf(source)).toEqual([name]);
  });
});
