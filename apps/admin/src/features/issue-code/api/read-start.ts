import type { ApolloClient } from '@apollo/client';
import { isOver } from '../../../shared/lib/is-over';
import type { NewCodeStart } from '../../../shared/lib/new-code';
import type { Known } from '../engine/known';
import type { NotTaken } from '../engine/not-taken';
import type { WizardServer } from '../engine/wizard-server';
import { CreatorQuery } from './documents';
import { knownOfCode } from './known-code';
import { CodeToDuplicateQuery, DealToStartQuery, type DealToStart } from './start-documents';

/** What an address says of a new code, as far as it can be had. */
export interface ReadStart {
  readonly known: Known;
  readonly notTaken: readonly NotTaken[];
}

/** Looks up what an address names. What cannot be had is left out and told; nothing stops a draft. */
export async function readStart(
  client: ApolloClient,
  server: WizardServer,
  { creator, deal, like }: NewCodeStart,
): Promise<ReadStart> {
  const parts = await Promise.all([
    like === undefined ? NOTHING : likeCode(client, server, like),
    creator === undefined ? NOTHING : ofCreator(client, creator),
    deal === undefined ? NOTHING : ofDeal(client, deal),
  ]);
  return {
    known: Object.assign({}, ...parts.map(({ known }) => known)) as Known,
    notTaken: parts.flatMap(({ notTaken }) => notTaken),
  };
}

const NOTHING: ReadStart = { known: {}, notTaken: [] };
const without = (reason: NotTaken): ReadStart => ({ known: {}, notTaken: [reason] });

async function ofCreator(client: ApolloClient, id: string): Promise<ReadStart> {
  const node = await orNull(client.query({ query: CreatorQuery, variables: { id } }));
  if (node?.__typename !== 'Creator') return without('creatorMissing');
  return { known: { creator: { id: node.id, label: node.displayName } }, notTaken: [] };
}

async function ofDeal(client: ApolloClient, id: string): Promise<ReadStart> {
  const node = await orNull(client.query({ query: DealToStartQuery, variables: { id } }));
  if (node?.__typename !== 'Deal') return without('dealMissing');
  return knownOfDeal(node);
}

function knownOfDeal({ id, name, endAt, program }: DealToStart): ReadStart {
  if (program.kind !== 'CREATOR') return without('dealOfPartners');
  if (isOver(endAt)) return without('dealOver');
  return {
    known: {
      deal: { id, label: name },
      programs: { CREATOR: { id: program.id, label: program.name } },
    },
    notTaken: [],
  };
}

async function likeCode(
  client: ApolloClient,
  server: WizardServer,
  id: string,
): Promise<ReadStart> {
  const node = await orNull(client.query({ query: CodeToDuplicateQuery, variables: { id } }));
  if (node?.__typename !== 'PromoCode') return without('codeMissing');
  const { known, notTaken } = knownOfCode(node, Date.now());
  // No pattern is like another: it is written anew.
  if (known.creator === undefined || node.matchType === 'REGEX') return { known, notTaken };
  const asked = server.suggest(known.creator.id, known.deal?.id ?? null);
  const [text] = await asked.then(
    ({ suggestions }) => suggestions,
    () => [],
  );
  return { known: { ...known, ...(text !== undefined && { text }) }, notTaken };
}

/** What is behind an id; null where nobody could say, which a toast has told. */
async function orNull<Node>(
  asked: Promise<{ readonly data?: { readonly node: Node | null } | undefined }>,
): Promise<Node | null> {
  try {
    return (await asked).data?.node ?? null;
  } catch {
    return null;
  }
}
