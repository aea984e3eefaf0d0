import type { Clock } from '../application/ports/unit-of-work.js';
import type { StoredTokens, TokenCaller, TokenCallers } from '../application/ports/tokens.js';
import { andThen, type MaybePromise } from '../maybe-promise.js';
import { ShortMemory } from '../short-memory.js';
import { secretHash } from '../secret-hash.js';
import { isToken, resolveToken } from './tokens.js';

const NOTED_EVERY = 60_000;
/** Uses of more tokens than this are forgotten, the oldest first, and noted again. */
const MAX_NOTED = 10_000;

/** Bytes of a token's name, scopes and owner. */
const RESOLVED = 1_500;

type Resolved = Awaited<ReturnType<typeof resolveToken>>;

/**
 * Finds who calls with a token, and remembers it for seconds by the token's hash: a busy caller costs one
 * statement every four seconds. That a token was used is written aside, once a minute at most.
 */
export class RememberedTokenCallers implements TokenCallers {
  private readonly remembered: ShortMemory<Resolved>;
  private readonly notedAt = new Map<string, number>();
  private readonly writing = new Set<Promise<void>>();

  /**
   * @param onError what to do when a use could not be noted; the call itself goes on
   * @param monotonic milliseconds of a clock that never goes back
   */
  constructor(
    private readonly stored: StoredTokens,
    private readonly clock: Clock,
    private readonly onError: (error: unknown) => void,
    monotonic: () => number = () => performance.now(),
  ) {
    this.remembered = new ShortMemory(monotonic, (resolved) => (resolved === null ? 0 : RESOLVED));
  }

  resolve(token: string): MaybePromise<TokenCaller | null> {
    if (!isToken(token)) return null;
    const now = this.clock.now();
    const key = secretHash(token);
    const remembered = this.remembered.recall(key, () => resolveToken(this.stored, key, now));
    return andThen(remembered, (resolved) => {
      if (resolved === null || (resolved.expiresAt !== null && resolved.expiresAt <= now))
        return null;
      this.noteUse(resolved, now);
      return resolved.caller;
    });
  }

  /** Waits for what is being written. */
  async close(): Promise<void> {
    await Promise.all(this.writing);
  }

  private noteUse({ caller, lastUsedAt }: NonNullable<Resolved>, now: number): void {
    const since = this.notedAt.get(caller.tokenId) ?? lastUsedAt ?? 0;
    if (now - since < NOTED_EVERY) return;
    this.notedAt.delete(caller.tokenId);
    this.notedAt.set(caller.tokenId, now);
    if (this.notedAt.size > MAX_NOTED) {
      const [oldest = ''] = this.notedAt.keys();
      this.notedAt.delete(oldest);
    }
    const write = this.stored
      .noteUse(caller, now, now - NOTED_EVERY)
      .catch(this.onError)
      .finally(() => this.writing.delete(write));
    this.writing.add(write);
  }
}
