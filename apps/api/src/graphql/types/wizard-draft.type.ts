import type {
  CreatorId,
  DraftState as DraftStates,
  DraftValues,
  Instant,
  PersonId,
  ProgramId,
  WizardDraftId,
  WizardName as WizardNames,
} from '@creator-codes/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import type { WizardDraftView } from '../../application/ports/views.js';
import { DraftState, WizardName } from '../basics/draft.enums.js';
import { JSONObject } from '../basics/json-object.js';
import { DateTime } from '../basics/scalars.js';
import { See } from '../basics/see.js';
import { Creator } from './creator.type.js';
import { Node } from './node.type.js';

@ObjectType('WizardDraft', {
  implements: Node,
  simpleResolvers: true,
  description:
    'What somebody has begun in a form of several steps. Colleagues see it and may take it over. It is deleted 90 days after its last change.',
})
@See('managers')
export class WizardDraft implements Omit<WizardDraftView, 'waitsForJoin'> {
  id!: WizardDraftId;
  personId!: PersonId;
  slot!: number;
  creatorId!: CreatorId | null;
  creatorProgramId!: ProgramId | null;

  @Field(() => WizardName, { description: 'The form.' })
  wizard!: WizardNames;

  @Field(() => String, { description: 'What the person is called whose draft it is.' })
  ownerName!: string;

  @Field(() => Creator, {
    nullable: true,
    description: 'For whom it is; null while nobody is chosen.',
  })
  creator!: Creator | null;

  @Field(() => DraftState, { description: 'Where it stands now.' })
  state!: DraftStates;

  @Field(() => String, { nullable: true, description: 'The step at which it was left.' })
  step!: string | null;

  @Field(() => JSONObject, { description: 'What was entered so far, as the form keeps it.' })
  values!: DraftValues;

  @Field(() => DateTime, { description: 'When it was begun.' })
  createdAt!: Instant;

  @Field(() => DateTime, { description: 'When it was saved or taken over the last time.' })
  changedAt!: Instant;

  @Field(() => Int, {
    description: 'Goes up with every save; `saveDraft` takes the one that you saw.',
  })
  version!: number;
}
