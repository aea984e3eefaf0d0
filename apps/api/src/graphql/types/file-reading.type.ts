import type { Reading } from '@creator-codes/spreadsheets';
import { Field, Int, ObjectType } from 'type-graphql';
import { See } from '../basics/see.js';

@ObjectType('FileSheet', { simpleResolvers: true, description: 'A sheet of a workbook.' })
@See('staff')
export class FileSheet {
  @Field(() => String, { description: 'Its name.' })
  @See('staff')
  name!: string;

  @Field(() => Boolean, { description: 'Whether spreadsheets do not show it.' })
  @See('staff')
  isHidden!: boolean;
}

@ObjectType('FileReading', { description: 'What a file says when it is read in one way.' })
@See('staff')
export class FileReading {
  constructor(private readonly read: Reading) {}

  @Field(() => String, {
    nullable: true,
    description: 'The encoding of a text, such as `utf-8`; null for a workbook.',
  })
  @See('staff')
  get encoding(): string | null {
    const { choice } = this.read;
    return choice.format === 'CSV' ? choice.encoding : null;
  }

  @Field(() => String, {
    nullable: true,
    description: 'What stands between the cells of a text; null for a workbook.',
  })
  @See('staff')
  get delimiter(): string | null {
    const { choice } = this.read;
    return choice.format === 'CSV' ? choice.delimiter : null;
  }

  @Field(() => String, { nullable: true, description: 'The sheet; null for a text.' })
  @See('staff')
  get sheet(): string | null {
    const { choice } = this.read;
    return choice.format === 'XLSX' ? choice.sheet : null;
  }

  @Field(() => Int, { description: 'The line of the headers.' })
  @See('staff')
  get headerLine(): number {
    return this.read.headerLine;
  }

  @Field(() => [String], { description: 'The headers as they stand there.' })
  @See('staff')
  get headers(): string[] {
    return [...this.read.headers];
  }

  @Field(() => [String], { description: 'Headers that stand there more than once.' })
  @See('staff')
  get equalHeaders(): string[] {
    return [...this.read.equalHeaders];
  }

  @Field(() => [[String]], { description: 'The texts of the first rows, 20 at most.' })
  @See('staff')
  get rows(): string[][] {
    return this.read.rows.map(({ cells }) => cells.map(({ text }) => text));
  }
}
