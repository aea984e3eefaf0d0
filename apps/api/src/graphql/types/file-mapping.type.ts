import type {
  CreditPolicy as CreditPolicies,
  DateOrder as DateOrders,
  FileFormat as FileFormats,
} from '@creator-codes/domain';
import { Field, ObjectType } from 'type-graphql';
import { CreditPolicy } from '../basics/enums.js';
import { DateOrder, FileFormat } from '../basics/file.enums.js';
import { TimeZone } from '../basics/scalars.js';
import { See } from '../basics/see.js';

@ObjectType('FileMappedColumn', { simpleResolvers: true, description: 'A column and its header.' })
@See('staff')
export class FileMappedColumn {
  @Field(() => String, { description: 'The name of the column.' })
  @See('staff')
  column!: string;

  @Field(() => String, { description: 'The header of the file that it is.' })
  @See('staff')
  header!: string;
}

@ObjectType('FileMapping', {
  simpleResolvers: true,
  description: 'How the columns of files with these headers were mapped last.',
})
@See('staff')
export class FileMapping {
  @Field(() => FileFormat, { description: 'The format.' })
  @See('staff')
  format!: FileFormats;

  @Field(() => [FileMappedColumn], { description: 'The columns that are read.' })
  @See('staff')
  columns!: FileMappedColumn[];

  @Field(() => TimeZone, { description: 'In which times without a zone of their own are read.' })
  @See('staff')
  timeZone!: string;

  @Field(() => DateOrder, {
    nullable: true,
    description:
      'What comes first in dates that can be read both ways; null: they are asked about.',
  })
  @See('staff')
  dateOrder!: DateOrders | null;

  @Field(() => Boolean, { description: 'Whether an empty cell of a mapped column clears.' })
  @See('staff')
  clearsEmpty!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Whose ids external ids without a system are.',
  })
  @See('staff')
  externalSystem!: string | null;

  @Field(() => CreditPolicy, { description: 'What a new assignment gets whose row has none.' })
  @See('staff')
  defaultCreditPolicy!: CreditPolicies;
}
