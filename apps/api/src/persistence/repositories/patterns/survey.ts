import type { AccountId, Overlap, PromoCodeId, OverlapClaim } from '@creator-codes/domain';
import { Conflict, type Clock } from '../../../application/ports/unit-of-work.js';
import type { Database, Session } from '../../engine/database.js';
import { textsSeen, type FactGuard, type TextsSeen } from '../fact-guard.js';
import {
  askedFrom,
  overlapsOfPattern,
  overlapsOfText,
  withOwnerNames,
  type Asked,
} from './overlaps.js';
import { NO_PATTERNS, type PatternIndex } from './pattern-index.js';
import type { PatternIndexes } from './pattern-indexes.js';
import { readPatterns } from './pattern-rows.js';

/** After as many tries that others were quicker than, all slots are taken before anything is judged. */
const PATIENCE = 3;
/** Each time something else was asked for, which nobody does as often. */
const MAX_PREPARATIONS = 50;

/** Something must be looked at before the transaction, and is not known yet. */
class Unprepared extends Error {
  constructor() {
    super('looked at before the transaction');
    this.name = 'Unprepared';
  }
}

interface Surveyed {
  readonly seen: TextsSeen;
  readonly overlaps: readonly Overlap[];
}

/**
 * What one unit of work finds out about texts and patterns before its transaction, where nobody waits for it. Work
 * that asks for what is not known is left, the answer is found, and it runs again.
 */
export class PatternSurvey {
  private readonly known = new Map<string, Surveyed>();
  /** What was asked for in vain: of several that are asked for at once, only the first refusal is heard. */
  private readonly wanted = new Map<string, () => Promise<void>>();
  /** What was read for this work: those of other accounts may have taken its place in memory. */
  private read: PatternIndex | null = null;
  private lost = 0;
  private walked = false;

  constructor(
    private readonly database: Pick<Database, 'select' | 'dialect'>,
    private readonly indexes: PatternIndexes,
    private readonly accountId: AccountId,
    private readonly clock: Clock,
  ) {}

  /** Others have been quicker too often: they are made to wait. */
  get takesFirst(): boolean {
    return this.lost >= PATIENCE;
  }

  /** Runs a transaction once everything is known that it asks for. */
  async attempt<T>(transaction: () => Promise<T>): Promise<T> {
    for (let preparations = 0; ; preparations += 1) {
      try {
        return await transaction();
      } catch (error) {
        if (error instanceof Conflict && this.walked) {
          this.lost += 1;
          this.known.clear();
        }
        if (!(error instanceof Unprepared)) throw error;
        if (preparations === MAX_PREPARATIONS) throw new Conflict();
        const wanted = [...this.wanted.values()];
        this.wanted.clear();
        for (const find of wanted) await find();
      }
    }
  }

  /** The overlaps of claims inside one transaction. */
  within(
    session: Pick<Session, 'select' | 'dialect'>,
    guard: FactGuard | null,
  ): TextsInTransaction {
    const { select, dialect } = session;
    const patternWrites = guard?.patternWrites ?? 0;
    const { accountId, clock, takesFirst } = this;
    let judged: TextsSeen | null = null;
    let own: Promise<PatternIndex> | null = null;
    /** Only where all slots are taken: nobody else writes meanwhile. */
    const readHere = () => (own ??= readPatterns(select, accountId, null, 'short'));
    const index = async () => (takesFirst ? readHere() : this.indexFor(patternWrites));
    return {
      judged: () => judged,
      index,
      overlaps: async (claim, except) => {
        const now = clock.now();
        const asked = askedFrom(claim, except, now);
        if (claim.text.normalForm !== null) {
          const found = await overlapsOfText(await index(), asked, 'short');
          return withOwnerNames(select, accountId, found);
        }
        if (takesFirst) {
          const where = { select, dialect, accountId };
          const found = await overlapsOfPattern(where, await readHere(), asked, 'short');
          return withOwnerNames(select, accountId, found);
        }
        const surveyed = this.surveyed(asked);
        if (surveyed.seen.patternWrites !== patternWrites) this.isOld(surveyed);
        judged = judged === null ? surveyed.seen : olderOf(judged, surveyed.seen);
        return surveyed.overlaps;
      },
    };
  }

  private indexFor(patternWrites: number): PatternIndex {
    const index = this.indexAt(patternWrites);
    if (index !== null) return index;
    return this.want('patterns', async () => {
      await this.refreshed();
    });
  }

  private indexAt(patternWrites: number): PatternIndex | null {
    if (patternWrites === 0) return NO_PATTERNS;
    if (this.read?.writes === patternWrites) return this.read;
    return this.indexes.at(this.accountId, patternWrites);
  }

  private async refreshed(): Promise<PatternIndex> {
    this.read = await this.indexes.refreshed(this.accountId);
    return this.read;
  }

  private surveyed(asked: Asked): Surveyed {
    const key = JSON.stringify([asked.claim, asked.except]);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    return this.want(key, async () => {
      this.walked = true;
      const { accountId } = this;
      const { select, dialect } = this.database;
      // Before the texts are read: they may be newer than what was seen, never older.
      const seen = await textsSeen(select, accountId);
      const index = this.indexAt(seen.patternWrites) ?? (await this.refreshed());
      const found = await overlapsOfPattern({ select, dialect, accountId }, index, asked);
      const overlaps = await withOwnerNames(select, accountId, found);
      this.known.set(key, { seen: { ...seen, patternWrites: index.writes }, overlaps });
    });
  }

  private want(key: string, find: () => Promise<void>): never {
    this.wanted.set(key, find);
    throw new Unprepared();
  }

  private isOld(surveyed: Surveyed): never {
    for (const [key, each] of this.known) if (each === surveyed) this.known.delete(key);
    throw new Conflict();
  }
}

/** Both patterns were judged on what stood then or later. */
function olderOf(one: TextsSeen, other: TextsSeen): TextsSeen {
  const sum = ({ exactWrites }: TextsSeen) => exactWrites.reduce((all, each) => all + each, 0);
  return sum(one) <= sum(other) ? one : other;
}

/** What a transaction asks about texts. */
export interface TextsInTransaction {
  /** The account's patterns, as they are in the transaction; they are read before it, over no connection beside its own. */
  readonly index: () => Promise<PatternIndex>;
  overlaps(claim: OverlapClaim, except: PromoCodeId | null): Promise<readonly Overlap[]>;
  /** Where the texts stood on which a pattern was judged; null where none was. */
  judged(): TextsSeen | null;
}
