import { CAPACITIES, GROUPS, mayUse, ROLES, type RootField } from '@creator-codes/domain';
import {
  buildSchema,
  extendSchema,
  getNamedType,
  isObjectType,
  parse,
  type GraphQLSchema,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { describe, expect, it } from 'vitest';
import { maySee, whoSees } from '../../basics/see.js';
import { createSchema } from '../schema.js';
import { decideFields } from './decide-fields.js';

const full = createSchema();

function fieldOf(schema: GraphQLSchema, type: string, field: string) {
  const named = schema.getType(type);
  const definition = isObjectType(named) ? named.getFields()[field] : undefined;
  if (definition === undefined) throw new Error(`there is no ${type}.${field}`);
  return definition;
}

/** Who sees a field of the schema with some more in it, all of it decided as at a start. */
function groupIn(more: string, type: string, field: string) {
  const grown = decideFields(extendSchema(full, parse(more)));
  return whoSees(fieldOf(grown, type, field));
}

function capacitiesFor(type: string, field: string) {
  const group = whoSees(fieldOf(full, type, field));
  return group === null ? null : GROUPS[group];
}

describe('who may see which field', () => {
  it('of the roots: as the domain says', () => {
    for (const root of ['Query', 'Mutation']) {
      const type = full.getType(root);
      const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
      expect(fields.length).toBeGreaterThan(15);
      for (const field of fields) {
        for (const capacity of CAPACITIES) {
          expect(maySee(capacity, field)).toBe(mayUse(capacity, field.name as RootField));
        }
      }
    }
  });

  it('what staff write about partners is not shown to them', () => {
    const inside = [
      ['Creator', 'notes'],
      ['PromoCode', 'expiredReason'],
      ['PromoCode', 'auditEvents'],
      ['Membership', 'decidedBy'],
      ['UserError', 'conflictingPromoCode'],
      ['Account', 'optimizeRecordedBy'],
    ] as const;
    for (const [type, field] of inside) {
      expect(capacitiesFor(type, field)).toEqual(ROLES);
    }
    // What they write to them is.
    expect(capacitiesFor('PromoCode', 'comments')).toEqual(CAPACITIES);
  });

  it('nobody decided is null, and nobody may', () => {
    const undecided = [
      ['extend type Creator { salary: Int }', 'Creator', 'salary'],
      ['extend type ApiToken { salary: Int }', 'ApiToken', 'salary'],
      ['extend type Query { secrets: Int }', 'Query', 'secrets'],
      ['extend type Mutation { dropEverything: Int }', 'Mutation', 'dropEverything'],
      ['type DropEverythingPayload { errors: Int }', 'DropEverythingPayload', 'errors'],
      ['type Nothing { id: ID }', 'Nothing', 'id'],
      ['type constructor { name: Int }', 'constructor', 'name'],
      ['extend type Query { constructor: Int }', 'Query', 'constructor'],
      ['type ConstructorPayload { name: Int }', 'ConstructorPayload', 'name'],
    ] as const;
    for (const [more, type, field] of undecided) {
      expect(groupIn(more, type, field)).toBeNull();
      const grown = decideFields(extendSchema(full, parse(more)));
      expect(CAPACITIES.some((each) => maySee(each, fieldOf(grown, type, field)))).toBe(false);
    }
  });

  it('what a class says of itself holds for its ids, and opens nothing to partners', () => {
    expect(capacitiesFor('Deal', 'id')).toEqual(CAPACITIES);
    expect(groupIn('extend type Deal { margin: Int }', 'Deal', 'margin')).toBeNull();
    expect(capacitiesFor('AuditEvent', 'id')).toEqual(ROLES);
    expect(groupIn('extend type AuditEvent { trace: Int }', 'AuditEvent', 'trace')).toBe('staff');
  });

  it('each field is decided once', () => {
    const says = (names: readonly string[]) => {
      expect(new Set(names).size).toBe(names.length);
      expect(names.length).toBeGreaterThan(20);
    };
    const { fieldExtensions, classExtensions, fieldResolvers } = getMetadataStorage();
    const ofResolver = new Map(fieldResolvers.map((each) => [each.target, each.getObjectType?.()]));
    says(
      fieldExtensions.map(({ target, fieldName }) => {
        const type = ofResolver.get(target) ?? target;
        return `${type.name}.${fieldName}`;
      }),
    );
    says(classExtensions.map(({ target }) => target.name));
  });

  it('every mutation has its payload, for whoever may ask it', () => {
    for (const field of Object.values(full.getMutationType()?.getFields() ?? {})) {
      const payload = getNamedType(field.type);
      const [first = '', ...rest] = field.name;
      expect(payload.name).toBe(`${first.toUpperCase()}${rest.join('')}Payload`);
      const fields = isObjectType(payload) ? Object.values(payload.getFields()) : [];
      for (const each of fields) expect(whoSees(each)).toBe(whoSees(field));
    }
    expect(capacitiesFor('InvitePartnerPayload', 'invitation')).toEqual(['OWNER', 'MANAGER']);
    const more = 'extend type CreateDealPayload { sql: String }';
    expect(groupIn(more, 'CreateDealPayload', 'sql')).toBe('managers');
  });

  it('a list and its edges are for whoever may ask it; who disagree decide nothing', () => {
    expect(capacitiesFor('PromoCodeConnection', 'nodes')).toEqual(CAPACITIES);
    expect(capacitiesFor('AuditEventEdge', 'cursor')).toEqual(ROLES);
    const groupOfList = (roots: string) => {
      const list = 'type XConnection { edges: [XEdge] } type XEdge { cursor: Int }';
      const schema = decideFields(buildSchema(`type Query { ${roots} } ${list}`));
      return [fieldOf(schema, 'XConnection', 'edges'), fieldOf(schema, 'XEdge', 'cursor')].map(
        whoSees,
      );
    };
    expect(groupOfList('deals: XConnection')).toEqual(['everybody', 'everybody']);
    expect(groupOfList('deals: XConnection programs: XConnection')).toEqual([null, null]);
    expect(groupOfList('deals: Int')).toEqual([null, null]);
  });
});
