import { ID_PREFIX, type EntityName, type Id, type Instant } from '@creator-codes/domain';

/** The same numbers for the same seed, from 0 up to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Makes ids as of an instant; the same ones for the same seed and the same calls. */
export type SeedIds = <Name extends EntityName>(entity: Name, at: Instant) => Id<Name>;

/** UUIDv7: the instant, a counter so that ids of one instant keep their order, and numbers of the seed. */
export function seedIds(random: () => number): SeedIds {
  const bytes = Buffer.alloc(16);
  let counter = 0;
  return (entity, at) => {
    counter = (counter + 1) & 0xfff;
    bytes.writeUIntBE(at, 0, 6);
    bytes.writeUInt16BE(0x7000 | counter, 6);
    bytes.writeUInt32BE(Math.floor(random() * 4_294_967_296), 8);
    bytes.writeUInt32BE(Math.floor(random() * 4_294_967_296), 12);
    bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
    return `${ID_PREFIX[entity]}_${bytes.toString('base64url')}` as Id<typeof entity>;
  };
}
