import type { Group } from '@creator-codes/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Field, Info, Int, ObjectType, type ClassType } from 'type-graphql';
import type { Count as Counted } from '../../application/ports/reads.js';
import { See } from '../basics/see.js';
import { Count } from '../types/count.type.js';
import { PageInfo } from '../types/page-info.type.js';
import { badInput } from './bad-input.js';
import type { CountUpTo } from './connection.js';

const MAX_COUNT = 100_000;

/**
 * Makes the connection and edge types of a list. Resolvers answer a `Connection`.
 * @param seenBy of a list that no root field answers, which would say it
 */
export function connectionType<Node extends object>(
  name: string,
  node: ClassType<Node>,
  plural: string,
  seenBy: Group | null = null,
) {
  @ObjectType(`${name}Edge`, {
    simpleResolvers: true,
    description: `One of the ${plural} of a page, with its place in the list.`,
  })
  class Edge {
    @Field(() => String, {
      description:
        'Its place in the list: for `after` or `before` of the same list in the same order.',
    })
    cursor!: string;

    @Field(() => node, { description: 'The object itself.' })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, {
    simpleResolvers: true,
    description: `A page of ${plural}. No row is skipped or repeated while others are added.`,
  })
  class ConnectionType {
    readonly countUpTo!: CountUpTo;

    @Field(() => [Edge], { description: 'The objects of this page with their cursors.' })
    edges!: Edge[];

    @Field(() => [node], { description: 'The objects of this page.' })
    nodes!: Node[];

    @Field(() => PageInfo, { description: 'What lies before and after this page.' })
    pageInfo!: PageInfo;

    @Field(() => Count, {
      description: `How many ${plural} the whole list has, whatever the page. Counted only when it is asked for.`,
    })
    count(
      @Arg('limit', () => Int, {
        defaultValue: 10_000,
        description: 'Where to stop counting: 1 to 100000.',
      })
      limit: number,
      @Info() info: GraphQLResolveInfo,
    ): Promise<Counted> {
      if (limit < 1 || limit > MAX_COUNT) {
        throw badInput(`\`limit\` must be from 1 to ${MAX_COUNT}, not ${limit}.`);
      }
      return this.countUpTo(limit, info);
    }
  }
  if (seenBy !== null) for (const each of [Edge, ConnectionType]) See(seenBy)(each);
  return ConnectionType;
}
