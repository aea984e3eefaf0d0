import type { Clock } from '../application/ports.js';
import type { StoredTokens, TokenCaller, TokenCallers } from '../application/ports-tokens.js';
import { hashOf, isToken, resolveToken } from './tokens.js';

/** A revoked token is refused on every process after so long at the latest. */
const REMEMBERED_FOR = 4_000;
/** More hashes than this are forgotten, the oldest first: guesses fill no memory. */
const MAX_REMEMBERED = 10_000;
const NOTED_EVERY = 60_000;

type Resolved = Awaited<ReturnType<typeof resolveToken>>;

interface Remembered {
  readonly until: number;
  readonly resolved: Promise<Resolved>;
}

/**
 * Finds who calls with a token, and remembers it for seconds by the token's hash: a busy caller costs one
 * statement every four seconds. That a token was used is written aside, once a minute at most.
 */
export class RememberedTokenCallers implements TokenCallers {
  private readonly remembered = new Map<string, Remembered>();
  private readonly notedAt = new Map<string, number>();
  private readonly writing = new Set<Promise<void>>();

  /** @param onError what to do when a use could not be noted; the call itself goes on */
  constructor(
    private readonly stored: StoredTokens,
    private readonly clock: Clock,
    private readonly onError: (error: unknown) => void,
  ) {}

  async resolve(token: string): Promise<TokenCaller | null> {
    if (!isToken(token)) return null;
    const now = this.clock.now();
    const resolved = await this.find(hashOf(token), now);
    if (resolved === null || (resolved.expiresAt !== null && resolved.expiresAt <= now))
      return null;
    this.noteUse(resolved, now);
    return resolved.caller;
  }

  /** Waits for what is being written. */
  async close(): Promise<void> {
    await Promise.all(this.writing);
  }

  private find(hash: string, now: number): Promise<Resolved> {
    const known = this.remembered.get(hash);
    if (known !== undefined && now < known.until) return known.resolved;
    const resolved = resolveToken(this.stored, hash, now);
    this.remembered.delete(hash);
    this.remembered.set(hash, { until: now + REMEMBERED_FOR, resolved });
    forgetOldest(this.remembered);
    // What failed is asked again by the next call.
    resolved.catch(() => this.remembered.delete(hash));
    return resolved;
  }

  private noteUse({ caller, lastUsedAt }: NonNullable<Resolved>, now: number): void {
    const since = this.notedAt.get(caller.tokenId) ?? lastUsedAt ?? 0;
    if (now - since < NOTED_EVERY) return;
    this.notedAt.delete(caller.tokenId);
    this.notedAt.set(caller.tokenId, now);
    forgetOldest(this.notedAt);
    const write = this.stored
      .noteUse(caller, now, now - NOTED_EVERY)
      .catch(this.onError)
      .finally(() => this.writing.delete(write));
    this.writing.add(write);
  }
}

function forgetOldest(memory: Map<string, unknown>): void {
  if (memory.size <= MAX_REMEMBERED) return;
  const [oldest] = memory.keys();
  if (oldest !== undefined) memory.delete(oldest);
}
