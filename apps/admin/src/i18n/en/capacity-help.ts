/** What each role may do, for forms that give one. */
export const capacityHelp = {
  capacityHelp: {
    OWNER: 'May do everything, people and account settings included.',
    MANAGER: 'Makes codes, creators, partners and deals. Cannot change people or the account.',
    ANALYST: 'Sees everything and changes nothing.',
    CREATOR: 'Sees their own codes, programs and deals, and nothing else.',
    PERFORMANCE_PARTNER: 'Sees their own codes, programs and deals, and nothing else.',
  },
};
