import type {
  CodeText,
  Instant,
  Overlap,
  OverlapClaim,
  PromoCodeId,
  PromoCodeOwner,
  RestrictedText,
  TextHolder,
  Violation,
} from '@creator-codes/domain';

/** What is asked about texts and patterns of codes. */
export interface TextFacts {
  /** Who holds the text of an exact code now, live or expired (R5). */
  textHolder(normalForm: string): Promise<TextHolder | null>;
  /** What keeps a text in normal form from everybody now. */
  restrictions(normalForm: string): Promise<readonly RestrictedText[]>;
  /** What makes an order at an instant with this text credit nobody, whether it holds still or not. */
  restrictedAt(normalForm: string, at: Instant): Promise<readonly RestrictedText[]>;
  /** How many exact codes hold a text that begins so, counted up to a limit. */
  codesBeginning(normalForm: string, limit: number): Promise<number>;
  /** Who holds a pattern now, as it is written (R5). */
  patternHolder(pattern: string): Promise<TextHolder | null>;
  /**
   * Codes that match a text which the claim does, at the same time (R7): the first few, those of others first.
   * @param except the code that claims, if it is there already
   */
  overlaps(claim: OverlapClaim, except: PromoCodeId | null): Promise<readonly Overlap[]>;
  /**
   * Those of exact texts that some pattern matches from now on, whoever owns it: what `overlaps` finds something for, if
   * a new code claims it.
   */
  meetPatterns(texts: readonly CodeText[]): Promise<ReadonlySet<CodeText>>;
  /**
   * Codes whose text or pattern a typed text fits, whether they count or not; what is no code that `promoCode` finds may
   * be among them.
   */
  codesFitting(text: CodeText): Promise<readonly PromoCodeId[]>;
  /** How many patterns the account has, ended ones too. */
  patternCount(): Promise<number>;
  /** Patterns that a typed text fits in another letter case only. */
  patternsInOtherCase(text: CodeText): Promise<readonly PromoCodeId[]>;
}

/** A text or pattern meets codes of others (R7): nothing is written. */
export class TextsOverlap extends Error {
  constructor(
    readonly owner: PromoCodeOwner,
    readonly overlaps: readonly Overlap[],
    /** The field of the input that claims it; empty where that is the call as a whole. */
    readonly path: Violation['path'],
  ) {
    super('a text or pattern overlaps with codes of others');
    this.name = 'TextsOverlap';
  }
}
