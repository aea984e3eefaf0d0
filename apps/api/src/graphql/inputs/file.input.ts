import type { FileFormat as FileFormats, FileType as FileTypes } from '@creator-codes/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ReadFileAsInput as ReadFileAs } from '../../application/files/read-file-as.js';
import { CreatorOrder, PromoCodeOrder } from '../connections/order.js';
import { FileFormat, FileType } from '../basics/file.enums.js';
import { CreatorFilter } from '../filters/filters.js';
import { PromoCodeFilter } from '../filters/promo-code.filter.js';
import { IDEMPOTENCY_KEY } from './idempotent.js';

@InputType({ description: 'Which codes go into a file, and how.' })
export class ExportPromoCodesInput {
  @Field(() => PromoCodeFilter, {
    nullable: true,
    description: 'Which codes; all when it is left out. Owners get their own.',
  })
  filter?: PromoCodeFilter | null;

  @Field(() => PromoCodeOrder, {
    nullable: true,
    description: 'In which order; the oldest first when it is left out.',
  })
  orderBy?: PromoCodeOrder | null;

  @Field(() => FileType, { nullable: true, description: '`CSV` when it is left out.' })
  type?: FileTypes | null;

  @Field(() => FileFormat, { nullable: true, description: '`OURS` when it is left out.' })
  layout?: FileFormats | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Which creators go into a file, and how.' })
export class ExportCreatorsInput {
  @Field(() => CreatorFilter, {
    nullable: true,
    description: 'Which creators; all when it is left out.',
  })
  filter?: CreatorFilter | null;

  @Field(() => CreatorOrder, {
    nullable: true,
    description: 'In which order; the oldest first when it is left out.',
  })
  orderBy?: CreatorOrder | null;

  @Field(() => FileType, { nullable: true, description: '`CSV` when it is left out.' })
  type?: FileTypes | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Of which import the rows are wanted that were not done, and how.' })
export class ExportCorrectionsInput {
  @Field(() => ID, { description: 'The import.' })
  bulkJobId!: string;

  @Field(() => FileType, { nullable: true, description: '`CSV` when it is left out.' })
  type?: FileTypes | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'How a file that came in is to be read; what is left out is found out.' })
export class ReadFileAsInput implements ReadFileAs {
  @Field(() => ID, { description: 'The file.' })
  fileId!: string;

  @Field(() => Int, {
    description: 'Its `version` that you saw; another one by now is `STALE_VERSION`.',
  })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Of a text: `utf-8`, `utf-16le`, `utf-16be`, `gb18030`, `big5`, `shift_jis` or `windows-1252`.',
  })
  encoding?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of a text: a comma, a semicolon, a tab or a bar.',
  })
  delimiter?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a workbook: the name of the sheet.' })
  sheet?: string | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}
