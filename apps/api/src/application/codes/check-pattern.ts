import {
  parseCodeText,
  PATTERN_SAMPLES_MAX,
  violation,
  type Overlap,
  type Violation,
} from '@creator-codes/domain';
import { accepts, acceptsInSomeCase, examplesOf, readPattern } from '@creator-codes/patterns';
import type { Call } from '../ports/actor.js';
import type { Dependencies } from '../ports/unit-of-work.js';
import { restrictedByPattern } from './restricted-by-pattern.js';

const EXAMPLES = 5;

export const SAMPLE_VERDICTS = ['MATCHES', 'OTHER_CASE', 'NO_MATCH', 'NO_CODE'] as const;
export type SampleVerdict = (typeof SAMPLE_VERDICTS)[number];

export interface CheckedSample {
  readonly text: string;
  readonly verdict: SampleVerdict;
  /** Why it can be no code at all. */
  readonly errors: readonly Violation[];
}

/** What a pattern is and meets. */
export interface CheckedPattern {
  readonly isLegal: boolean;
  readonly errors: readonly Violation[];
  readonly instructions: number | null;
  readonly examples: readonly string[];
  readonly samples: readonly CheckedSample[];
  /** Codes that it would meet from now on, whoever owns it. */
  readonly overlaps: readonly Overlap[];
}

export interface CheckPatternInput {
  readonly pattern: string;
  readonly samples?: readonly string[] | null | undefined;
}

/** Reads a pattern and tries it; writes nothing and reserves nothing. */
export async function checkPattern(
  deps: Dependencies,
  call: Call,
  { pattern, samples }: CheckPatternInput,
): Promise<CheckedPattern> {
  if ((samples?.length ?? 0) > PATTERN_SAMPLES_MAX) {
    return notChecked([violation('TOO_MANY', ['samples'], { max: PATTERN_SAMPLES_MAX })]);
  }
  const read = readPattern(pattern);
  if (!read.ok) {
    return notChecked(read.violations.map((found): Violation => ({ ...found, path: ['pattern'] })));
  }
  const { automaton, instructions, text } = read.value;
  const claim = { text: { text, normalForm: null }, owner: null, startAt: null, endAt: null };
  const { overlaps, restricted } = await deps.unitOfWork.read(call.accountId, async (facts) => ({
    overlaps: await facts.overlaps(claim, null),
    restricted: await restrictedByPattern(read.value, await facts.restrictedNow()),
  }));
  const tried = (sample: string): CheckedSample => {
    const code = parseCodeText(sample);
    if (!code.ok) return { text: sample, verdict: 'NO_CODE', errors: code.violations };
    const verdict = accepts(automaton, code.value.text)
      ? 'MATCHES'
      : acceptsInSomeCase(automaton, code.value.text)
        ? 'OTHER_CASE'
        : 'NO_MATCH';
    return { text: sample, verdict, errors: [] };
  };
  return {
    ...{ isLegal: restricted.length === 0, instructions, overlaps },
    errors: restricted.map((each): Violation => ({ ...each, path: ['pattern'] })),
    examples: examplesOf(read.value, EXAMPLES),
    samples: (samples ?? []).map(tried),
  };
}

function notChecked(errors: readonly Violation[]): CheckedPattern {
  const nothing = { instructions: null, examples: [], samples: [], overlaps: [] };
  return { isLegal: false, errors, ...nothing };
}
