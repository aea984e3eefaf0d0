import {
  createDealSchema,
  ok,
  parse,
  refused,
  type DealType,
  type Result,
} from '@creator-codes/domain';
import type { VariablesOf } from '../../../shared/lib/graphql';
import { instantOfWall, under, wireInstant, type WallTime } from '../../../shared/lib/wall-time';
import type { CreateDeal } from './deal-documents';

/** The form's values; dates are wall times of the account's zone. */
export interface DealValues {
  programId: string | null;
  name: string;
  type: DealType;
  description: string;
  landingPage: string;
  startAt: WallTime;
  endAt: WallTime;
}

export const DEAL_FIELDS = [
  'programId',
  'name',
  'type',
  'description',
  'landingPage',
  'startAt',
  'endAt',
] as const;

type Input = Omit<VariablesOf<typeof CreateDeal>['input'], 'idempotencyKey'>;

/** The input of `createDeal`, read by the domain's own schema. */
export function readDeal(values: DealValues, timeZone: string): Result<Input> {
  const start = instantOfWall(values.startAt, timeZone, 'start');
  const end = instantOfWall(values.endAt, timeZone, 'end');
  const read = parse(createDealSchema, {
    ...values,
    startAt: start.ok ? start.value : null,
    endAt: end.ok ? end.value : null,
  });
  const times = [...under('startAt', start), ...under('endAt', end)];
  if (!read.ok || times.length > 0) return refused(...times, ...(read.ok ? [] : read.violations));
  const { startAt, endAt, ...rest } = read.value;
  return ok({ ...rest, startAt: wireInstant(startAt), endAt: wireInstant(endAt) });
}
