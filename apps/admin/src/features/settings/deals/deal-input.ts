import {
  amountDigits,
  createDealSchema,
  ok,
  parse,
  readAmount,
  refused,
  type DealType,
  type DiscountKind,
  type Result,
  type Violation,
} from '@creator-codes/domain';
import {
  EXTERNAL_ID_PLACES,
  externalIdValues,
  type WithExternalIds,
} from '../../../parts/external-ids/external-ids';
import type { VariablesOf } from '../../../shared/lib/graphql';
import {
  instantOfWall,
  under,
  wallIn,
  wallOf,
  wallText,
  wireInstant,
  type Side,
} from '../../../shared/lib/wall-time';
import type { CreateDeal, DealRow, UpdateDeal } from './deal-documents';

/** The form's values, each of which can be compared with what others saved. */
export interface DealValues extends WithExternalIds {
  programId: string;
  name: string;
  type: DealType;
  scope: string;
  /** Empty where it takes nothing off. */
  discountKind: DiscountKind | '';
  /** Amounts are typed in the account's currency. */
  discountAmount: string;
  discountPercent: string;
  discountPercentTo: string;
  discountMaximum: string;
  minimumPurchase: string;
  /** Wall times of the account's zone, as {@link wallText} writes them. */
  startAt: string;
  endAt: string;
  syncDates: boolean;
  landingPage: string;
  defaultCode: string;
  description: string;
}

export const DEAL_FIELDS = [
  ...(['programId', 'name', 'type', 'scope', 'discountKind', 'discountAmount'] as const),
  ...(['discountPercent', 'discountPercentTo', 'discountMaximum', 'minimumPurchase'] as const),
  ...(['startAt', 'endAt', 'syncDates', 'landingPage', 'defaultCode', 'description'] as const),
  'externalIds',
] as const;

/** Where the form can show what is wrong. */
export const DEAL_PLACES = [...DEAL_FIELDS, ...EXTERNAL_ID_PLACES] as const;

/** Where amounts and dates are meant. */
export interface DealPlace {
  readonly timeZone: string;
  readonly currency: string;
}

/** An empty form. */
export function emptyDeal(programId: string): DealValues {
  return {
    ...{ programId, name: '', type: 'GENERAL_SALE', scope: '', discountKind: '' },
    ...{ discountAmount: '', discountPercent: '', discountPercentTo: '', discountMaximum: '' },
    ...{ minimumPurchase: '', startAt: '', endAt: '', syncDates: false },
    ...{ landingPage: '', defaultCode: '', description: '', externalIds: [] },
  };
}

/** A deal as the form shows it. */
export function valuesOf(deal: DealRow, { timeZone }: DealPlace): DealValues {
  const { currency, discount } = deal;
  const amount = (minorUnits: number | null | undefined) =>
    minorUnits === null || minorUnits === undefined ? '' : amountDigits(minorUnits, currency);
  const number = (value: number | null | undefined) => (value ?? '').toString();
  const wall = (at: string | null, side: Side) =>
    wallText(wallOf(at === null ? null : Date.parse(at), timeZone, side));
  return {
    ...{ programId: deal.program.id, name: deal.name, type: deal.type, scope: deal.scope ?? '' },
    discountKind: discount?.kind ?? '',
    discountAmount: amount(discount?.amount),
    discountPercent: number(discount?.percent),
    discountPercentTo: number(discount?.percentTo),
    discountMaximum: amount(discount?.maximum),
    minimumPurchase: amount(deal.minimumPurchase),
    startAt: wall(deal.startAt, 'start'),
    endAt: wall(deal.endAt, 'end'),
    syncDates: deal.syncDates,
    landingPage: deal.landingPage ?? '',
    defaultCode: deal.defaultCode ?? '',
    description: deal.description ?? '',
    externalIds: externalIdValues(deal.externalIds),
  };
}

type Input = Omit<VariablesOf<typeof CreateDeal>['input'], 'idempotencyKey'>;
type Changes = Omit<
  VariablesOf<typeof UpdateDeal>['input'],
  'dealId' | 'version' | 'expectedCount' | 'idempotencyKey'
