import 'reflect-metadata';
import { GraphQLInputObjectType, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import * as mutations from '../mutations/index.js';
import { decideFields } from './access/decide-fields.js';
import { describeRoots } from './describe-roots.js';
import { resolveTypesById } from './resolve-type.js';
import { queryResolvers } from '../resolvers/index.js';
import { CreatorTarget } from '../inputs/bulk-job.input.js';
import { ApplicantTarget } from '../inputs/campaign-applicant.input.js';
import { InvitedTarget } from '../inputs/creator-invitation.input.js';
import { PromoCodeTarget } from '../inputs/promo-code-target.input.js';
import { UserErrorResolver } from '../resolvers/user-error.resolver.js';

/**
 * The schema of the API. Arguments are not validated here: the domain's schemas do it, and answer errors as data.
 * Middlewares for every field are never set: they would make each field of each row a promise.
 */
export function createSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [...queryResolvers, ...Object.values(mutations), UserErrorResolver],
    validate: false,
  });
  for (const { name } of [PromoCodeTarget, CreatorTarget, InvitedTarget, ApplicantTarget]) {
    const target = schema.getType(name);
    if (!(target instanceof GraphQLInputObjectType)) throw new Error(`${name} is no input`);
    // The library's decorators cannot say @oneOf; graphql-js knows it, keeps it and prints it.
    target.isOneOf = true;
  }
  return decideFields(describeRoots(resolveTypesById(schema)));
}
