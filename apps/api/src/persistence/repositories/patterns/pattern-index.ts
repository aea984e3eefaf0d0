import {
  normalFormOf,
  type CodeWindow,
  type Instant,
  type PromoCodeId,
  type PromoCodeOwner,
} from '@creator-codes/domain';
import {
  accepts,
  acceptsInSomeCase,
  bytesOfPattern,
  PossibleTexts,
  type Pattern,
} from '@creator-codes/patterns';
import { Turns } from '../../../application/ports/turns.js';

/** A pattern of an account, as it is matched and held against others. */
export interface IndexedPattern {
  readonly id: PromoCodeId;
  readonly version: number;
  readonly pattern: Pattern;
  readonly owner: PromoCodeOwner;
  readonly window: CodeWindow;
  readonly expiredAt: Instant | null;
  readonly createdAt: Instant;
  /** False once it is released: orders from before still find it, nothing else does. */
  readonly isClaimed: boolean;
}

/** What an entry holds beside its pattern: ids, dates, its object. */
const ENTRY_BYTES = 400;

/** The patterns of one account, at one value of its counter of writes to patterns. */
export class PatternIndex {
  readonly byId: ReadonlyMap<PromoCodeId, IndexedPattern>;
  readonly bytes: number;
  private possible: PossibleTexts | null = null;

  constructor(
    readonly writes: number,
    readonly entries: readonly IndexedPattern[],
  ) {
    this.byId = new Map(entries.map((entry) => [entry.id, entry]));
    this.bytes =
      PossibleTexts.bytesFor(entries.length) +
      entries.reduce((sum, { pattern }) => sum + ENTRY_BYTES + bytesOfPattern(pattern), 0);
  }

  /** The patterns that a text matches as it is written. */
  matching(text: string): Promise<readonly IndexedPattern[]> {
    return this.among(text, accepts);
  }

  /** The patterns that a text matches in some letter case. */
  matchingInSomeCase(text: string): Promise<readonly IndexedPattern[]> {
    return this.among(text, acceptsInSomeCase);
  }

  /** The patterns that a text may match in some letter case, by its first characters. */
  fitting(text: string): readonly IndexedPattern[] {
    this.possible ??= new PossibleTexts(this.entries.map(({ pattern }) => pattern));
    return this.possible.placesOf(normalFormOf(text)).flatMap((place) => this.entries[place] ?? []);
  }

  private async among(text: string, matches: typeof accepts): Promise<readonly IndexedPattern[]> {
    const turns = new Turns();
    const found: IndexedPattern[] = [];
    for (const entry of this.fitting(text)) {
      await turns.next();
      if (matches(entry.pattern.automaton, text)) found.push(entry);
    }
    return found;
  }
}

/** An account without patterns. */
export const NO_PATTERNS = new PatternIndex(0, []);
