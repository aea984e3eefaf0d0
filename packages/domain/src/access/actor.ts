/** Who can do something that the audit log tells of: a person, a token that a person made, or our own work. */
export const ACTOR_KINDS = ['PERSON', 'TOKEN', 'JOB'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];
