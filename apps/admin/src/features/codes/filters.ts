import {
  CREDIT_POLICIES,
  HEALTH_FLAGS,
  MATCH_TYPES,
  PROMO_CODE_PURPOSES,
  PROMO_CODE_STATUSES,
} from '@creator-codes/domain';
import type { TFunction } from 'i18next';
import type { VariablesOf } from '../../shared/lib/graphql';
import type { ListFilter } from '../../shared/lib/list-filters';
import type { CodesQuery } from './list/codes-query';

/** What the API can be asked to narrow the list of codes by. */
export type CodesApiFilter = NonNullable<VariablesOf<typeof CodesQuery>['filter']>;

type Kind<Name extends string> = Extract<ListFilter<CodesApiFilter>, { readonly kind: Name }>;
type Word<Value> = (value: Value, t: TFunction<['codes', 'words']>) => string;
type Worded<Filter> = Filter extends { readonly choices: readonly (infer Choice)[] }
  ? Filter & { readonly word: Word<Choice> }
  : Filter & { readonly word: Word<boolean> };

/** A filter with what its field and its chip need: who is found by the id, what a choice is called. */
export type CodesFormFilter =
  | Kind<'day' | 'search'>
  // A job is no field of the form: its own page leads here.
  | (Kind<'id'> & { readonly of: 'owner' | 'program' | 'job' })
  | (Worded<Kind<'choice' | 'flag'>> & {
      /** Choices that another field offers: the form has them only where they are chosen already. */
      readonly saidElsewhere?: readonly unknown[];
    });

/** The filters with a field in the form and a chip, in the order of both. */
export const FORM_FILTERS = {
  owner: { kind: 'id', key: 'ownerId', of: 'owner' },
  program: { kind: 'id', key: 'programId', of: 'program' },
  complete: {
    kind: 'flag',
    key: 'isComplete',
    word: (isOn, t) => t(isOn ? 'filter.completeOnly' : 'filter.halfMadeOnly'),
  },
  purpose: {
    kind: 'choice',
    key: 'purpose',
    isList: false,
    choices: PROMO_CODE_PURPOSES,
    word: (purpose, t) => t(`words:purpose.${purpose}`),
  },
  matchType: {
    kind: 'choice',
    key: 'matchType',
    isList: false,
    choices: MATCH_TYPES,
    word: (type, t) => t(`words:matchType.${type}`),
  },
  creditPolicy: {
    kind: 'choice',
    key: 'creditPolicy',
    isList: false,
    choices: CREDIT_POLICIES,
    word: (policy, t) => t(`words:creditPolicy.${policy}`),
  },
  health: {
    kind: 'choice',
    key: 'healthFlag',
    isList: false,
    choices: HEALTH_FLAGS,
    // Completeness asks the same.
    saidElsewhere: ['HALF_MADE'],
    word: (flag, t) => t(`words:healthFlag.${flag}`),
  },
  handle: { kind: 'search', key: 'handle' },
  job: { kind: 'id', key: 'bulkJobId', of: 'job' },
  createdFrom: { kind: 'day', key: 'createdAfter', limit: 'from' },
  createdTo: { kind: 'day', key: 'createdBefore', limit: 'through' },
  startsFrom: { kind: 'day', key: 'startsAfter', limit: 'from' },
  startsTo: { kind: 'day', key: 'startsBefore', limit: 'through' },
  endsFrom: { kind: 'day', key: 'endsAfter', limit: 'endsFrom' },
  endsBefore: { kind: 'day', key: 'endsBefore', limit: 'endsBefore' },
} as const satisfies Readonly<Record<string, CodesFormFilter>>;

export type FormFilterName = keyof typeof FORM_FILTERS;

/** All filters of the list of codes by their names in the address. */
export const CODES_FILTERS = {
  q: { kind: 'search', key: 'search' },
  status: { kind: 'choice', key: 'status', isList: true, choices: PROMO_CODE_STATUSES },
  ...FORM_FILTERS,
} as const satisfies Readonly<Record<string, ListFilter<CodesApiFilter>>>;
