import { describe, expect, it, test } from 'vitest';
import context from '../../../../CONTEXT.md?raw';
import { GLOSSARY } from './glossary';

/** What CONTEXT.md says, by word. */
const MEANINGS = new Map(
  [...context.matchAll(/^\| ([^|]+?) +\| (.+?) +\|$/gm)].map(([, word, meaning]) => [
    word ?? '',
    meaning ?? '',
  ]),
);
const straight = (text: string) => text.replaceAll('’', "'");

describe('the glossary', () => {
  test.each(Object.values(GLOSSARY))(
    'says of $name what CONTEXT.md begins with',
    ({ name, en }) => {
      const meaning = MEANINGS.get(name);
      expect(meaning, `CONTEXT.md has no row for ${name}`).toBeDefined();
      expect(straight(meaning ?? '').startsWith(straight(en))).toBe(true);
    },
  );

  it('says each in both languages, as whole sentences', () => {
    for (const { en, zh } of Object.values(GLOSSARY)) {
      expect(en).toMatch(/^[A-Z].+\.$/);
      expect(zh).toMatch(/\p{Script=Han}.*。$/u);
    }
  });
});
