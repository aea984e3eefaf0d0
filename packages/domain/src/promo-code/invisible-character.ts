/** Characters that are not seen where they stand, by the words that people have for them. */
const CODE_POINTS = {
  SPACE: [0x20],
  TAB: [0x09, 0x0b],
  LINE_BREAK: [0x0a, 0x0c, 0x0d, 0x85, 0x2028, 0x2029],
  NO_BREAK_SPACE: [0xa0, 0x202f],
  WIDE_SPACE: [0x3000],
  OTHER_SPACE: [0x1680, ...range(0x2000, 0x200a), 0x205f, 0x2800, 0x3164, 0xffa0],
  ZERO_WIDTH: [0x180e, ...range(0x200b, 0x200d), 0x2060, 0xfeff],
  SOFT_HYPHEN: [0xad],
  DIRECTION_MARK: [0x061c, 0x200e, 0x200f, ...range(0x202a, 0x202e), ...range(0x2066, 0x2069)],
  VARIATION_SELECTOR: range(0xfe00, 0xfe0f),
} as const satisfies Readonly<Record<string, readonly number[]>>;

/** A word for an invisible character. */
export type InvisibleCharacter = keyof typeof CODE_POINTS;

export const INVISIBLE_CHARACTERS = Object.keys(CODE_POINTS) as readonly InvisibleCharacter[];

/** The word for an invisible character that is given by its code point, `U+200B`; null for any other. */
export function invisibleCharacterOf(codePoint: string): InvisibleCharacter | null {
  const point = Number.parseInt(codePoint.replace(/^U\+/, ''), 16);
  const found = INVISIBLE_CHARACTERS.find((name) =>
    (CODE_POINTS[name] as readonly number[]).includes(point),
  );
  return found ?? null;
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}
