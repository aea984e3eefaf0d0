import { AT_END, type AtEnd } from '../creator/contract-end.js';

/**
 * Who can do something that the audit log tells of: a person, a token that a person made, our own work, a creator who
 * answers an invitation without signing in, or a rule that answers applications.
 */
export const ACTOR_KINDS = ['PERSON', 'TOKEN', 'JOB', 'INVITED', 'RULE'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

const RULE = 'Rule: ';
const CONTRACT_END = 'Contract end: ';

/** As a rule is named that decides. */
export function ruleActorName(name: string): string {
  return `${RULE}${name}`;
}

/** As what was chosen for the end of a contract is named when it is done. */
export function contractEndActorName(atEnd: AtEnd): string {
  return `${CONTRACT_END}${atEnd}`;
}

/** Who acts without being a person. */
export type OwnActor =
  | { readonly is: 'RULE'; readonly name: string }
  | { readonly is: 'CONTRACT_END'; readonly atEnd: AtEnd };

/**
 * What an actor's name says of our own work, so that it can be said in another language; null for all others.
 * @param kind of the actor; null where it is not kept beside the name
 */
export function ownActorOf(name: string, kind: ActorKind | null): OwnActor | null {
  if ((kind === null || kind === 'RULE') && name.startsWith(RULE)) {
    return { is: 'RULE', name: name.slice(RULE.length) };
  }
  if (kind !== null && kind !== 'JOB') return null;
  const atEnd = AT_END.find((each) => name === contractEndActorName(each));
  return atEnd === undefined ? null : { is: 'CONTRACT_END', atEnd };
}
