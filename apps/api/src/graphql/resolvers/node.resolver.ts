import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { NodeView } from '../../application/ports/views.js';
import { badInput } from '../connections/bad-input.js';
import type { GraphQLContext } from '../basics/context.js';
import { readNode, readNodes } from '../selection/row-scope.js';
import { Node } from '../types/node.type.js';

const MAX_IDS = 100;

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description:
      'What the id names; null for an id that names nothing, and for what you may not see.',
  })
  node(
    @Arg('id', () => ID, { description: 'The id of anything.' }) id: string,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NodeView | null> {
    return readNode(context, id, info);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description:
      'What the ids name, in their order, null where one names nothing that you may see; a token without the scope for one gets null and an error in that place. At most 100.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'Ids of anything, at most 100.' }) ids: string[],
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly (NodeView | Error | null)[]> {
    if (ids.length > MAX_IDS) {
      throw badInput(`\`ids\` has ${ids.length} ids; at most ${MAX_IDS} are answered at once.`);
    }
    return readNodes(context, ids, info);
  }
}
