import type { Automaton } from './automaton.js';
import { GOES_ON, IN_SOME_CASE, MAY_END, mayBeCode, readCharacter } from './matching.js';

/** Sets of states that are remembered at once; what follows them takes 256 KiB. */
const REMEMBERED = 512;
const CODES = 128;
const UNKNOWN = -1;
/** Where each text begins. */
const START = 0;

/**
 * Whether a pattern accepts a text in some letter case, for very many texts: a character costs one look into a table,
 * once one of its kind has been read in the same set of states.
 */
export class ManyTexts {
  private readonly sets: Int32Array[] = [];
  private readonly places = new Map<string, number>();
  /** For each set and character what {@link readCharacter} tells, and the place of the set behind it. */
  private readonly transitions: Int32Array;

  /** @param remembered when one more set of states comes, all are forgotten */
  constructor(
    private readonly automaton: Automaton,
    private readonly remembered = REMEMBERED,
  ) {
    this.transitions = new Int32Array(remembered * CODES);
    this.begin();
  }

  acceptsInSomeCase(text: string): boolean {
    if (!mayBeCode(text)) return false;
    let place = START;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code >= CODES) return false;
      const known = this.transitions[place * CODES + code] ?? UNKNOWN;
      const transition = known === UNKNOWN ? this.transition(place, code) : known;
      if (at === text.length - 1) return (transition & MAY_END) !== 0;
      if ((transition & GOES_ON) === 0) return false;
      place = transition >> 2;
    }
    return false;
  }

  private begin(): void {
    this.sets.length = 0;
    this.places.clear();
    this.transitions.fill(UNKNOWN);
    this.placeOf(this.automaton.start);
  }

  private transition(place: number, code: number): number {
    const from = this.sets[place] ?? this.automaton.start;
    const behind = new Int32Array(this.automaton.words);
    const told = readCharacter(this.automaton, from, code, IN_SOME_CASE, behind);
    const after = (told & GOES_ON) === 0 ? START : this.placeOf(behind);
    const transition = (after << 2) | told;
    if (this.sets[place] === from) this.transitions[place * CODES + code] = transition;
    return transition;
  }

  private placeOf(set: Int32Array): number {
    const key = set.join();
    const known = this.places.get(key);
    if (known !== undefined) return known;
    if (this.sets.length === this.remembered) this.begin();
    const place = this.places.get(key) ?? this.sets.push(set) - 1;
    this.places.set(key, place);
    return place;
  }
}
