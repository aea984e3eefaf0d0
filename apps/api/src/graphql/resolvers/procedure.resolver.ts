import {
  procedureOf,
  type ProcedureStep as Step,
  type ProgramMode as ProgramModes,
} from '@creator-codes/domain';
import { Arg, Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import type { ProcedureSubject } from '../../application/codes/procedure-facts.js';
import { readiness as judgeReadiness } from '../../application/codes/readiness.js';
import { badInput } from '../connections/bad-input.js';
import type { GraphQLContext } from '../basics/context.js';
import { ProgramMode } from '../basics/enums.js';
import { requireCall } from '../basics/require-call.js';
import { paramsHeardBy } from '../basics/token-scopes.js';
import { evidenceSentence } from '../sentences/evidence-sentence.js';
import { remedySentence } from '../sentences/remedy-sentence.js';
import { stepTitle } from '../sentences/step-title.js';
import { ProcedureStep, Readiness } from '../types/readiness.type.js';
import { parametersOf } from './user-error.resolver.js';

@ArgsType()
class ReadinessArgs implements ProcedureSubject {
  @Field(() => ID, { description: 'The creator whom a code is for.' })
  creatorId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The Creator program; may be left out where the account has one.',
  })
  creatorProgramId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The Performance program; may be left out where the account has one.',
  })
  performanceProgramId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The media source that stands for the creator; may be left out.',
  })
  mediaSourceId?: string | null;
}

@Resolver()
export class ProcedureResolver {
  @Query(() => Readiness, {
    description:
      "Whether a code can be made for a creator now, step by step by the account's procedure, with what would help where not (R1 to R3).",
  })
  async readiness(
    @Args(() => ReadinessArgs) subject: ReadinessArgs,
    @Ctx() context: GraphQLContext,
  ): Promise<Readiness> {
    const call = requireCall(context);
    const { isReady, steps } = await judgeReadiness(context.deps, call, subject);
    const mode = await accountMode(context);
    return {
      isReady,
      steps: steps.map(({ step, state, evidence, violations, remedies }, index) => {
        const params = paramsHeardBy(context, evidence?.params ?? {});
        return {
          step: stepView(step, index, mode),
          state,
          evidence: evidence === null ? null : evidenceSentence({ ...evidence, params }),
          evidenceCode: evidence?.code ?? null,
          evidenceParams: parametersOf(params),
          violations: [...violations],
          remedies: remedies.map((remedy) => ({ ...remedy, message: remedySentence(remedy) })),
        };
      }),
    };
  }

  @Query(() => [ProcedureStep], {
    description:
      "How a creator's code is made: the steps in their order. They are the same for every creator.",
  })
  async procedure(
    @Arg('mode', () => ProgramMode, {
      nullable: true,
      description: "In which program mode; the account's own when it is left out.",
    })
    mode: ProgramModes | null,
    @Ctx() context: GraphQLContext,
  ): Promise<ProcedureStep[]> {
    const shownMode = mode ?? (await accountMode(context));
    return procedureOf(shownMode).steps.map((step, index) => stepView(step, index, shownMode));
  }
}

async function accountMode(context: GraphQLContext): Promise<ProgramModes> {
  const { call, deps } = context;
  if (call === null) throw badInput('There is no account yet: name a `mode`.');
  const account = await deps.unitOfWork.read(call.accountId, (facts) => facts.account());
  if (account === null) throw new Error('the caller stands in an account that does not exist');
  return account.mode;
}

function stepView(step: Step, index: number, mode: ProgramModes): ProcedureStep {
  return {
    name: step.id,
    number: index + 1,
    title: stepTitle(step.id, mode),
    programKind: step.programKind,
    fields: step.fields.map(({ name, kind, required, programKind, choices }) => ({
      name,
      kind,
      required,
      programKind: programKind ?? null,
      choices: choices ?? null,
    })),
  };
}
