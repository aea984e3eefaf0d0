import { GROUPS, isFileThere, type Instant } from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import { askedByOf, type FileRecord } from '../ports/files.js';
import type { Facts } from '../ports/unit-of-work.js';

/** The file if the caller has asked for it, may have it still, and it is there; else null, as if it never was. */
export async function fileFor(
  facts: Facts,
  call: Call,
  id: string,
  now: Instant,
): Promise<FileRecord | null> {
  const file = await facts.file(id);
  return file !== null && isFileThere(file, now) && mayHave(file, call) ? file : null;
}

/** Whoever asked for it, as long as their capacity may have what is in it. */
export function mayHave({ askedBy, audience }: FileRecord, call: Call): boolean {
  return askedBy === askedByOf(call) && GROUPS[audience].some((each) => each === call.capacity);
}
