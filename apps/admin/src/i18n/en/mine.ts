/** The view of those who own codes. */
export const mine = {
  nav: {
    label: 'Your pages',
    codes: 'Codes',
    programs: 'Programs',
    tokens: 'API',
    security: 'Sign-in',
  },
  with: 'with {{account}}',
  codes: {
    paidOnce: 'An order counts once, whichever program it is credited in.',
    comments: 'Comments:',
    title: 'Your codes',
    intro: 'Codes that {{account}} made for you. Times are in your zone, {{zone}}.',
    none: 'You have no codes yet',
    noneBody: 'As soon as {{account}} makes one for you, it stands here.',
    expired: 'Ended on {{date}}. New orders do not count any more.',
    pattern:
      'Every code that this pattern matches is yours. Ask {{account}} which ones customers get.',
    copy: 'Copy the code',
    share: 'Share',
    shareOf: 'Share {{code}}',
  },
  policy: {
    ALWAYS: 'You earn on every order that uses the code, with or without a click on your link.',
    IF_INVOLVED: 'You earn when an order uses the code and somebody clicked your link before it.',
    IF_WINNER:
      'You earn when an order uses the code and the last click before it was on your link.',
  },
  share: {
    qrLink: 'QR code that leads to the offer of {{code}}',
    qrCode: 'QR code that holds the text {{code}}',
    text: 'Words to share',
    textHelp: 'Change them as you like.',
    copyText: 'Copy the words',
    copyLink: 'Copy the link',
    link: 'Link',
    share: 'Share…',
    use: 'Use my code {{code}} at {{account}}.',
    offer: 'Use my code {{code}} at {{account}}: {{deal}}.',
    until: 'Until {{date}}.',
  },
  programs: {
    title: 'Programs and deals',
    memberships: 'Your programs',
    none: 'You are in no program yet.',
    contract: 'Contract: {{window}}',
    state: {
      INVITED: 'You are invited. Tell the brand that you accept.',
      APPLIED: 'Your wish to join is being looked at.',
      JOINED: 'You are in, and can be given codes.',
      DECLINED: 'You declined.',
      REMOVED: 'You are not in this program any more.',
      UPCOMING: 'Your contract begins later.',
      EXPIRED: 'Your contract has ended; new orders earn nothing.',
    },
  },
  deals: {
    title: 'Deals',
    none: 'No deals in your programs at the moment.',
    always: 'without dates',
  },
  tokens: {
    title: 'API tokens',
    intro: 'For programs of your own, such as a dashboard. You do not need any to use this page.',
  },
  security: { title: 'Your sign-in' },
};
