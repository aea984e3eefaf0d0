import {
  alternativesTo,
  heldTextViolation,
  parseCodeText,
  violation,
  type CodeText,
  type PromoCodeOwner,
  type Violation,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Facts } from '../ports/unit-of-work.js';
import { isOffensive } from './offensive.js';

/** A text that somebody wants for a code. */
export interface TextClaim {
  readonly code: CodeText;
  /** Null where it is not known yet: then whoever holds the text is somebody else. */
  readonly owner: PromoCodeOwner | null;
}

export interface TextVerdict {
  /** Why the code cannot have the text. */
  readonly violations: readonly Violation[];
  /** Why it should not. */
  readonly warnings: readonly Violation[];
}

/**
 * Everything that speaks against a text at this moment, on path `text`. Whatever gives a code a text or offers one
 * asks this function, so that no text is offered that would be refused. For R5 it is courtesy: the unique key on
 * (account, code key, claimed) is the authority.
 */
export async function judgeText(facts: Facts, { code, owner }: TextClaim): Promise<TextVerdict> {
  const held = heldTextViolation(
    { text: code.text, owner },
    await facts.textHolder(code.normalForm),
  );
  const offends = await isOffensive(code.text);
  return {
    violations: held === null ? [] : [held],
    warnings: offends ? [violation('TEXT_OFFENSIVE', ['text'], { text: code.text })] : [],
  };
}

const SUGGESTIONS = 3;

/** The same, and what would be accepted instead; nothing speaks against a text that cannot be read. */
export async function judgeTypedText(
  facts: Facts,
  text: string,
  owner: PromoCodeOwner | null,
): Promise<TextVerdict> {
  const code = parseCodeText(text);
  if (!code.ok || owner === null) return { violations: [], warnings: [] };
  const { violations, warnings } = await judgeText(facts, { code: code.value, owner });
  if (violations.length === 0) return { violations, warnings };
  const suggestions = await offeredTexts(facts, alternativesTo(code.value), owner, SUGGESTIONS);
  return { violations: violations.map((each) => ({ ...each, suggestions })), warnings };
}

/** Whether a program may offer the text: nothing speaks against it. */
export async function mayBeOffered(facts: Facts, claim: TextClaim): Promise<boolean> {
  const { violations, warnings } = await judgeText(facts, claim);
  return violations.length === 0 && warnings.length === 0;
}

/** The same of a text that was found outside of a use case, for nobody in particular. */
export async function mayBeOfferedNow(
  { unitOfWork }: Pick<Dependencies, 'unitOfWork'>,
  { accountId }: Pick<Call, 'accountId'>,
  text: string,
): Promise<boolean> {
  const code = parseCodeText(text);
  if (!code.ok) return false;
  return unitOfWork.read(accountId, (facts) =>
    mayBeOffered(facts, { code: code.value, owner: null }),
  );
}

/** How many texts are judged together: by one statement. */
const BATCH = 24;
/** Where looking for texts to offer ends. */
const MAX_JUDGED = 480;

/** The first of the texts that may be offered at this moment. */
export async function offeredTexts(
  facts: Facts,
  texts: Iterable<CodeText>,
  owner: PromoCodeOwner | null,
  count: number,
): Promise<readonly string[]> {
  const offered: string[] = [];
  let batch: CodeText[] = [];
  let judged = 0;
  const judge = async () => {
    const verdicts = await Promise.all(batch.map((code) => mayBeOffered(facts, { code, owner })));
    offered.push(...batch.filter((_, index) => verdicts[index]).map(({ text }) => text));
    judged += batch.length;
    batch = [];
  };
  for (const text of texts) {
    batch.push(text);
    if (batch.length >= BATCH) await judge();
    if (offered.length >= count || judged >= MAX_JUDGED) break;
  }
  if (offered.length < count) await judge();
  return offered.slice(0, count);
}
