import type { AccountId } from '@creator-codes/domain';
import { GraphQLError } from 'graphql';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { EventView } from '../../application/ports/events.js';
import { pageOf } from '../../application/webhooks/page-of.js';
import type { GraphQLContext } from '../basics/context.js';
import { requireCall } from '../basics/require-call.js';
import { badInput } from '../connections/bad-input.js';
import { decodeEventCursor, encodeEventCursor } from '../connections/event-cursor.js';
import { EventConnection } from '../types/event.type.js';

const MAX_PAGE = 100;

@Resolver()
export class EventResolver {
  @Query(() => EventConnection, {
    description:
      'What has happened in the account in the last 30 days, the oldest first: for programs that catch up with it. An event is here about a second after the change.',
  })
  async events(
    @Arg('first', () => Int, { description: 'How many: 1 to 100.' }) first: number,
    @Arg('after', () => String, {
      nullable: true,
      description:
        'The place behind which to go on; left out, the page begins 30 days ago. An error `CURSOR_EXPIRED` says that something behind it is older than that: begin anew.',
    })
    after: string | null | undefined,
    @Ctx() context: GraphQLContext,
  ): Promise<EventConnection> {
    const { accountId } = requireCall(context);
    if (first < 1 || first > MAX_PAGE) {
      throw badInput(`\`first\` must be from 1 to ${MAX_PAGE}, not ${first}.`);
    }
    const place = placeOf(accountId, after ?? null);
    const { deps, reads } = context;
    const scope = { accountId, now: deps.clock.now() };
    const { events, hasMore, isExpired } = await reads.events.page(scope, place, first);
    if (isExpired) throw expired();
    const edges = events.map((event) => ({
      cursor: encodeEventCursor(accountId, event.seq),
      node: shownBy(deps.mail.address(), event),
    }));
    return {
      edges,
      nodes: edges.map(({ node }) => node),
      pageInfo: {
        hasNextPage: hasMore,
        hasPreviousPage: place !== null,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    };
  }
}

function placeOf(accountId: AccountId, after: string | null): number | null {
  if (after === null) return null;
  const place = decodeEventCursor(accountId, after);
  if (place !== null) return place;
  throw badInput(
    '`after` is no cursor of `events` in this account. Take it from `pageInfo` or `edges` of an earlier page, or leave it out to begin.',
  );
}

function expired(): GraphQLError {
  return new GraphQLError(
    'Events behind this cursor are older than 30 days and kept no more. Read what you need anew, and leave `after` out to begin.',
    { extensions: { code: 'CURSOR_EXPIRED' } },
  );
}

function shownBy(address: string, { id, type, at, subjectId, version }: EventView) {
  const data = { id: subjectId, version, url: pageOf(address, subjectId) };
  return { id, type, timestamp: at, data };
}
