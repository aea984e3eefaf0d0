import type { Fields } from '../../../application/reads.js';
import type { ApiTokenView, PromoCodeOwnerView } from '../../../application/views.js';
import type { Mutable, Reader } from '../reader.js';

/** Whose the tokens are, one statement for each kind of owner. */
export async function bringTokenOwners(
  reader: Reader,
  tokens: readonly ApiTokenView[],
  fields: Fields,
): Promise<void> {
  const owners = await reader.nodes(
    tokens.map(({ ownerId }) => ownerId),
    fields,
  );
  (tokens as readonly Mutable<ApiTokenView>[]).forEach((token, index) => {
    const owner = owners[index];
    // The id's prefix says that it is one.
    if (owner) token.owner = owner as PromoCodeOwnerView;
  });
}
