import fc from 'fast-check';
import {
  astFromValue,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  parse,
  print,
  validate,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

/** A request that is valid in its schema. */
interface GeneratedRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Picks a number from 0 to below the given one. */
export type Pick = (below: number) => number;

/** A value for an argument; undefined leaves it out where that is allowed. */
type ValueOf = (argument: GraphQLArgument, pick: Pick) => unknown;

const CONDITIONS = ['yes', 'no'] as const;

/** Numbers that depend on a text alone. */
export function numbersOf(seed: string): Pick {
  let state = [...seed].reduce(
    (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16_777_619),
    2_166_136_261,
  );
  return (below) => {
    state = Math.imul(state ^ (state >>> 15), 2_246_822_519) + 1;
    return (state >>> 8) % below;
  };
}

/**
 * Queries with aliases, fragments of both kinds, conditions and variables. What graphql-js finds invalid (fields
 * of two types that cannot be merged) is made anew.
 * @param depth levels of fields and fragments
 */
export function generatedRequests(
  schema: GraphQLSchema,
  valueOf: ValueOf,
  depth: number,
): fc.Arbitrary<GeneratedRequest> {
  return fc.nat().map((seed) => {
    for (let again = 0; ; again += 1) {
      const request = new Generator(schema, valueOf, numbersOf(`${seed} ${again}`)).request(depth);
      if (validate(schema, parse(request.query)).length === 0) return request;
    }
  });
}

class Generator {
  private readonly fragments: {
    readonly name: string;
    readonly on: string;
    readonly text: string;
  }[] = [];
  private readonly definitions: string[] = [];
  private readonly variables: Record<string, unknown> = {};
  /** Fields of one name at one place must be the same, so each has its arguments once. */
  private readonly given = new Map<string, string>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly valueOf: ValueOf,
    private readonly pick: Pick,
  ) {}

  request(depth: number): GeneratedRequest {
    const query = this.schema.getQueryType();
    if (!query) throw new Error('the schema has no queries');
    const selection = this.selection(query, depth);
    for (const name of CONDITIONS) {
      this.definitions.push(`$${name}: Boolean! = ${String(name === 'yes')}`);
      if (this.chance(2)) this.variables[name] = this.chance(2);
    }
    // What no field asks about would make the document invalid.
    const used = `__typename @include(if: $yes) __typename @skip(if: $no)`;
    const body = `{ ${used} ... { ${selection} } }`;
    const texts = this.fragments.map(({ name, on, text }) => `fragment ${name} on ${on} ${text}`);
    return {
      query: [`query (${this.definitions.join(', ')}) ${body}`, ...texts].join('\n'),
      variables: this.variables,
    };
  }

  private selection(type: GraphQLCompositeType, depth: number): string {
    const parts = Array.from({ length: 1 + this.pick(3) }, () => this.part(type, depth));
    return parts.join(' ');
  }

  private part(type: GraphQLCompositeType, depth: number): string {
    switch (depth > 1 ? this.pick(8) : 7) {
      case 0:
        return `${this.chance(2) ? 'kind: ' : ''}__typename${this.condition()}`;
      case 1:
        return `...${this.condition()} { ${this.selection(type, depth - 1)} }`;
      case 2: {
        const on = this.narrower(type);
        return `... on ${on.name}${this.condition()} { ${this.selection(on, depth - 1)} }`;
      }
      case 3:
        return `...${this.fragment(type, depth)}${this.condition()}`;
      default:
        return this.field(type, depth);
    }
  }

  private field(type: GraphQLCompositeType, depth: number): string {
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    const open = fields.filter((field) => depth > 1 || !isCompositeType(getNamedType(field.type)));
    const field = open[this.pick(Math.max(1, open.length))];
    if (field === undefined) return '__typename';
    const named = getNamedType(field.type);
    const below = isCompositeType(named) ? ` { ${this.selection(named, depth - 1)} }` : '';
    const alias = this.chance(4) ? `${type.name}_${field.name}: ` : '';
    return `${alias}${field.name}${this.argumentsOf(type, field)}${this.condition()}${below}`;
  }

  private argumentsOf(
    type: GraphQLCompositeType,
    { name, args }: GraphQLField<unknown, unknown>,
  ): string {
    const place = `${type.name}.${name}`;
    const known = this.given.get(place);
    if (known !== undefined) return known;
    const given = args.flatMap((argument) => {
      const value = this.valueOf(argument, this.pick);
      if (value === undefined && !isRequiredArgument(argument)) return [];
      return [`${argument.name}: ${this.value(argument, value)}`];
    });
    const text = given.length === 0 ? '' : `(${given.join(', ')})`;
    this.given.set(place, text);
    return text;
  }

  private value({ type }: GraphQLArgument, value: unknown): string {
    const literal = astFromValue(value, type);
    const text = literal ? print(literal) : null;
    if (text !== null && this.chance(2)) return text;
    const name = `v${this.definitions.length}`;
    const otherwise = text !== null && this.chance(3) ? ` = ${text}` : '';
    this.definitions.push(`$${name}: ${String(type)}${otherwise}`);
    if (otherwise === '' || this.chance(2)) this.variables[name] = value;
    return `$${name}`;
  }

  private fragment(type: GraphQLCompositeType, depth: number): string {
    const known = this.fragments.filter(({ on }) => on === type.name);
    const again = known[this.pick(known.length + 1)];
    if (again !== undefined) return again.name;
    const on = this.narrower(type);
    // It is listed once it is written, so that it never spreads itself.
    const text = `{ ${this.selection(on, depth - 1)} }`;
    const name = `F${this.fragments.length}`;
    this.fragments.push({ name, on: on.name, text });
    return name;
  }

  /** The type itself, or one that some of its objects are of too. */
  private narrower(type: GraphQLCompositeType): GraphQLCompositeType {
    const others = isAbstractType(type)
      ? this.schema.getPossibleTypes(type)
      : isObjectType(type)
        ? type.getInterfaces()
        : [];
    const candidates = [type, ...others];
    return candidates[this.pick(candidates.length)] ?? type;
  }

  private condition(): string {
    const directive = this.chance(2) ? '@skip' : '@include';
    switch (this.pick(12)) {
      case 0:
        return ` ${directive}(if: $${this.chance(2) ? 'yes' : 'no'})`;
      case 1:
        return ` ${directive}(if: ${String(this.chance(2))})`;
      default:
        return '';
    }
  }

  /** One in so many. */
  private chance(of: number): boolean {
    return this.pick(of) === 0;
  }
}
