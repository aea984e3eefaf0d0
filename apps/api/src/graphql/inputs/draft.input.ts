import type { DraftValues, WizardName as WizardNames } from '@creator-codes/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { DeleteDraftInput as Delete } from '../../application/drafts/delete-draft.js';
import type { SaveDraftInput as Save } from '../../application/drafts/save-draft.js';
import type { TakeOverDraftInput as TakeOver } from '../../application/drafts/take-over-draft.js';
import { WizardName } from '../basics/draft.enums.js';
import { JSONObject } from '../basics/json-object.js';
import { IDEMPOTENCY_KEY, VERSION } from './idempotent.js';

@InputType({ description: 'A draft as it is to be kept.' })
export class SaveDraftInput implements Omit<Save, 'draftId' | 'version'> {
  @Field(() => ID, {
    nullable: true,
    description: 'The draft; a new one is made when it is left out.',
  })
  draftId?: string | null;

  @Field(() => Int, { nullable: true, description: `${VERSION} A new draft has none.` })
  version?: number | null;

  @Field(() => WizardName, {
    nullable: true,
    description: 'The form; `ISSUE_PROMO_CODE` when left out. It never changes.',
  })
  wizard?: WizardNames | null;

  @Field(() => ID, { nullable: true, description: 'For whom it is, once somebody is chosen.' })
  creatorId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The program that the creator has to have joined; any, when left out.',
  })
  creatorProgramId?: string | null;

  @Field(() => String, { nullable: true, description: 'The step at which it is left.' })
  step?: string | null;

  @Field(() => JSONObject, {
    description: 'What was entered so far, as the form keeps it; at most 64,000 bytes as JSON.',
  })
  values!: DraftValues;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Which draft becomes yours.' })
export class TakeOverDraftInput implements TakeOver {
  @Field(() => ID, { description: 'The draft.' })
  draftId!: string;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Which draft goes.' })
export class DeleteDraftInput implements Delete {
  @Field(() => ID, { description: 'The draft.' })
  draftId!: string;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}
