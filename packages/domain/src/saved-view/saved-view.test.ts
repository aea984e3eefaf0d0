import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, parseChanges } from '../shared/schema.js';
import type { PersonId } from '../shared/id.js';
import {
  createSavedViewSchema,
  mayChangeView,
  seesView,
  updateSavedViewSchema,
  VIEW_QUERY_BYTES,
  viewQueryText,
  viewViolations,
} from './saved-view.js';

const view = (more: object = {}) =>
  parse(createSavedViewSchema, { name: 'Mine', query: [], ...more });
const codes = (more: object) => {
  const parsed = view(more);
  return parsed.ok ? [] : parsed.violations.map(({ code, path }) => [code, ...path].join(' '));
};
const pair = (key: string, value: string) => ({ key, value });

describe('the input of a view', () => {
  it('is by itself nobody else’s, with the list’s own columns', () => {
    expect(view({ query: [pair('status', 'ACTIVE'), pair('q', '王 %')] })).toEqual({
      ok: true,
      value: {
        ...{ name: 'Mine', isShared: false, columns: null },
        query: [pair('q', '王 %'), pair('status', 'ACTIVE')],
      },
    });
  });

  it.each([
    [{ name: ' ' }, 'REQUIRED name'],
    [{ query: [pair('a', '1'), pair('a', '2')] }, 'INVALID_VALUE query'],
    [{ query: [pair('__proto__', '1')] }, 'INVALID_VALUE query 0 key'],
    [{ query: [pair('A', '1')] }, 'INVALID_VALUE query 0 key'],
    [{ query: [pair('a'.repeat(41), '1')] }, 'INVALID_VALUE query 0 key'],
    [{ query: [pair('a', '')] }, 'REQUIRED query 0 value'],
    [{ query: [pair('a', 'x\u0000')] }, 'INVALID_VALUE query 0 value'],
    [{ query: [pair('a', '\ud800')] }, 'INVALID_VALUE query 0 value'],
    [{ query: Array.from({ length: 41 }, (_, n) => pair(`a${n}`, '1')) }, 'TOO_MANY query'],
    [{ columns: ['owner', 'owner'] }, 'INVALID_VALUE columns'],
    [{ columns: ['<b>'] }, 'INVALID_VALUE columns 0'],
    [{ columns: Array.from({ length: 31 }, (_, n) => `a${n}`) }, 'TOO_MANY columns'],
  ])('%j is refused: %s', (more, refusal) => {
    expect(codes(more)).toEqual([refusal]);
  });

  it('has a query of 4,000 bytes at most', () => {
    const room = VIEW_QUERY_BYTES - viewQueryText([pair('q', '')]).length;
    expect(codes({ query: [pair('q', 'x'.repeat(room))] })).toEqual([]);
    expect(codes({ query: [pair('q', 'x'.repeat(room + 1))] })).toEqual(['TOO_LONG query']);
    expect(codes({ query: [pair('q', '王'.repeat(Math.ceil(room / 3)))] })).toEqual([
      'TOO_LONG query',
    ]);
  });

  it('keeps what it is given, whatever the order', () => {
    const key = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,9}$/);
    const value = fc
      .string({ minLength: 1, maxLength: 20 })
      .filter((text) => !/[\p{Cc}]/u.test(text));
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ key, value }), { selector: (each) => each.key, maxLength: 9 }),
        (query) => {
          const [one, other] = [view({ query }), view({ query: [...query].reverse() })];
          expect(one).toEqual(other);
          expect(one.ok && JSON.parse(viewQueryText(one.value.query))).toEqual(
            Object.fromEntries(query.map((each) => [each.key, each.value])),
          );
        },
      ),
    );
  });

  it('of a change leaves out what stays, and null columns are the list’s own', () => {
    const id = `sv_${'A'.repeat(22)}`;
    const changes = parseChanges(updateSavedViewSchema, {
      savedViewId: id,
      version: 1,
      columns: null,
    });
    expect(changes).toEqual({ ok: true, value: { savedViewId: id, version: 1, columns: null } });
    const nameless = parseChanges(updateSavedViewSchema, {
      savedViewId: id,
      version: 1,
      name: null,
    });
    expect(nameless.ok).toBe(false);
  });
});

const ANA = 'ps_ana' as PersonId;
const BEN = 'ps_ben' as PersonId;
const viewer = (personId: PersonId | null, capacity: 'OWNER' | 'MANAGER' | 'ANALYST') => ({
  personId,
  capacity,
});

describe('a view', () => {
  it('is seen by who made it, and by all if it is shared', () => {
    const anas = { personId: ANA, isShared: false };
    expect(seesView(anas, viewer(ANA, 'ANALYST'))).toBe(true);
    expect(seesView(anas, viewer(BEN, 'OWNER'))).toBe(false);
    expect(seesView(anas, viewer(null, 'OWNER'))).toBe(false);
    expect(seesView({ ...anas, isShared: true }, viewer(BEN, 'ANALYST'))).toBe(true);
  });

  it('that is shared is changed by managers and owners alone', () => {
    expect(mayChangeView({ isShared: true }, viewer(ANA, 'ANALYST'))).toBe(false);
    expect(mayChangeView({ isShared: true }, viewer(BEN, 'MANAGER'))).toBe(true);
    expect(mayChangeView({ isShared: false }, viewer(ANA, 'ANALYST'))).toBe(true);
  });

  const found = (...asked: Parameters<typeof viewViolations>) =>
    viewViolations(...asked).map(({ code, path }) => [code, ...path].join(' '));

  it('is not shared by an analyst, nor changed by one once it is', () => {
    const anas = { personId: ANA, isShared: false };
    const shared = { ...anas, isShared: true };
    const analyst = viewer(ANA, 'ANALYST');
    expect(found(anas, null, analyst)).toEqual([]);
    expect(found(anas, anas, analyst)).toEqual([]);
    expect(found(shared, null, analyst)).toEqual(['MANAGERS_ONLY isShared']);
    expect(found(shared, anas, analyst)).toEqual(['MANAGERS_ONLY isShared']);
    expect(found(shared, shared, analyst)).toEqual(['MANAGERS_ONLY']);
    expect(found(anas, shared, analyst)).toEqual(['MANAGERS_ONLY']);
  });

  it('is taken back by who made it', () => {
    const anas = { personId: ANA, isShared: false };
    const shared = { ...anas, isShared: true };
    expect(found(anas, shared, viewer(ANA, 'MANAGER'))).toEqual([]);
    expect(found(anas, shared, viewer(BEN, 'OWNER'))).toEqual(['INVALID_VALUE isShared']);
    expect(found(shared, shared, viewer(BEN, 'OWNER'))).toEqual([]);
  });
});
