import { ArgsType, Field, Int } from 'type-graphql';
import type { PageArgs, Position } from '../../application/ports/reads.js';
import { badInput } from './bad-input.js';
import { decodeCursor, type CursorScope } from './cursor.js';

const MAX_PAGE = 100;

/** The arguments of every list. */
@ArgsType()
export class ConnectionArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      'How many from the beginning, or behind `after`: 1 to 100. Exactly one of `first` and `last` is needed.',
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'With `first`: a cursor of this list in this order, such as `pageInfo.endCursor`.',
  })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many from the end, or in front of `before`: 1 to 100. Exactly one of `first` and `last` is needed.',
  })
  last?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'With `last`: a cursor of this list in this order, such as `pageInfo.startCursor`.',
  })
  before?: string | null;
}

/** Which part of a list the arguments mean; anything unclear is refused, and the error says what helps. */
export function pageArgsOf(args: ConnectionArgs, scope: CursorScope): PageArgs {
  const first = args.first ?? null;
  const last = args.last ?? null;
  const after = args.after ?? null;
  const before = args.before ?? null;
  if (first !== null && last !== null) {
    throw badInput('Give `first` or `last`, not both: a page is read in one direction.');
  }
  if (first !== null) {
    if (before !== null) throw badInput('`before` goes with `last`; with `first` give `after`.');
    return { backward: false, limit: sizeOf('first', first), from: placeOf('after', after, scope) };
  }
  if (last !== null) {
    if (after !== null) throw badInput('`after` goes with `first`; with `last` give `before`.');
    return { backward: true, limit: sizeOf('last', last), from: placeOf('before', before, scope) };
  }
  throw badInput('Give `first` or `last`: how many to read, 1 to 100.');
}

function sizeOf(name: string, size: number): number {
  if (size >= 1 && size <= MAX_PAGE) return size;
  throw badInput(
    `\`${name}\` must be from 1 to ${MAX_PAGE}, not ${size}. Read on with a cursor for more.`,
  );
}

function placeOf(name: string, cursor: string | null, scope: CursorScope): Position | null {
  if (cursor === null) return null;
  const place = decodeCursor(scope, cursor);
  if (place !== null) return place;
  throw badInput(
    `\`${name}\` is no cursor of this list in this order. Take it from \`pageInfo\` or \`edges\` of the same list with the same \`orderBy\`, or leave it out to begin.`,
  );
}