>;

/** The input of `createDeal`, read by the domain's own schema. */
export function readDeal(values: DealValues, place: DealPlace): Result<Input> {
  const start = instantOfWall(wallIn(values.startAt), place.timeZone, 'start');
  const end = instantOfWall(wallIn(values.endAt), place.timeZone, 'end');
  const minimum = amountIn(values.minimumPurchase, place);
  const discount = readDiscount(values, place);
  const read = parse(createDealSchema, {
    ...values,
    startAt: start.ok ? start.value : null,
    endAt: end.ok ? end.value : null,
    minimumPurchase: minimum.ok ? minimum.value : null,
    discount: discount.input,
  });
  const typed = [
    ...under('startAt', start),
    ...under('endAt', end),
    ...under('minimumPurchase', minimum),
    ...discount.violations,
  ];
  // What could not be read at all is missing in what was read.
  const known = new Set(typed.map(({ path }) => path.join('.')));
  const others = read.ok ? [] : read.violations.filter(({ path }) => !known.has(path.join('.')));
  if (!read.ok || typed.length > 0) return refused(...[...typed, ...others].map(asField));
  const { startAt, endAt, ...rest } = read.value;
  return ok({ ...rest, startAt: wireInstant(startAt), endAt: wireInstant(endAt) });
}

/** Which values each field of the input is made of. */
const MADE_OF: Readonly<Partial<Record<keyof Changes, readonly (keyof DealValues)[]>>> = {
  discount: [
    ...(['discountKind', 'discountAmount', 'discountPercent'] as const),
    ...(['discountPercentTo', 'discountMaximum'] as const),
  ],
};

/** The same of an edit: only what was changed is sent. */
export function readDealChanges(
  values: DealValues,
  changed: Partial<DealValues>,
  place: DealPlace,
): Result<Changes> {
  const read = readDeal(values, place);
  if (!read.ok) return read;
  const isChanged = (field: string) =>
    (MADE_OF[field as keyof Changes] ?? [field as keyof DealValues]).some(
      (name) => changed[name] !== undefined,
    );
  return ok(Object.fromEntries(Object.entries(read.value).filter(([field]) => isChanged(field))));
}

/** A violation of the input beside the form's own field. */
function asField<Objection extends { readonly path: readonly string[] }>(
  objection: Objection,
): Objection {
  const [first, part] = objection.path;
  if (first !== 'discount' || part === undefined) return objection;
  return { ...objection, path: [`discount${part.charAt(0).toUpperCase()}${part.slice(1)}`] };
}

function amountIn(typed: string, { currency }: DealPlace): Result<number | null> {
  return typed.trim() === '' ? ok(null) : readAmount(typed, currency);
}

function readDiscount(values: DealValues, place: DealPlace) {
  const { discountKind: kind } = values;
  if (kind === '') return { input: null, violations: [] as readonly Violation[] };
  const isAmount = kind === 'AMOUNT';
  const amount = amountIn(isAmount ? values.discountAmount : '', place);
  const maximum = amountIn(isAmount ? '' : values.discountMaximum, place);
  const percent = percentIn(isAmount ? '' : values.discountPercent);
  const percentTo = percentIn(kind === 'PERCENT_RANGE' ? values.discountPercentTo : '');
  const parts = { amount, percent, percentTo, maximum };
  const read = Object.entries(parts).map(([name, part]) => [name, part.ok ? part.value : null]);
  return {
    input: { kind, ...Object.fromEntries(read) } as object,
    violations: Object.entries(parts).flatMap(([name, part]) =>
      part.ok ? [] : part.violations.map((each) => ({ ...each, path: ['discount', name] })),
    ),
  };
}

/** A number with a point or a comma, with or without the sign. */
function percentIn(typed: string): Result<number | null> {
  const digits = typed.normalize('NFKC').replace('%', '').replace(',', '.').trim();
  if (digits === '') return ok(null);
  return /^\d{1,3}(\.\d+)?$/.test(digits)
    ? ok(Number(digits))
    : refused({ code: 'INVALID_VALUE', path: [], params: {} });
}
