import { PATTERN_SAMPLES_MAX } from '@creator-codes/domain';

/** What somebody says of codes; each text may be several, separated by commas or white space: any of these. */
export interface PatternPlan {
  readonly kind: 'parts' | 'list';
  readonly startsWith: string;
  readonly contains: string;
  readonly endsWith: string;
  /** Whole codes, for kind `list`. */
  readonly anyOf: string;
}

export const NO_PLAN: PatternPlan = {
  kind: 'parts',
  startsWith: '',
  contains: '',
  endsWith: '',
  anyOf: '',
};

const IGNORE_CASE = '(?i)';
const SEPARATORS = /[\s,，、;；]+/u;
/** What means itself in a pattern. */
const PLAIN = /[\w-]/u;

/** The pattern that a plan stands for; empty while it says nothing. */
export function patternOf(plan: PatternPlan, ignoresCase: boolean): string {
  const body = plan.kind === 'list' ? textsOf(plan.anyOf).join('|') : ofParts(plan);
  return body === '' ? '' : withCase(body, ignoresCase);
}

function ofParts({ startsWith, contains, endsWith }: PatternPlan): string {
  const [start, middle, end] = [startsWith, contains, endsWith].map(oneOf);
  if (!start && !middle && !end) return '';
  return `${start ?? ''}.*${middle ? `${middle}.*` : ''}${end ?? ''}`;
}

function oneOf(typed: string): string {
  const texts = textsOf(typed);
  return texts.length > 1 ? `(?:${texts.join('|')})` : (texts[0] ?? '');
}

function textsOf(typed: string): readonly string[] {
  return typed
    .split(SEPARATORS)
    .filter((text) => text !== '')
    .map((text) => [...text].map((sign) => (PLAIN.test(sign) ? sign : `\\${sign}`)).join(''));
}

/** Whether a pattern says of itself that letter case does not matter. */
export function ignoresCase(pattern: string): boolean {
  return /^\^?\(\?i\)/u.test(pattern);
}

/** The pattern that tells capital and small letters apart, or does not. */
export function withCase(pattern: string, isIgnored: boolean): string {
  if (ignoresCase(pattern) === isIgnored) return pattern;
  return isIgnored ? `${IGNORE_CASE}${pattern}` : pattern.replace(IGNORE_CASE, '');
}

/** The beginnings of the switch, which say nothing yet of letter case: so far nothing else is typed. */
function isOnlySwitch(pattern: string): boolean {
  return IGNORE_CASE.startsWith(pattern);
}

/** What the tick shows: what the pattern says, or while it says nothing what was wanted last. */
export function showsAnyCase(pattern: string, wantsAnyCase: boolean): boolean {
  return ignoresCase(pattern) || (wantsAnyCase && isOnlySwitch(pattern));
}

/**
 * What stands in the field after somebody typed: a pattern begun, or pasted over one, keeps the choice of letter
 * case; who takes the switch itself away means to.
 */
export function patternTyped(before: string, typed: string, wantsAnyCase: boolean): string {
  if (!wantsAnyCase || isOnlySwitch(typed)) return typed;
  const isPastedOver = ignoresCase(before) && !typed.endsWith(withCase(before, false));
  const isBegun = before !== IGNORE_CASE && isOnlySwitch(before);
  return isBegun || isPastedOver ? withCase(typed, true) : typed;
}

/** The choice of letter case that a pattern leaves behind. */
export function wantedAfter(pattern: string, wantsAnyCase: boolean): boolean {
  return isOnlySwitch(pattern) ? wantsAnyCase : ignoresCase(pattern);
}

/** The texts to try: one per line, as they were typed, and no more than the server tries. */
export function samplesIn(typed: string): readonly string[] {
  return typed
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, PATTERN_SAMPLES_MAX);
}
