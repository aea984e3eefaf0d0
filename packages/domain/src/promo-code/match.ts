import type { PromoCodeId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import type { Violation } from '../shared/violation.js';
import { parseCodeText, type CodeText } from './code-text.js';
import { beginningOf, endingOf, isInForceAt } from './in-force.js';
import type { Assignment, PromoCode } from './promo-code.js';

export const MATCH_STEPS = ['TYPED', 'TRIMMED', 'NORMAL_FORM'] as const;
/** What is done to a text that a customer typed before it is compared. */
export type MatchStepKind = (typeof MATCH_STEPS)[number];

export interface MatchStep {
  readonly kind: MatchStepKind;
  /** The text after it. */
  readonly text: string;
}

export const MATCH_VERDICTS = [
  'WINS',
  'NOT_STARTED',
  'ENDED',
  'EXACT_FIRST',
  'NEWER_FIRST',
] as const;
/** What becomes of a code whose text or pattern fits. */
export type MatchVerdict = (typeof MATCH_VERDICTS)[number];

/** A code whose text or pattern fits what was typed. */
export type MatchCandidate = Pick<
  PromoCode,
  'id' | 'matchType' | 'assignments' | 'earlierAssignments' | 'expiredAt' | 'createdAt'
>;

export interface JudgedCandidate {
  readonly promoCodeId: PromoCodeId;
  readonly verdict: MatchVerdict;
}

export const NEAR_MISSES = [
  'OTHER_CASE',
  'TRAILING_SIGNS',
  'OTHER_CHARACTERS',
  'ONE_EDIT',
] as const;
/** How a text differs from one that a code has. */
export type NearMissKind = (typeof NEAR_MISSES)[number];

/** What a typed text becomes, step by step, and what stands in the way of it being a code at all. */
export function matchSteps(typed: string): {
  readonly steps: readonly MatchStep[];
  readonly code: CodeText | null;
  readonly violations: readonly Violation[];
} {
  const parsed = parseCodeText(typed);
  const first: MatchStep = { kind: 'TYPED', text: typed };
  if (!parsed.ok) return { steps: [first], code: null, violations: parsed.violations };
  const { text, normalForm } = parsed.value;
  return {
    steps: [first, { kind: 'TRIMMED', text }, { kind: 'NORMAL_FORM', text: normalForm }],
    code: parsed.value,
    violations: [],
  };
}

/**
 * Which of the codes that fit an order is credited, and why the others are not: what was in force at that instant,
 * exact before pattern, then the newest.
 */
export function judgeMatch(
  candidates: readonly MatchCandidate[],
  at: Instant,
): readonly JudgedCandidate[] {
  const counting = candidates.filter((candidate) => whyNotAt(candidate, at) === null);
  const [winner] = [...counting].sort(
    (a, b) =>
      Number(a.matchType === 'REGEX') - Number(b.matchType === 'REGEX') ||
      b.createdAt - a.createdAt ||
      (a.id < b.id ? 1 : -1),
  );
  return candidates.map((candidate) => ({
    promoCodeId: candidate.id,
    verdict: whyNotAt(candidate, at) ?? verdictBeside(winner, candidate),
  }));
}

function verdictBeside(
  winner: MatchCandidate | undefined,
  candidate: MatchCandidate,
): MatchVerdict {
  if (winner === undefined || winner.id === candidate.id) return 'WINS';
  return winner.matchType === candidate.matchType ? 'NEWER_FIRST' : 'EXACT_FIRST';
}

/** Why a code does not count at an instant; null if an assignment of it does. */
function whyNotAt(candidate: MatchCandidate, at: Instant): 'NOT_STARTED' | 'ENDED' | null {
  const { assignments, earlierAssignments, expiredAt } = candidate;
  const all = [...assignments, ...earlierAssignments];
  if (all.some((assignment) => isInForceAt(assignment, expiredAt, at))) return null;
  return all.some((assignment) => isToCome(assignment, expiredAt, at)) ? 'NOT_STARTED' : 'ENDED';
}

function isToCome(assignment: Assignment, expiredAt: Instant | null, at: Instant): boolean {
  const ending = endingOf(assignment, expiredAt);
  const beginning = beginningOf(assignment);
  return at < beginning && (ending === null || beginning < ending);
}

const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_';

/** The normal forms that one edit makes of a text: a character left out, put in, changed, or two changed places. */
export function oneEditAway(normalForm: string): readonly string[] {
  const forms = new Set<string>();
  for (let at = 0; at <= normalForm.length; at += 1) {
    const [before, after] = [normalForm.slice(0, at), normalForm.slice(at)];
    for (const character of CHARACTERS) {
      forms.add(before + character + after);
      if (after !== '') forms.add(before + character + after.slice(1));
    }
    if (after !== '') forms.add(before + after.slice(1));
    if (after.length > 1) forms.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
  }
  forms.delete(normalForm);
  return [...forms].filter((form) => parseCodeText(form).ok);
}

/** What is left of a text without the signs around it, which mails and chats add; null if none are or it is no code. */
export function withoutSignsAround(typed: string): CodeText | null {
  const text = typed.replace(/^[^A-Za-z0-9]{1,256}/, '').replace(/[^A-Za-z0-9]{1,256}$/, '');
  if (text === typed) return null;
  const parsed = parseCodeText(text);
  return parsed.ok ? parsed.value : null;
}
