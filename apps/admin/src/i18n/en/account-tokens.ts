/** Tokens of the account's own. */
export const accountTokens = {
  body: 'With a token, a program of your brand works in {{account}}: a shop system, an import, a report. Tokens of creators and partners stand on their own pages.',
  readOnly: 'Tokens of creators and partners stand on their own pages.',
  nameHelp:
    'So that you know later which one to end: “Nightly import”. The audit log shows it, too.',
  actsAs: 'Acts as',
  capacityHelp: {
    MANAGER: 'Reads and changes, as far as its scopes go.',
    ANALYST: 'Reads only.',
  },
  scopesHelp: 'Never people, tokens or settings of the account.',
  scopeHelp: {
    PROMO_CODES_READ: 'Codes, deals, templates and reserved words.',
    PROMO_CODES_WRITE:
      'Issues, changes and ends these. To read back what it changed, it needs the scope above as well.',
    CREATORS_READ: 'Creators, performance partners and media sources, with e-mails and notes.',
    CREATORS_WRITE: 'Creates and changes these, and memberships.',
    FILES: 'Imports and exports; an analyst only fetches.',
    EVENTS_READ: 'What has happened, as ids.',
  },
  notAnalyst: 'Not as analyst.',
};
