import type { Violation } from '@creator-codes/domain';
import { Field, ID, ObjectType } from 'type-graphql';
import type { WizardDraftView } from '../../application/ports/views.js';
import { UserError } from '../types/user-error.type.js';
import { WizardDraft } from '../types/wizard-draft.type.js';
import { ERRORS } from './payload-descriptions.js';

@ObjectType({ description: 'What `saveDraft` answers.' })
export class SaveDraftPayload {
  @Field(() => WizardDraft, {
    nullable: true,
    description:
      'The draft as it is now; null when the call was refused for another reason than a stale version.',
  })
  draft!: WizardDraftView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `takeOverDraft` answers.' })
export class TakeOverDraftPayload {
  @Field(() => WizardDraft, {
    nullable: true,
    description: 'The draft, which is yours now; null when the call was refused.',
  })
  draft!: WizardDraftView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `deleteDraft` answers.' })
export class DeleteDraftPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'The id of the draft that was; null when the call was refused.',
  })
  draftId!: string | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}
