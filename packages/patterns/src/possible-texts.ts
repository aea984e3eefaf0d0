import { bothCases, LEGAL_CHARACTERS, placeOf, trailingZeros } from './legal.js';
import { OPENING } from './opening.js';
import type { Pattern } from './pattern.js';

/** Normal forms have no small letters. */
const CHARACTERS = LEGAL_CHARACTERS.replace(/[a-z]/g, '');
const ROW_OF = new Int8Array(128).fill(-1);
for (let row = 0; row < CHARACTERS.length; row += 1) ROW_OF[CHARACTERS.charCodeAt(row)] = row;

/**
 * Which of many patterns a text may match in some letter case, by its first characters: a bit for each pattern, at
 * each place, for each character. A text takes one look at as many bits as it has first characters.
 */
export class PossibleTexts {
  private readonly words: number;
  private readonly bits: Int32Array;

  constructor(patterns: readonly Pattern[]) {
    this.words = (patterns.length + 31) >>> 5;
    this.bits = new Int32Array(OPENING * CHARACTERS.length * this.words);
    const sets = Array.from(CHARACTERS, (character) => bothCases(character.charCodeAt(0)));
    patterns.forEach(({ opening }, pattern) => {
      const bit = 1 << (pattern & 31);
      for (let place = 0; place < OPENING; place += 1) {
        const low = opening[2 * place] ?? 0;
        const high = opening[2 * place + 1] ?? 0;
        if ((low | high) === 0) break;
        sets.forEach((set, row) => {
          if (((low & set.low) | (high & set.high)) === 0) return;
          const at = this.rowAt(place, row) + (pattern >>> 5);
          this.bits[at] = (this.bits[at] ?? 0) | bit;
        });
      }
    });
  }

  /** What it takes of memory for as many patterns. */
  static bytesFor(patterns: number): number {
    return 4 * OPENING * CHARACTERS.length * ((patterns + 31) >>> 5);
  }

  /** The places of the patterns that may match, in their order. */
  placesOf(normalForm: string): readonly number[] {
    const rows: number[] = [];
    for (let place = 0; place < OPENING && place < normalForm.length; place += 1) {
      const code = normalForm.charCodeAt(place);
      if (placeOf(code) < 0) return [];
      rows.push(this.rowAt(place, ROW_OF[code] ?? -1));
    }
    const places: number[] = [];
    for (let word = 0; word < this.words; word += 1) {
      let left = -1;
      for (const row of rows) {
        left &= this.bits[row + word] ?? 0;
        if (left === 0) break;
      }
      for (; left !== 0; left &= left - 1) places.push((word << 5) + trailingZeros(left));
    }
    return places;
  }

  private rowAt(place: number, row: number): number {
    return (place * CHARACTERS.length + row) * this.words;
  }
}
