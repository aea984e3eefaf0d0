import { PROGRAM_MODES, procedureOf, type AccountId } from '@creator-codes/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDemo } from '../../src/seed/demo.js';
import { sqlite } from '../support/engines.js';
import { answerOf, ask } from './asking.js';
import { Reading } from './reading.js';
import { WRITTEN_AT } from './world.js';

interface Step {
  readonly name: string;
  readonly number: number;
  readonly title: string;
}

interface ReadinessAnswer {
  readonly readiness: {
    readonly isReady: boolean;
    readonly steps: readonly {
      readonly step: Step;
      readonly state: string;
      readonly evidence: string | null;
      readonly evidenceCode: string | null;
      readonly violations: readonly { readonly code: string; readonly message: string }[];
      readonly remedies: readonly { readonly kind: string; readonly message: string }[];
    }[];
  };
}

const READINESS = `query ($id: ID!) { readiness(creatorId: $id) { isReady steps {
  step { name number title programKind fields { name kind required programKind } }
  state evidence evidenceCode evidenceParams { name value }
  violations { code path message } remedies { kind message targetId programKind }
} } }`;

describe('procedure, readiness and advice', () => {
  let reading: Reading;
  let accountId: AccountId;
  const scope = () => ({ accountId, now: WRITTEN_AT });

  beforeAll(async () => {
    reading = await Reading.open(sqlite);
    await seedDemo(reading.database, WRITTEN_AT);
    const [account] = await reading.accounts();
    if (account === undefined) throw new Error('no account');
    accountId = account.id;
  });
  afterAll(() => reading.close());

  it('a procedure is the domain’s, step by step, with numbers and titles', async () => {
    for (const mode of PROGRAM_MODES) {
      const { procedure } = await answerOf<{ procedure: Step[] }>(
        reading,
        scope(),
        `{ procedure(mode: ${mode}) { name number title fields { name } } }`,
      );
      expect(procedure).toMatchObject(
        procedureOf(mode).steps.map(({ id, fields }, index) => ({
          ...{ name: id, number: index + 1 },
          fields: fields.map(({ name }) => ({ name })),
        })),
      );
    }
    const { procedure } = await answerOf<{ procedure: Step[] }>(
      reading,
      scope(),
      '{ procedure { name } }',
    );
    expect(procedure).toHaveLength(6);
  });

  it('every creator’s readiness says why each step stands so, or what would help', async () => {
    const { creators } = await answerOf<{ creators: { nodes: { id: string }[] } }>(
      reading,
      scope(),
      '{ creators(first: 50) { nodes { id } } }',
    );
    const states = new Set<string>();
    for (const { id } of creators.nodes) {
      const { readiness } = await answerOf<ReadinessAnswer>(reading, scope(), READINESS, { id });
      expect(readiness.steps).toHaveLength(6);
      for (const { state, evidence, violations, remedies } of readiness.steps) {
        states.add(state);
        if (state === 'PASSED') expect(evidence).toMatch(/\.$/);
        if (state === 'BLOCKED') expect(violations.length).toBeGreaterThan(0);
        for (const { message } of [...violations, ...remedies]) expect(message).toMatch(/\.$/);
      }
      expect(readiness.isReady).toBe(
        readiness.steps.every(({ state }) => state === 'PASSED' || state === 'READY'),
      );
    }
    expect([...states].sort()).toEqual(['BLOCKED', 'LOCKED', 'PASSED', 'READY']);
  });

  it('suggested texts are free, and a check of one finds nothing wrong', async () => {
    const { creators } = await answerOf<{
      creators: {
        nodes: { id: string; memberships: { hasJoined: boolean }[]; mediaSources: unknown[] }[];
      };
    }>(
      reading,
      scope(),
      '{ creators(first: 50) { nodes { id memberships { hasJoined } mediaSources { id } } } }',
    );
    const ready = creators.nodes.find(
      ({ memberships, mediaSources }) =>
        mediaSources.length > 0 && memberships.some(({ hasJoined }) => hasJoined),
    );
    const { suggestPromoCodes } = await answerOf<{
      suggestPromoCodes: { suggestions: string[]; errors: unknown[] };
    }>(
      reading,
      scope(),
      'query ($id: ID!) { suggestPromoCodes(creatorId: $id, count: 5) { suggestions errors { code } } }',
      { id: ready?.id },
    );
    expect(suggestPromoCodes.errors).toEqual([]);
    expect(suggestPromoCodes.suggestions).toHaveLength(5);
    for (const text of suggestPromoCodes.suggestions) {
      const asked = {
        creatorId: ready?.id,
        text,
        terms: { creditPolicy: 'ALWAYS', timeZone: 'UTC' },
      };
      const { checkPromoCode, promoCodeByText } = await answerOf<{
        checkPromoCode: { errors: unknown[] };
        promoCodeByText: unknown;
      }>(
        reading,
        scope(),
        `query ($input: IssuePromoCodeInput!, $text: String!) {
          checkPromoCode(input: $input) { errors { code path message } warnings { code } }
          promoCodeByText(text: $text) { id }
        }`,
        { input: asked, text },
      );
      expect(checkPromoCode.errors).toEqual([]);
      expect(promoCodeByText).toBeNull();
    }
  });

  it('a text is looked up as a customer types it; one that can be no code finds nothing', async () => {
    const { promoCodes } = await answerOf<{
      promoCodes: { nodes: { id: string; text: string; normalForm: string }[] };
    }>(
      reading,
      scope(),
      '{ promoCodes(first: 1, filter: { matchType: EXACT }) { nodes { id text normalForm } } }',
    );
    const [code] = promoCodes.nodes;
    const lookUp = (text: string) =>
      answerOf<{ promoCodeByText: { id: string } | null }>(
        reading,
        scope(),
        'query ($text: String!) { promoCodeByText(text: $text) { id } }',
        { text },
      );
    for (const text of [code?.text ?? '', ` ${code?.normalForm.toLowerCase() ?? ''}\t`]) {
      expect(await lookUp(text)).toEqual({ promoCodeByText: { id: code?.id } });
    }
    for (const text of ['', '😀', 'ſave10', '\u0000', 'NOBODY-HAS-THIS', 'x'.repeat(65)]) {
      expect(await lookUp(text)).toEqual({ promoCodeByText: null });
    }
  });

  it('without an account only the viewer, a procedure by name and nodes answer', async () => {
    const nobody = { accountId: null, now: WRITTEN_AT };
    const { viewer } = await answerOf<{ viewer: { account: unknown } }>(
      reading,
      nobody,
      '{ viewer { person { name } account { id } } procedure(mode: CREATOR_ONLY) { name } node(id: "x") { id } }',
    );
    expect(viewer.account).toBeNull();
    for (const query of [
      '{ promoCodes(first: 1) { nodes { id } } }',
      '{ auditEvents(first: 1) { nodes { id } } }',
      '{ readiness(creatorId: "x") { isReady } }',
    ]) {
      const { errors } = await ask(reading, nobody, query);
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
    }
  });
});
