/** Who acts without being a person, what rules for applications are made of, and what becomes of codes at an end. */
export const ownWork = {
  ownActor: { RULE: 'Rule “{{name}}”', CONTRACT_END: 'Contract end: {{choice}}' },
  action: { ACCEPT: 'Accept', DECLINE: 'Decline' },
  conditions: { JOINED_BEFORE: 'Joined before', FOLLOWERS_OVER: 'Followers, at least' },
  atEnd: {
    KEEP: 'Keep as they are',
    EXPIRE_CODES: 'Expire',
    KEEP_UNTIL: 'Keep until a date',
  },
};
