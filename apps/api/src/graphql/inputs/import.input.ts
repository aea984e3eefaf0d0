import type {
  CreditPolicy as CreditPolicies,
  DateOrder as DateOrders,
  FileFormat as FileFormats,
} from '@creator-codes/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { PlanCreatorImportInput as PlanCreators } from '../../application/jobs/import-creators/plan-creator-import.js';
import type { PlanImportInput } from '../../application/jobs/import/plan-import.js';
import { CreditPolicy } from '../basics/enums.js';
import { DateOrder, FileFormat } from '../basics/file.enums.js';
import { TimeZone } from '../basics/scalars.js';
import { ApplyPromoCodePlanInput, REPLACES } from './bulk-job.input.js';
import { IDEMPOTENCY_KEY } from './idempotent.js';

@InputType({ description: 'Which header of the file a column is.' })
export class FileMappedColumnInput {
  @Field(() => String, { description: 'The name of the column, as `File.headers` has it.' })
  column!: string;

  @Field(() => String, { description: 'The header, in any spelling that counts as the same.' })
  header!: string;
}

@InputType({ description: 'How the columns of a file are read.' })
export class FileMappingInput {
  @Field(() => FileFormat, { description: 'The format.' })
  format!: FileFormats;

  @Field(() => [FileMappedColumnInput], {
    description:
      'The columns that are read; others are passed over. A token needs `CREATORS_READ` for `ownerEmail` and `ownerProfile`.',
  })
  columns!: FileMappedColumnInput[];

  @Field(() => TimeZone, {
    description: 'In which times without a zone of their own are read, and which new codes get.',
  })
  timeZone!: string;

  @Field(() => DateOrder, {
    nullable: true,
    description:
      'What comes first in dates that can be read both ways; without it they are errors of their rows.',
  })
  dateOrder?: DateOrders | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether an empty cell of a mapped column clears. No when it is left out.',
  })
  clearsEmpty?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Whose ids external ids without a system are, such as `impact.com`.',
  })
  externalSystem?: string | null;

  @Field(() => CreditPolicy, {
    nullable: true,
    description: 'What a new assignment gets whose row has none.',
  })
  defaultCreditPolicy?: CreditPolicies | null;
}

@InputType({ description: 'Which file is imported, and how it is read.' })
export class PlanPromoCodeImportInput implements PlanImportInput {
  @Field(() => ID, { description: 'The file, which you have sent by `POST /files`.' })
  fileId!: string;

  @Field(() => FileMappingInput, { description: 'How its columns are read.' })
  mapping!: FileMappingInput;

  @Field(() => Int, {
    nullable: true,
    description:
      'For how many days rows wait whose creator cannot get the code yet, 1 to 90: it is issued, with the text of the file, when the creator has joined and has a media source, and codes are tracked. They are errors when it is left out.',
  })
  waitDays?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether owners are told of their codes. Yes when it is left out.',
  })
  tellsOwners?: boolean | null;

  @Field(() => [ID], { nullable: true, description: REPLACES })
  replaces?: string[] | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Which plan of an import is applied, and how.' })
export class ApplyPromoCodeImportInput extends ApplyPromoCodePlanInput {}

@InputType({ description: 'Which file of creators is imported, and how it is read.' })
export class PlanCreatorImportInput implements PlanCreators {
  @Field(() => ID, { description: 'The file, which you have sent by `POST /files`.' })
  fileId!: string;

  @Field(() => FileMappingInput, { description: 'How its columns are read.' })
  mapping!: FileMappingInput;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether those whom the file has as joined are invited, where they have not joined. Without it, and when it is left out, it is recorded that they have joined.',
  })
  invites?: boolean | null;

  @Field(() => [ID], { nullable: true, description: REPLACES })
  replaces?: string[] | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Which plan of an import of creators is applied, and how.' })
export class ApplyCreatorImportInput extends ApplyPromoCodePlanInput {}
