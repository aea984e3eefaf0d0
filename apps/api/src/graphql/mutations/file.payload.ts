import type { Violation } from '@creator-codes/domain';
import { Field, ObjectType } from 'type-graphql';
import { FileObject } from '../types/file.type.js';
import { UserError } from '../types/user-error.type.js';
import { OfBulkJob } from './bulk-job.payload.js';
import { ERRORS } from './payload-descriptions.js';

@ObjectType({ description: 'What `exportPromoCodes` answers.' })
export class ExportPromoCodesPayload extends OfBulkJob {}

@ObjectType({ description: 'What `exportCreators` answers.' })
export class ExportCreatorsPayload extends OfBulkJob {}

@ObjectType({ description: 'What `exportCorrections` answers.' })
export class ExportCorrectionsPayload extends OfBulkJob {}

@ObjectType({ description: 'What `planPromoCodeImport` answers.' })
export class PlanPromoCodeImportPayload extends OfBulkJob {}

@ObjectType({ description: 'What `applyPromoCodeImport` answers.' })
export class ApplyPromoCodeImportPayload extends OfBulkJob {}

@ObjectType({ description: 'What `planCreatorImport` answers.' })
export class PlanCreatorImportPayload extends OfBulkJob {}

@ObjectType({ description: 'What `applyCreatorImport` answers.' })
export class ApplyCreatorImportPayload extends OfBulkJob {}

@ObjectType({ description: 'What `readFileAs` answers.' })
export class ReadFileAsPayload {
  @Field(() => FileObject, {
    nullable: true,
    description: 'The file as it is read now; null when the call was refused.',
  })
  file!: FileObject | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}
