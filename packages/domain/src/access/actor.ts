/**
 * Who can do something that the audit log tells of: a person, a token that a person made, our own work, or a creator who
 * answers an invitation without signing in.
 */
export const ACTOR_KINDS = ['PERSON', 'TOKEN', 'JOB', 'INVITED'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];
