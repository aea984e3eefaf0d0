import type { ApolloClient } from '@apollo/client';
import { forgetStale } from '../../../shared/lib/use-action';
import type { UserError } from '../../../shared/lib/violations';
import { TargetQuery, type UnknownId } from './documents';
import { GIVE } from './mutations';

/** What somebody has chosen: what an id names. */
export interface ChosenTarget {
  readonly unknown: UnknownId;
  readonly targetId: string;
}

/** Of whom an id is not remembered, and why; null where the call itself failed, which is told already. */
export interface NotGiven {
  readonly unknown: UnknownId;
  readonly error: UserError | null;
}

/** Somebody else may write the same thing just then: so often it is looked at anew. */
const TRIES = 3;

/**
 * Gives ids to what they name, beside those that it has. What is refused keeps nothing else from being written.
 * @returns what was not given
 */
export async function giveIds(
  client: ApolloClient,
  chosen: readonly ChosenTarget[],
): Promise<readonly NotGiven[]> {
  const targets = [...new Set(chosen.map(({ targetId }) => targetId))];
  const failed: NotGiven[] = [];
  for (const targetId of targets) {
    const ids = chosen.filter((each) => each.targetId === targetId);
    failed.push(...(await giveTo(client, targetId, ids)));
  }
  forgetStale(client, { forget: ['readiness', 'procedure'] });
  return failed;
}

/** One call for all ids of one thing; where one of them is refused, each by itself. */
async function giveTo(
  client: ApolloClient,
  targetId: string,
  chosen: readonly ChosenTarget[],
): Promise<readonly NotGiven[]> {
  const error = await tryToGive(client, targetId, chosen);
  if (error === undefined) return [];
  const [first] = chosen;
  if (chosen.length === 1 && first !== undefined) return [{ unknown: first.unknown, error }];
  const failed: NotGiven[] = [];
  for (const each of chosen) failed.push(...(await giveTo(client, targetId, [each])));
  return failed;
}

/** Undefined if it is done, or was done already. */
async function tryToGive(
  client: ApolloClient,
  targetId: string,
  chosen: readonly ChosenTarget[],
): Promise<UserError | null | undefined> {
  try {
    for (let tries = 1; ; tries += 1) {
      const variables = { id: targetId };
      const { data } = await client.query({
        ...{ query: TargetQuery, variables, fetchPolicy: 'network-only' },
      });
      const target = data?.node;
      if (!target || !('externalIds' in target)) return null;
      const had = target.externalIds.map(({ system, id }) => ({ system, id }));
      const added = chosen
        .map(({ unknown: { system, id } }) => ({ system, id }))
        .filter(({ system, id }) => !had.some((each) => each.system === system && each.id === id));
      if (added.length === 0) return undefined;
      const { id, version } = target;
      const give = GIVE[target.__typename];
      const answer = await give(client, { id, version, externalIds: [...had, ...added] });
      if (answer === undefined) return null;
      const [error] = answer.errors;
      if (error?.code !== 'STALE_VERSION' || tries === TRIES) return error;
    }
  } catch {
    return null;
  }
}
