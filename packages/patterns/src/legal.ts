/**
 * The characters of a legal code, in the order in which an example is written: capitals and digits are read best. Sets
 * of them are two words of 32 bits, `low` and `high`.
 */
export const LEGAL_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789abcdefghijklmnopqrstuvwxyz-_';

/** A set of legal characters. */
export interface Characters {
  readonly low: number;
  readonly high: number;
}

const PLACE_OF_CODE = new Int8Array(128).fill(-1);
for (let place = 0; place < LEGAL_CHARACTERS.length; place += 1) {
  PLACE_OF_CODE[LEGAL_CHARACTERS.charCodeAt(place)] = place;
}

/** The place of a character among the legal ones, by its code; -1 for any other. */
export function placeOf(code: number): number {
  return code < 128 ? (PLACE_OF_CODE[code] ?? -1) : -1;
}

/** The set of one character. */
export function single(place: number): Characters {
  return place < 32 ? { low: 1 << place, high: 0 } : { low: 0, high: 1 << (place - 32) };
}

const OTHER_CASE = 'a'.charCodeAt(0) - 'A'.charCodeAt(0);

/** A character in both cases. */
export function bothCases(code: number): Characters {
  const isUpper = code >= 65 && code <= 90;
  const isLower = code >= 97 && code <= 122;
  const here = single(placeOf(code));
  if (!isUpper && !isLower) return here;
  const other = single(placeOf(isUpper ? code + OTHER_CASE : code - OTHER_CASE));
  return { low: here.low | other.low, high: here.high | other.high };
}

function setOf(characters: string): Characters {
  return Array.from(characters, (character) => single(placeOf(character.charCodeAt(0)))).reduce(
    (all, each) => ({ low: all.low | each.low, high: all.high | each.high }),
  );
}

/** What a legal code may begin and end with. */
export const EDGE = setOf(LEGAL_CHARACTERS.slice(0, -2));

/** The first character of a set that is not empty, in the order of {@link LEGAL_CHARACTERS}. */
export function firstOf(low: number, high: number): string {
  const place = low !== 0 ? trailingZeros(low) : 32 + trailingZeros(high);
  return LEGAL_CHARACTERS.charAt(place);
}

/** The place of the lowest bit that is set. */
export function trailingZeros(word: number): number {
  return 31 - Math.clz32(word & -word);
}
