import { CAPACITIES, PARTNER_CAPACITIES } from '@creator-codes/domain';
import {
  extendSchema,
  GraphQLInputObjectType,
  isAbstractType,
  isInputObjectType,
  isObjectType,
  parse,
  validateSchema,
  type GraphQLSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { createSchema } from '../schema.js';
import { capacitySchemas, undecidedFields } from './capacity-schema.js';
import { objectTypes } from './decide-fields.js';

const full = createSchema();
const schemas = capacitySchemas(full);

function showsField(schema: GraphQLSchema, type: string, field: string): boolean {
  const shown = schema.getType(type);
  return (isObjectType(shown) || isInputObjectType(shown)) && field in shown.getFields();
}

describe('the schemas of the capacities', () => {
  it('decide every field', () => {
    expect(undecidedFields(full)).toEqual([]);
  });

  it.each([
    ['a field of a type', 'extend type Creator { salary: Int }', 'Creator.salary'],
    ['a query', 'extend type Query { secrets: Int }', 'Query.secrets'],
    ['a mutation', 'extend type Mutation { dropAll: Int }', 'Mutation.dropAll'],
    [
      'a field of a payload',
      'extend type CreateDealPayload { sql: String }',
      'CreateDealPayload.sql',
    ],
    ['a type', 'type Salary { amount: Int } extend type Deal { name2: Salary }', 'Salary.amount'],
  ])('are not made where %s has no decision', (_what, more, named) => {
    const grown = extendSchema(full, parse(more));
    expect(undecidedFields(grown)).toContain(named);
    expect(() => capacitySchemas(grown)).toThrow(named);
  });

  it.each(CAPACITIES)('%s: valid, and no type without fields, no union without members', (each) => {
    const schema = schemas[each];
    expect(validateSchema(schema)).toEqual([]);
    for (const type of Object.values(schema.getTypeMap())) {
      if (isObjectType(type)) expect(Object.keys(type.getFields()).length).toBeGreaterThan(0);
    }
  });

  it.each(CAPACITIES)('%s: objects are told apart by their ids, as in the whole schema', (each) => {
    for (const type of Object.values(schemas[each].getTypeMap())) {
      if (!isAbstractType(type) || type.name.startsWith('__')) continue;
      const whole = full.getType(type.name);
      if (!isAbstractType(whole)) throw new Error(`${type.name} is new`);
      expect(type.resolveType).toBe(whole.resolveType);
    }
  });

  it('show what they are known to show: -u writes a change down, for whoever reviews it', async () => {
    const inputs = Object.values(full.getTypeMap()).filter(isInputObjectType);
    const lines = [...objectTypes(full), ...inputs].flatMap((type) =>
      Object.keys(type.getFields()).map((field) => {
        const seers = CAPACITIES.filter((each) => showsField(schemas[each], type.name, field));
        return `${type.name}.${field}: ${seers.join(' ')}\n`;
      }),
    );
    await expect(lines.sort().join('')).toMatchFileSnapshot('fields-by-capacity.txt');
  });

  it('the owner’s is the whole schema itself', () => {
    expect(schemas.OWNER).toBe(full);
  });

  it('a manager’s still has the input of which exactly one field is given', () => {
    const target = schemas.MANAGER.getType('PromoCodeTarget');
    expect(target).not.toBe(full.getType('PromoCodeTarget'));
    expect(target instanceof GraphQLInputObjectType && target.isOneOf).toBe(true);
  });

  it.each(PARTNER_CAPACITIES)('%s: cannot filter by what only staff see', (each) => {
    const filter = schemas[each].getType('PromoCodeFilter');
    expect(filter instanceof GraphQLInputObjectType && Object.keys(filter.getFields())).toEqual([
      ...['search', 'status', 'ownerId', 'programId', 'dealId', 'isComplete'],
      ...['matchType', 'creditPolicy', 'handle', 'createdAfter', 'createdBefore'],
      ...['startsAfter', 'startsBefore', 'endsAfter', 'endsBefore'],
    ]);
  });

  it.each(PARTNER_CAPACITIES)('%s: nothing that only staff are led to', (each) => {
    const names = Object.keys(schemas[each].getTypeMap());
    for (const gone of [
      ...['AuditEvent', 'IssuePromoCodeInput', 'Readiness', 'CreatorFilter', 'HealthFlag'],
      ...['ProgramMode', 'CreditGroup', 'MembershipAction', 'PromoCodeTarget'],
      'PromoCodePurpose',
    ]) {
      expect(full.getType(gone)).toBeDefined();
      expect(names).not.toContain(gone);
    }
  });
});
