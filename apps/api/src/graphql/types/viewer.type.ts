import type { Capacity as Capacities } from '@creator-codes/domain';
import { Field, ID, ObjectType } from 'type-graphql';
import { Capacity } from '../basics/access-enums.js';
import { See } from '../basics/see.js';
import { Account } from './account.type.js';

@ObjectType('Person', { simpleResolvers: true, description: 'Somebody who calls.' })
export class Person {
  @Field(() => ID, { description: 'The id of the person, or of the token.' })
  @See('everybody')
  id!: string;

  @Field(() => String, { description: 'The name, as the audit log shows it.' })
  @See('everybody')
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The address that they sign in by; null for a token.',
  })
  @See('everybody')
  email!: string | null;
}

@ObjectType('Viewer', {
  simpleResolvers: true,
  description: 'Who calls, and where the caller stands.',
})
export class Viewer {
  @Field(() => Person, { description: 'The caller.' })
  @See('everybody')
  person!: Person;

  @Field(() => Account, {
    nullable: true,
    description:
      'The account that everything is about: the one that the header `Creator-Codes-Account` names, else the first. Null for somebody who belongs to no account yet.',
  })
  @See('everybody')
  account!: Account | null;

  @Field(() => [Account], {
    description: 'Every account that the caller belongs to, oldest first.',
  })
  @See('everybody')
  accounts!: Account[];

  @Field(() => Capacity, {
    nullable: true,
    description:
      'What you are in the account: it decides which part of the schema you see. Null while you stand in no account.',
  })
  @See('everybody')
  capacity!: Capacities | null;
}
