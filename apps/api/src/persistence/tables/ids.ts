import { ID_PREFIX, isIdOf, type EntityName, type Id } from '@creator-codes/domain';
import { V7Generator } from 'uuidv7';
import type { Ids } from '../../application/ports/unit-of-work.js';

/** New ids: UUIDv7, so that byte order is creation order and any process can make one. */
export const uuidIds: Ids = {
  next: (entity) => idOfBytes(entity, newIdBytes()),
};

/** Random numbers are cheap by the thousand only. */
const words = new Uint32Array(1_024);
let spent = words.length;

const generator = new V7Generator({
  nextUint32: () => {
    if (spent === words.length) {
      crypto.getRandomValues(words);
      spent = 0;
    }
    return words[spent++] ?? 0;
  },
});

/** The 16 bytes of a new id. */
export function newIdBytes(): Buffer {
  return Buffer.from(generator.generate().bytes);
}

/** The 16 bytes that are stored for an id; null when the text is no id of this type (treated as absent, R11). */
export function bytesOfId(entity: EntityName, id: string): Buffer | null {
  return isIdOf(entity, id) ? Buffer.from(id.slice(3), 'base64url') : null;
}

/** The stored bytes of an id that this process made or read, whatever its type. */
export function bytesOfOwnId(id: Id<EntityName>): Buffer {
  return Buffer.from(id.slice(3), 'base64url');
}

export function idOfBytes<Name extends EntityName>(entity: Name, bytes: Uint8Array): Id<Name> {
  const buffer = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes);
  return `${ID_PREFIX[entity]}_${buffer.toString('base64url')}` as Id<Name>;
}
