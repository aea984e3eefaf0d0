import type { Instant, ProgramId, ProgramKind as ProgramKinds } from '@creator-codes/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import type { ProgramView } from '../../application/ports/views.js';
import { ProgramKind } from '../basics/enums.js';
import { DateTime } from '../basics/scalars.js';
import { See } from '../basics/see.js';
import { EXTERNAL_IDS, ExternalId } from './external-id.type.js';
import { Node } from './node.type.js';

@ObjectType('Program', {
  implements: Node,
  simpleResolvers: true,
  description: 'A container of partnerships and codes.',
})
@See('everybody')
export class Program implements ProgramView {
  id!: ProgramId;

  @Field(() => String, { description: 'Unique inside the account.' })
  @See('everybody')
  name!: string;

  @Field(() => ProgramKind, { description: 'What the program is for. Never changes.' })
  @See('everybody')
  kind!: ProgramKinds;

  @Field(() => Boolean, { description: 'Codes can be issued only while it is on (R2).' })
  @See('staff')
  codeTracking!: boolean;

  @Field(() => [ExternalId], { description: EXTERNAL_IDS })
  @See('staff')
  externalIds!: ExternalId[];

  @Field(() => DateTime, { description: 'When the program was created.' })
  @See('staff')
  createdAt!: Instant;

  @Field(() => Int, {
    description: 'Goes up with every change; `updateProgram` takes the one that you saw.',
  })
  @See('staff')
  version!: number;
}
