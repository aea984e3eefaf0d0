import type { FileFormat as FileFormats, GuessedHow as GuessedHows } from '@creator-codes/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { FileFormat, GuessedHow } from '../basics/file.enums.js';
import { See } from '../basics/see.js';

@ObjectType('FileColumnGuess', {
  simpleResolvers: true,
  description: 'A column that can be imported, and which header of the file it may be.',
})
@See('staff')
export class FileColumnGuess {
  @Field(() => String, { description: 'The name of the column, as mappings have it.' })
  @See('staff')
  column!: string;

  @Field(() => String, { description: 'Its header in files of this format.' })
  @See('staff')
  ownHeader!: string;

  @Field(() => Boolean, { description: 'Whether no row can be read without it.' })
  @See('staff')
  isRequired!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The header of the file; null if none is like it.',
  })
  @See('staff')
  header!: string | null;

  @Field(() => Int, { nullable: true, description: 'The place of that header, from 0.' })
  @See('staff')
  index!: number | null;

  @Field(() => GuessedHow, { description: 'How it was found.' })
  @See('staff')
  how!: GuessedHows;
}

@ObjectType('FileFormatMatch', {
  simpleResolvers: true,
  description: "A file's headers as those of one format.",
})
@See('staff')
export class FileFormatMatch {
  @Field(() => FileFormat, { description: 'The format.' })
  @See('staff')
  format!: FileFormats;

  @Field(() => [FileColumnGuess], { description: 'Every column that can be imported.' })
  @See('staff')
  columns!: FileColumnGuess[];

  @Field(() => [String], { description: 'Required columns that no header is like.' })
  @See('staff')
  missing!: string[];

  @Field(() => [String], { description: 'Headers that are known and passed over.' })
  @See('staff')
  ignored!: string[];

  @Field(() => [String], { description: 'Headers that no column is guessed for.' })
  @See('staff')
  unknown!: string[];
}

@ObjectType('FileHeadersMatch', {
  simpleResolvers: true,
  description: 'What the headers of a file say: guesses, for somebody to look at.',
})
@See('staff')
export class FileHeadersMatch {
  @Field(() => FileFormat, {
    nullable: true,
    description: 'The format that they are in; null if both fit or none does.',
  })
  @See('staff')
  format!: FileFormats | null;

  @Field(() => [FileFormatMatch], { description: 'By each format, the likelier first.' })
  @See('staff')
  formats!: FileFormatMatch[];
}
