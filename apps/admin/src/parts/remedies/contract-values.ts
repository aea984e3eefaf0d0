import {
  contractViolation,
  ok,
  refused,
  violation,
  type AtEnd,
  type Instant,
  type Result,
  type TimeZone,
} from '@creator-codes/domain';
import { instantOfWall, NO_WALL_TIME, under, type WallTime } from '../../shared/lib/wall-time';
import type { AtEndChoice } from './at-end-fields';

/** A contract as a form holds it. */
export interface ContractValues {
  contractStart: WallTime;
  contractEnd: WallTime;
  atEnd: AtEndChoice;
  keepUntil: WallTime;
}

export const CONTRACT_FIELDS = ['contractStart', 'contractEnd', 'atEnd', 'keepUntil'] as const;

export const NO_CONTRACT: ContractValues = {
  ...{ contractStart: NO_WALL_TIME, contractEnd: NO_WALL_TIME },
  ...{ atEnd: '', keepUntil: NO_WALL_TIME },
};

/** What a form's contract stands for. */
export interface ReadContract {
  readonly contractStart: Instant | null;
  readonly contractEnd: Instant | null;
  readonly atEnd: AtEnd;
  readonly keepUntil: Instant | null;
}

/** The contract that was typed; with an end somebody has to choose what becomes of codes then. */
export function readContract(typed: ContractValues, zone: TimeZone): Result<ReadContract> {
  const start = instantOfWall(typed.contractStart, zone, 'start');
  const end = instantOfWall(typed.contractEnd, zone, 'end');
  const isLater = typed.atEnd === 'KEEP_UNTIL';
  const until = isLater ? instantOfWall(typed.keepUntil, zone, 'end') : ok(null);
  if (!start.ok || !end.ok || !until.ok) {
    return refused(
      ...under('contractStart', start),
      ...under('contractEnd', end),
      ...under('keepUntil', until),
    );
  }
  const dates = { contractStart: start.value, contractEnd: end.value };
  if (end.value === null) return ok({ ...dates, atEnd: 'KEEP', keepUntil: null });
  const wrong = contractViolation(dates);
  if (typed.atEnd === '') {
    return refused(...(wrong === null ? [] : [wrong]), violation('REQUIRED', ['atEnd']));
  }
  return ok({ ...dates, atEnd: typed.atEnd, keepUntil: until.value });
}
