import type {
  Instant,
  JudgedCandidate,
  MatchStep as DomainMatchStep,
  MatchStepKind as MatchStepKinds,
  MatchVerdict as MatchVerdicts,
  NearMissKind as NearMissKinds,
  Overlap,
  PromoCodeId,
  RestrictedTextId,
  Violation,
} from '@creator-codes/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import type {
  CheckedPattern,
  CheckedSample,
  SampleVerdict,
} from '../../application/codes/check-pattern.js';
import type {
  NearMiss as FoundNearMiss,
  PromoCodeMatch as FoundMatch,
} from '../../application/codes/match-promo-code.js';
import { DateTime } from '../basics/scalars.js';
import { See } from '../basics/see.js';
import {
  MatchStepKind,
  MatchVerdict,
  NearMissKind,
  PatternSampleVerdict,
} from './matching.enums.js';
import { UserError } from './user-error.type.js';

@ObjectType({
  simpleResolvers: true,
  description: 'One step from a typed text to what is compared.',
})
@See('staff')
export class MatchStep implements DomainMatchStep {
  @Field(() => MatchStepKind, { description: 'What was done.' })
  kind!: MatchStepKinds;

  @Field(() => String, { description: 'The text after it.' })
  text!: string;
}

@ObjectType({ description: 'A code whose text or pattern fits.' })
@See('staff')
export class MatchCandidate implements JudgedCandidate {
  promoCodeId!: PromoCodeId;

  @Field(() => MatchVerdict, { description: 'Whether it wins, and if not, why.' })
  verdict!: MatchVerdicts;
}

@ObjectType({ description: 'A code that the text nearly has.' })
@See('staff')
export class NearMiss implements FoundNearMiss {
  promoCodeId!: PromoCodeId;

  @Field(() => NearMissKind, { description: 'How the text differs.' })
  kind!: NearMissKinds;
}

@ObjectType({ description: 'Which code an order with a text carries, and how that was found.' })
@See('staff')
export class PromoCodeMatch implements FoundMatch {
  winnerId!: PromoCodeId | null;
  restrictedTextId!: RestrictedTextId | null;

  @Field(() => [MatchStep], {
    description: 'What the text became; only the first where it can be no code.',
  })
  steps!: readonly DomainMatchStep[];

  @Field(() => [UserError], {
    name: 'errors',
    description: 'Why the text can be no code; empty where it can.',
  })
  violations!: readonly Violation[];

  @Field(() => [MatchCandidate], {
    description: 'Every code that fits, with its verdict; none where a restricted text decides.',
  })
  candidates!: readonly JudgedCandidate[];

  @Field(() => [NearMiss], {
    description:
      'Codes that the text nearly has; only where none fits and no restricted text decides.',
  })
  nearMisses!: readonly FoundNearMiss[];
}

@ObjectType({ simpleResolvers: true, description: 'A text that a pattern was tried on.' })
@See('staff')
export class PatternSample implements CheckedSample {
  @Field(() => String, { description: 'As it was given.' })
  text!: string;

  @Field(() => PatternSampleVerdict, { description: 'Whether the pattern matches it.' })
  verdict!: SampleVerdict;

  @Field(() => [UserError], { description: 'Why it can be no code; empty where it can.' })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'A code that a pattern meets.' })
@See('staff')
export class PatternOverlap implements Pick<Overlap, 'witness' | 'startAt' | 'endAt'> {
  promoCodeId!: PromoCodeId;

  @Field(() => String, { description: 'The shortest text that both match.' })
  witness!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'From when on the other code counts; null from its creation.',
  })
  startAt!: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when the other code counts; null without an end.',
  })
  endAt!: Instant | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What a pattern is, matches and meets. Nothing was written.',
})
@See('staff')
export class PatternCheck implements CheckedPattern {
  @Field(() => Boolean, { description: 'Whether it can be the pattern of a code.' })
  isLegal!: boolean;

  @Field(() => [UserError], {
    description: 'What is wrong with it, where that is known with its place.',
  })
  errors!: readonly Violation[];

  @Field(() => Int, {
    nullable: true,
    description:
      'How many instructions the engine makes of it, of 256; null where it was refused before that was asked, as one that cannot be read or is too large.',
  })
  instructions!: number | null;

  @Field(() => [String], { description: 'Some codes that it matches, the shortest first.' })
  examples!: readonly string[];

  @Field(() => [PatternSample], { description: 'The samples, in their order.' })
  samples!: readonly CheckedSample[];

  @Field(() => [PatternOverlap], {
    description: 'The first few codes that it would meet from now on, whoever owns them.',
  })
  overlaps!: readonly Overlap[];
}
