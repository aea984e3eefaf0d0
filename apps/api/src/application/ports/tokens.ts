import type {
  AccountId,
  AccountTokenCapacity,
  ApiToken,
  ApiTokenId,
  CreatorId,
  Instant,
  PartnerCapacity,
  PerformancePartnerId,
  TokenScope,
} from '@creator-codes/domain';

/** A new secret: shown once, kept as its hash. */
export interface TokenSecret {
  readonly token: string;
  /** The beginning, by which people tell their tokens apart. */
  readonly prefix: string;
  readonly hash: string;
}

/** Who calls with a token: a partner's program, or one of the account's own. */
export interface TokenCaller {
  readonly accountId: AccountId;
  readonly tokenId: ApiTokenId;
  readonly name: string;
  readonly capacity: PartnerCapacity | AccountTokenCapacity;
  /** Whose things alone it finds; null for the account's own. */
  readonly ownerId: CreatorId | PerformancePartnerId | null;
  readonly scopes: readonly TokenScope[];
}

/** The tokens of all accounts, by what their bearers show. */
export interface StoredTokens {
  find(hash: string): Promise<{ readonly accountId: AccountId; readonly token: ApiToken } | null>;
  /** Remembers that a token was used, unless that has been remembered since. */
  noteUse(
    caller: Pick<TokenCaller, 'accountId' | 'tokenId'>,
    at: Instant,
    unlessSince: Instant,
  ): Promise<void>;
}

/** Who calls with a token. */
export interface TokenCallers {
  /** @returns null for a text that opens nothing, in whatever way: no token, revoked, expired, guessed */
  resolve(token: string): TokenCaller | null | Promise<TokenCaller | null>;
}
