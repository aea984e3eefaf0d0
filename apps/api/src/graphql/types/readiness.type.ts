import type {
  EvidenceCode as EvidenceCodes,
  FieldKind as FieldKinds,
  ProgramKind as ProgramKinds,
  RemedyKind as RemedyKinds,
  StepState as StepStates,
  Violation,
} from '@creator-codes/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ProgramKind } from '../basics/enums.js';
import { See } from '../basics/see.js';
import { Parameter, UserError } from './user-error.type.js';
import { EvidenceCode, FieldKind, RemedyKind, StepState } from './readiness.enums.js';

@ObjectType('ProcedureField', {
  simpleResolvers: true,
  description: 'Something that a step asks for.',
})
@See('staff')
export class ProcedureField {
  @Field(() => String, { description: 'The name of the field in the input of `issuePromoCode`.' })
  name!: string;

  @Field(() => FieldKind, { description: 'What is asked for: enough to build a form.' })
  kind!: FieldKinds;

  @Field(() => Boolean, { description: 'Whether it must be given.' })
  required!: boolean;

  @Field(() => ProgramKind, {
    nullable: true,
    description: 'For programs and deals: of which kind of program.',
  })
  programKind!: ProgramKinds | null;

  @Field(() => [String], {
    nullable: true,
    description: 'For `ONE_OF`: what can be chosen. The first counts where nothing is.',
  })
  choices!: readonly string[] | null;
}

@ObjectType('ProcedureStep', {
  simpleResolvers: true,
  description: "One step of making a creator's code in a program mode.",
})
@See('staff')
export class ProcedureStep {
  @Field(() => String, {
    description:
      'Stable: `creator`, `optimize`, `media-source`, `code`, `creator-code` or `check`; more may come.',
  })
  name!: string;

  @Field(() => Int, { description: 'Its place in the procedure, from 1.' })
  number!: number;

  @Field(() => String, { description: 'What it is called, in short English.' })
  title!: string;

  @Field(() => ProgramKind, {
    nullable: true,
    description: 'Which program it is about; null for both.',
  })
  programKind!: ProgramKinds | null;

  @Field(() => [ProcedureField], { description: 'What it asks for; may be nothing.' })
  fields!: ProcedureField[];
}

@ObjectType('Remedy', {
  simpleResolvers: true,
  description: 'What would help a step that is blocked.',
})
@See('staff')
export class Remedy {
  @Field(() => RemedyKind, { description: 'What to do.' })
  kind!: RemedyKinds;

  @Field(() => String, {
    description: 'The same in short English, with the mutation that does it.',
  })
  message!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'What it acts on: a creator, a program or the account.',
  })
  targetId!: string | null;

  @Field(() => ProgramKind, {
    nullable: true,
    description: 'For remedies about programs: of which kind.',
  })
  programKind!: ProgramKinds | null;
}

@ObjectType('ReadinessStep', {
  simpleResolvers: true,
  description: 'Where one step stands, and why.',
})
@See('staff')
export class ReadinessStep {
  @Field(() => ProcedureStep, { description: 'The step.' })
  step!: ProcedureStep;

  @Field(() => StepState, { description: 'Where it stands.' })
  state!: StepStates;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it stands so, in short English; null where it is blocked: then `violations` say it.',
  })
  evidence!: string | null;

  @Field(() => EvidenceCode, {
    nullable: true,
    description: 'The same, for clients that write their own sentences.',
  })
  evidenceCode!: EvidenceCodes | null;

  @Field(() => [Parameter], { description: 'What the evidence speaks of.' })
  evidenceParams!: Parameter[];

  @Field(() => [UserError], {
    description: 'What `issuePromoCode` would answer because of this step.',
  })
  violations!: Violation[];

  @Field(() => [Remedy], { description: 'What would help, the most direct first.' })
  remedies!: Remedy[];
}

@ObjectType('Readiness', {
  simpleResolvers: true,
  description: 'Whether a code can be made for a creator now, step by step.',
})
@See('staff')
export class Readiness {
  @Field(() => Boolean, { description: 'Whether every step has passed or only waits for input.' })
  isReady!: boolean;

  @Field(() => [ReadinessStep], {
    description: "The steps of the account's procedure, in their order.",
  })
  steps!: ReadinessStep[];
}
