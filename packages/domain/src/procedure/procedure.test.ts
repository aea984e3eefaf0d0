import { describe, expect, it, test } from 'vitest';
import * as z from 'zod/mini';
import { PROGRAM_MODES } from '../account/account.js';
import { parse } from '../shared/schema.js';
import { factsOf, idOf, termsOf } from '../testing/built.js';
import { extraStep } from '../testing/extra-step.js';
import { told, valueOf } from '../testing/outcome.js';
import {
  composeSchema,
  performanceAndCreatorSteps,
  procedureOf,
  stepForPath,
} from './procedure.js';
import { judgeProcedure } from './readiness.js';
import { FIELD_KINDS, type ProcedureStep } from './step.js';

const input = { creatorId: idOf('Creator'), text: 'MEI15', terms: termsOf() };

describe.each(PROGRAM_MODES)('the steps of %s', (mode) => {
  const { steps } = procedureOf(mode);

  it('ask for their fields by the names of their schemas, each field once', () => {
    for (const { fields, shape } of steps) {
      expect(fields.map(({ name }) => name)).toEqual(Object.keys(shape));
    }
    const names = steps.flatMap(({ fields }) => fields.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
  });

  it('are told apart by their ids', () => {
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
  });

  it('say which fields may be left out, as the schema does', () => {
    const required = steps.flatMap(({ fields }) => fields).filter((field) => field.required);
    expect(told(parse(composeSchema(steps), {}))).toEqual(
      required.map(({ name }) => `${name} REQUIRED`).sort(),
    );
  });

  it('use kinds of fields that forms know', () => {
    const kinds = steps.flatMap(({ fields }) => fields.map(({ kind }) => kind));
    expect(kinds.filter((kind) => !FIELD_KINDS.includes(kind))).toEqual([]);
  });

  it('name the choices that the schema takes; the first is what it takes for none', () => {
    const chosen = steps.flatMap(({ fields, shape }) =>
      fields.flatMap(({ name, kind, choices = [] }) =>
        kind === 'oneOf'
          ? [{ schema: Object.entries(shape).find(([key]) => key === name)?.[1], choices }]
          : [],
      ),
    );
    expect(chosen.length).toBeGreaterThan(0);
    for (const { schema, choices } of chosen) {
      if (schema === undefined) throw new Error('a field without a schema');
      const read = (value: unknown) => z.safeParse(schema, value).data;
      expect(choices.map(read)).toEqual(choices);
      expect(read(undefined)).toBe(choices[0]);
      expect(read('something else')).toBeUndefined();
    }
  });

  it('make the schema of the whole input together', () => {
    const union = Object.assign({}, ...steps.map(({ shape }) => shape)) as ProcedureStep['shape'];
    expect(composeSchema(steps).def.shape).toEqual(union);
  });
});

describe('the step that a violation belongs to', () => {
  const six = procedureOf('PERFORMANCE_AND_CREATOR');
  const three = procedureOf('CREATOR_ONLY');

  test.each([
    ['creatorId', 'CREATOR_NOT_JOINED', 'creator', 'creator'],
    ['creatorId', 'NOT_FOUND', 'creator', 'creator'],
    ['creatorId', 'REQUIRED', 'creator', 'creator'],
    ['creatorProgramId', 'PROGRAM_MISSING', 'creator', 'creator'],
    ['creatorProgramId', 'PROGRAM_AMBIGUOUS', 'creator', 'creator'],
    ['creatorProgramId', 'CODE_TRACKING_OFF', 'creator-code', 'code'],
    ['', 'OPTIMIZE_REQUIRED', 'optimize', null],
    ['performanceProgramId', 'PROGRAM_MISSING', 'media-source', null],
    ['performanceProgramId', 'CODE_TRACKING_OFF', 'code', null],
    ['mediaSourceId', 'MEDIA_SOURCE_REQUIRED', 'media-source', null],
    ['mediaSourceId', 'MEDIA_SOURCE_OF_ANOTHER_CREATOR', 'media-source', null],
    ['text', 'CODE_HELD_BY_PARTNER', 'code', 'code'],
    ['text', 'CODE_TEXT_CHARACTER', 'code', 'code'],
    ['text', 'PATTERN_INVALID', 'code', 'code'],
    ['matchType', 'INVALID_VALUE', 'code', 'code'],
    ['terms.endAt', 'START_NOT_BEFORE_END', 'code', 'code'],
    ['terms.timeZone', 'UNKNOWN_TIME_ZONE', 'code', 'code'],
    ['creatorTerms.endAt', 'START_NOT_BEFORE_END', 'creator-code', null],
    ['dealId', 'DEAL_OF_ANOTHER_PROGRAM', 'creator-code', 'code'],
    ['dealId', 'NOT_FOUND', 'creator-code', 'code'],
    ['comments', 'TOO_LONG', 'creator-code', 'code'],
    ['purpose', 'INVALID_VALUE', 'code', 'code'],
    ['internalNote', 'TOO_LONG', 'code', 'code'],
    ['notificationEmail', 'INVALID_VALUE', 'code', 'code'],
    ['somewhere', 'NOT_IN_THIS_MODE', null, null],
    ['', 'STALE_VERSION', null, null],
  ] as const)('%s %s: %s of six, %s of three', (field, code, ofSix, ofThree) => {
    const path = field === '' ? [] : field.split('.');
    expect(stepForPath(six, path, code)?.id ?? null).toBe(ofSix);
    expect(stepForPath(three, path, code)?.id ?? null).toBe(ofThree);
  });

  it('is the asking one when no code is given', () => {
    expect(stepForPath(six, ['creatorProgramId'])?.id).toBe('creator');
    expect(stepForPath(six, [])).toBeNull();
  });
});

describe('a further step of field kinds that exist', () => {
  const steps = [
    ...performanceAndCreatorSteps.slice(0, 5),
    extraStep,
    performanceAndCreatorSteps[5],
  ];
  const procedure = { mode: 'PERFORMANCE_AND_CREATOR', steps } as const;

  it('adds its field to the schema, with its limits', () => {
    const schema = composeSchema([...performanceAndCreatorSteps, extraStep]);
    const read = valueOf(parse(schema, { ...input, giftNote: ' Enjoy ' }));
    expect(read).toMatchObject({ giftNote: 'Enjoy', text: { normalForm: 'MEI15' } });
    expect(told(parse(schema, input))).toEqual(['giftNote REQUIRED']);
    expect(told(parse(schema, { ...input, giftNote: 'x'.repeat(21) }))).toEqual([
      'giftNote TOO_LONG',
    ]);
  });

  it('is judged in its place, and blocks the check', () => {
    const states = (optimize: null | undefined) =>
      judgeProcedure(procedure, {
        ...factsOf(),
        account: { ...factsOf().account, ...(optimize === null ? { optimize } : {}) },
      }).steps.map(({ step, state }) => `${step.id} ${state}`);
    expect(states(undefined).slice(-2)).toEqual(['gift-note READY', 'check READY']);
    expect(states(null).slice(-2)).toEqual(['gift-note BLOCKED', 'check LOCKED']);
  });

  it('is where its violations lead back to', () => {
    expect(stepForPath(procedure, ['giftNote'], 'REQUIRED')).toBe(extraStep);
    expect(stepForPath(procedure, ['giftNote'], 'DEAL_ENDED')).toBe(extraStep);
  });
});
