import {
  buildSchema,
  GraphQLError,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { numbersOf } from './generated-operation.js';

/** Types in every combination that a schema can have. */
export const SDL = `
  type Query {
    thing(id: ID!, size: Int = 3, words: [String!]): Thing
    things(first: Int!): [Thing!]!
    maybe: [[Thing]!]
    pet: Pet
    pets: [Pet]!
    named(kind: Kind): [Named!]
    count: Int!
  }
  interface Named { name: String }
  union Pet = Cat | Dog
  enum Kind { SMALL LARGE }
  scalar Json
  scalar Odd
  type Thing implements Named {
    id: ID! name: String size: Int weight: Float isNew: Boolean! kind: Kind kinds: [Kind!]!
    json: Json odd: Odd parent: Thing friends(first: Int): [Thing!] pet: Pet! slow: String
  }
  type Cat implements Named { id: ID! name: String lives: Int! thing: Thing }
  type Dog implements Named { id: ID! name: String isGood: Boolean thing: Thing slow: Int! }
`;

type Source = Record<string, unknown>;

const ODDITIES: readonly unknown[] = [
  ...[null, undefined, new Error('broken'), new GraphQLError('told'), Number.NaN, 2 ** 40, '', {}],
  ...[() => 'called', () => null, Promise.resolve('later'), Promise.resolve(null), new Set(['a'])],
  ...[[], 'text', 7, true, { toString: () => 'x' }, { id: 'nothing' }, Symbol('s'), 10n, -0],
];
export const TEXTS = [
  '',
  'plain',
  'a"b',
  'back\\slash',
  '\u2028',
  '😀',
  '\ud800',
  '\u0007',
  '</b>',
  'é',
];

/** Brings values that depend on their place alone; one of `oddity` is something that only graphql-js covers. */
class World {
  constructor(
    private readonly schema: GraphQLSchema,
    readonly oddity: number,
  ) {}

  value(type: GraphQLOutputType, place: string): unknown {
    const pick = numbersOf(place);
    if (this.oddity > 0 && pick(this.oddity) === 0) return ODDITIES[pick(ODDITIES.length)];
    if (isNonNullType(type)) return this.present(type.ofType, `${place}!`);
    if (pick(6) === 0) return pick(2) === 0 ? null : undefined;
    return this.present(type, `${place}?`);
  }

  private present(type: GraphQLOutputType, place: string): unknown {
    const pick = numbersOf(place);
    if (isListType(type)) {
      const length = pick(4);
      return Array.from({ length }, (_, at) => this.value(type.ofType, `${place}[${at}]`));
    }
    if (isAbstractType(type)) {
      const possible = this.schema.getPossibleTypes(type);
      return this.present(possible[pick(possible.length)] ?? type, place);
    }
    if (isObjectType(type)) return this.object(type, place);
    if (isEnumType(type)) return type.getValues()[pick(2)]?.value;
    const text = TEXTS[pick(TEXTS.length)];
    switch (type.toString()) {
      case 'Int':
        return [0, -0, 1, -5, 2_147_483_647, -2_147_483_648][pick(6)];
      case 'Float':
        return [0, -0, 0.1, 1e21, -1e-7, 5][pick(6)];
      case 'Boolean':
        return pick(2) === 0;
      case 'Json':
        return [{ a: [1, text, null] }, [text], text, 0, false][pick(5)];
      default:
        return text;
    }
  }

  private object(type: GraphQLObjectType, place: string): Source {
    const source: Source = { id: `${type.name} ${place}` };
    for (const { name, type: fieldType } of Object.values(type.getFields())) {
      if (name === 'id') continue;
      // Made when it is asked for: the types refer to each other.
      Object.defineProperty(source, name, { get: () => this.value(fieldType, `${place}.${name}`) });
    }
    return source;
  }
}

/** A schema whose resolvers bring what the seed says, each time the same. */
export function worldOf(seed: number, oddity: number): GraphQLSchema {
  const schema = buildSchema(SDL);
  const world = new World(schema, oddity);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) {
      type.resolveType = ({ id }: { readonly id?: unknown }) =>
        typeof id === 'string' ? id.split(' ')[0] : undefined;
    }
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (type.name !== 'Query' && field.name !== 'friends' && field.name !== 'slow') continue;
      field.resolve = (source: Source | undefined, args) => {
        const place = `${seed} ${String(source?.['id'])} ${field.name} ${JSON.stringify(args)}`;
        const pick = numbersOf(place);
        if (oddity > 0 && pick(oddity * 2) === 0) throw new Error('no answer');
        const value = world.value(field.type, place);
        return pick(2) === 0 ? Promise.resolve(value) : value;
      };
    }
  }
  const odd = schema.getType('Odd');
  if (isScalarType(odd)) {
    odd.serialize = (value) => {
      if (value === '') throw new Error('nothing to say');
      return value === 'plain' ? { plain: [value] } : value;
    };
  }
  return schema;
}
