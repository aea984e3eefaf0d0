import { expect, it, test } from 'vitest';
import { parseCodeText } from './code-text.js';
import { INVISIBLE_CHARACTERS, invisibleCharacterOf } from './invisible-character.js';

test.each([
  [' ', 'SPACE'],
  ['\t', 'TAB'],
  ['\n', 'LINE_BREAK'],
  ['\u2028', 'LINE_BREAK'],
  ['\u00a0', 'NO_BREAK_SPACE'],
  ['\u3000', 'WIDE_SPACE'],
  ['\u2009', 'OTHER_SPACE'],
  ['\u200b', 'ZERO_WIDTH'],
  ['\u200d', 'ZERO_WIDTH'],
  ['\ufeff', 'ZERO_WIDTH'],
  ['\u00ad', 'SOFT_HYPHEN'],
  ['\u202e', 'DIRECTION_MARK'],
  ['\ufe0f', 'VARIATION_SELECTOR'],
])('%j inside a text is named %s, as a text is refused for it', (character, name) => {
  const parsed = parseCodeText(`MEI${character}15`);
  if (parsed.ok) throw new Error('A text with an invisible character was taken');
  const [refusal] = parsed.violations;
  if (refusal?.code !== 'CODE_TEXT_CHARACTER') throw new Error(`Refused by ${refusal?.code ?? ''}`);
  expect(refusal.params.character).toBe('');
  expect(invisibleCharacterOf(refusal.params.codePoint)).toBe(name);
});

it('what is seen, or has no word, has no name', () => {
  expect(['U+0041', 'U+00E9', 'U+0000', 'U+10FFFF', 'U+', ''].map(invisibleCharacterOf)).toEqual([
    ...[null, null, null, null, null, null],
  ]);
  expect(new Set(INVISIBLE_CHARACTERS).size).toBe(10);
});
