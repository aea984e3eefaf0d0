import { invisibleCharacterOf, type InvisibleCharacter } from '@creator-codes/domain';

const NAMES: Readonly<Record<InvisibleCharacter, string>> = {
  SPACE: 'A space',
  TAB: 'A tab',
  LINE_BREAK: 'A line break',
  NO_BREAK_SPACE: 'A no-break space',
  WIDE_SPACE: 'A full-width space',
  OTHER_SPACE: 'An unusual space',
  ZERO_WIDTH: 'A zero-width character',
  SOFT_HYPHEN: 'A soft hyphen',
  DIRECTION_MARK: 'A mark of writing direction',
  VARIATION_SELECTOR: 'A variation selector',
};

/** What a character is called at the beginning of a sentence: itself, or the name of what nobody sees. */
export function characterWord(character: string, codePoint: string): string {
  if (character !== '') return `"${character}" (${codePoint})`;
  const name = invisibleCharacterOf(codePoint);
  return name === null ? codePoint : `${NAMES[name]} (${codePoint})`;
}
