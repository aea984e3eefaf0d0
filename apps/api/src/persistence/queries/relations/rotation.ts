import type { Fields } from '../../../application/ports/reads.js';
import type { PromoCodeView } from '../../../application/ports/views.js';
import { listOf, sql, words } from '../../engine/sql.js';
import { bytesOfOwnId, idOfBytes } from '../../tables/ids.js';
import { promoCodeEntity } from '../entities/promo-code.js';
import { byId, readByIds } from '../entity.js';
import type { Mutable, Reader } from '../reader.js';

type Codes = readonly PromoCodeView[];

/** The codes whose place these took. */
export async function bringPredecessors(reader: Reader, codes: Codes, fields: Fields) {
  const found = await acrossRotation(reader, codes, fields, 'successor_id', 'predecessor_id');
  for (const code of codes as readonly Mutable<PromoCodeView>[]) {
    code.replaces = found(code.id);
  }
}

/** The codes that took the place of these. */
export async function bringSuccessors(reader: Reader, codes: Codes, fields: Fields) {
  const found = await acrossRotation(reader, codes, fields, 'predecessor_id', 'successor_id');
  for (const code of codes as readonly Mutable<PromoCodeView>[]) {
    code.replacedBy = found(code.id);
  }
}

type Side = 'successor_id' | 'predecessor_id';

interface Pair {
  readonly near: Buffer;
  readonly far: Buffer;
}

/** @returns the code on the far side of the rotation of a code; null without one */
async function acrossRotation(
  reader: Reader,
  codes: Codes,
  fields: Fields,
  near: Side,
  far: Side,
): Promise<(id: string) => PromoCodeView | null> {
  const pairs = await reader.select<Pair>(
    sql`SELECT t.${words(near)} AS near, t.${words(far)} AS far FROM rotation t
      WHERE t.account_id = ${reader.account} AND t.${words(near)} IN ${listOf(codes.map(({ id }) => bytesOfOwnId(id)))}`,
  );
  const farOf = new Map(
    pairs.map((pair) => [idOfBytes('PromoCode', pair.near), idOfBytes('PromoCode', pair.far)]),
  );
  const found = byId<PromoCodeView>(
    await readByIds(reader, promoCodeEntity, farOf.values(), fields),
  );
  return (id) => found.get(farOf.get(id as PromoCodeView['id']) ?? '') ?? null;
}
