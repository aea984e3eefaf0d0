import type {
  AssignmentId,
  EditableField as EditableFields,
  NotEditableReason as NotEditableReasons,
  Violation,
} from '@creator-codes/domain';
import { Field, ID, ObjectType } from 'type-graphql';
import { EditableField, NotEditableReason } from '../basics/editable.enums.js';
import { See } from '../basics/see.js';
import { UserError } from './user-error.type.js';

@ObjectType({ description: 'Whether one thing about a promo code can be changed now, or why not.' })
@See('staff')
export class FieldVerdict {
  @Field(() => EditableField, { description: 'What would be changed.' })
  @See('staff')
  field!: EditableFields;

  @Field(() => ID, {
    nullable: true,
    description: 'Of the terms of an assignment, its id; null for what is of the whole code.',
  })
  @See('staff')
  assignmentId!: AssignmentId | null;

  @Field(() => Boolean, { description: 'Whether it can be changed now.' })
  @See('staff')
  may!: boolean;

  @Field(() => NotEditableReason, { nullable: true, description: 'Why not; null if it can.' })
  @See('staff')
  reason!: NotEditableReasons | null;

  @Field(() => UserError, {
    nullable: true,
    description: 'The same with its sentence, as a mutation would answer it; null if it can.',
  })
  @See('staff')
  objection!: Violation | null;
}
