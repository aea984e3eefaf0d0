import { windowOfCode, type Instant } from '@creator-codes/domain';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Int,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { dealChange, type DealChangeInput } from '../../application/programs/deal-change.js';
import {
  changingIn,
  FOLLOWING_LISTED,
  NO_FOLLOWINGS,
} from '../../application/programs/follow-deal.js';
import type { PromoCodeView } from '../../application/ports/views.js';
import type { GraphQLContext } from '../basics/context.js';
import { requireCall } from '../basics/require-call.js';
import { DateTime } from '../basics/scalars.js';
import { See } from '../basics/see.js';
import { badInput } from '../connections/bad-input.js';
import { fieldsOf } from '../selection/fields.js';
import { rowScope } from '../selection/row-scope.js';
import {
  DealChange,
  DealChangeCode,
  DealChangePart,
  type DealChangePartView,
} from '../types/deal-change.type.js';

@ArgsType()
class DealChangeArgs implements DealChangeInput {
  @Field(() => ID, { description: 'The deal.' })
  dealId!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Its start as it would be; stays when left out, none when null.',
  })
  startAt?: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Its end as it would be; stays when left out, none when null.',
  })
  endAt?: Instant | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether codes would follow its dates; stays when left out.',
  })
  syncDates?: boolean | null;
}

@Resolver()
export class DealChangeResolver {
  @Query(() => DealChange, {
    description: "What `updateDeal` would make of a deal's codes now. Writes and reserves nothing.",
  })
  async dealChange(
    @Args(() => DealChangeArgs) args: DealChangeArgs,
    @Ctx() context: GraphQLContext,
  ): Promise<DealChange> {
    const outcome = await dealChange(context.deps, requireCall(context), args);
    const followings = outcome.ok ? outcome.value : NO_FOLLOWINGS;
    return {
      changing: changingIn(followings),
      moved: followings.MOVED,
      ended: followings.ENDED,
      refused: followings.REFUSED,
      unchanged: followings.UNCHANGED,
      errors: outcome.ok ? [] : outcome.violations,
    };
  }
}

/** The first of the codes, read back with what was selected of them. */
@Resolver(() => DealChangePart)
export class DealChangePartResolver {
  @FieldResolver(() => Int, { description: 'How many they are.' })
  @See('staff')
  count(@Root() part: DealChangePartView): number {
    return part.length;
  }

  @FieldResolver(() => [DealChangeCode], { description: 'The first of them, oldest first.' })
  @See('staff')
  async codes(
    @Root() part: DealChangePartView,
    @Arg('first', () => Int, { description: 'How many: 1 to 20.' }) first: number,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DealChangeCode[]> {
    if (first < 1 || first > FOLLOWING_LISTED) {
      throw badInput(`\`first\` must be from 1 to ${FOLLOWING_LISTED}, not ${first}.`);
    }
    const listed = part.slice(0, first);
    const ids = listed.map(({ before }) => before.id);
    const fields = fieldsOf(info, 'promoCode');
    const codes = await context.reads.nodes(rowScope(context), ids, fields);
    return listed.flatMap((each, place) => {
      const code = codes[place];
      if (code === null || code === undefined) return [];
      const { startAt, endAt } = windowOfCode(each.is === 'REFUSED' ? each.before : each.after);
      const error = each.is === 'REFUSED' ? each.why : null;
      return [{ promoCode: code as PromoCodeView, startAt, endAt, error }];
    });
  }
}
