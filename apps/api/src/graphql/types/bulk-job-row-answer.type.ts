import type {
  RowAnswer,
  RowRemedy as RowRemedies,
  Violation,
  ViolationCode,
} from '@creator-codes/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { RowRemedy } from '../basics/file.enums.js';
import { See } from '../basics/see.js';
import { UserErrorCode } from '../basics/user-error-code.enum.js';
import { violationSentence } from '../sentences/violation-sentence.js';
import { UserError } from './user-error.type.js';

@ObjectType('BulkJobRowAnswer', {
  description: 'What is wrong with a row of a file, and what helps.',
})
@See('staff')
export class BulkJobRowAnswer {
  constructor(private readonly answer: RowAnswer) {}

  @Field(() => Int, { description: "Its line in the file; the headers' is the first." })
  @See('staff')
  get row(): number {
    return this.answer.row;
  }

  @Field(() => String, { nullable: true, description: 'The column; null if no cell is to blame.' })
  @See('staff')
  get column(): string | null {
    return this.answer.column;
  }

  @Field(() => String, { nullable: true, description: 'Its header, as the file writes it.' })
  @See('staff')
  get header(): string | null {
    return this.answer.header;
  }

  @Field(() => String, { nullable: true, description: 'What the cell says; null if nothing.' })
  @See('staff')
  get value(): string | null {
    return this.answer.value;
  }

  @Field(() => UserErrorCode, { description: 'What is wrong; the stable part to program against.' })
  @See('staff')
  get code(): ViolationCode {
    return this.answer.violation.code;
  }

  @Field(() => String, { description: 'The same as a sentence, with what would help.' })
  @See('staff')
  get message(): string {
    return violationSentence(this.answer.violation);
  }

  @Field(() => UserError, { description: 'The same with what the sentence speaks of.' })
  @See('staff')
  get error(): Violation {
    return this.answer.violation;
  }

  @Field(() => RowRemedy, { description: 'What helps.' })
  @See('staff')
  get remedy(): RowRemedies {
    return this.answer.remedy;
  }

  @Field(() => ID, { nullable: true, description: 'What stands in the way, such as a code.' })
  @See('staff')
  get existing(): string | null {
    return this.answer.existing;
  }
}
