import { GraphQLError } from 'graphql';

/** An argument that no answer can be given to; the sentence says what helps. */
export function badInput(sentence: string): GraphQLError {
  return new GraphQLError(sentence, { extensions: { code: 'BAD_USER_INPUT' } });
}
