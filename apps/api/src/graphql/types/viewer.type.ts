import { Field, ObjectType } from 'type-graphql';
import { Account } from './account.type.js';

@ObjectType('Person', { simpleResolvers: true, description: 'Somebody who calls.' })
export class Person {
  @Field(() => String, { description: 'The name, as the audit log shows it.' })
  name!: string;
}

@ObjectType('Viewer', {
  simpleResolvers: true,
  description: 'Who calls, and where the caller stands (A16).',
})
export class Viewer {
  @Field(() => Person, { description: 'The caller.' })
  person!: Person;

  @Field(() => Account, {
    nullable: true,
    description:
      'The account that everything is about: the one that the header `Creator-Codes-Account` names, else the first. Null while the database is empty.',
  })
  account!: Account | null;

  @Field(() => [Account], { description: 'Every account that the caller may see, oldest first.' })
  accounts!: Account[];
}
