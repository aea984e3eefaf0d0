/** The fields of the wizard. */
export const fields = {
  creator: {
    label: 'Find a creator',
    results: 'Creators',
    more: 'Type to find others.',
    empty: 'No creator matches “{{search}}”.',
    emptyHow: 'We looked in names, handles and e-mail addresses.',
    none: 'There are no creators yet.',
    create: 'Create creator',
    followers: '{{platform}} · {{followers}}',
    found_one: '{{count}} creator found',
    found_other: '{{count}} creators found',
    dialog: {
      title: 'New creator',
      name: 'Name',
      email: 'E-mail',
      emailHelp: 'For the invitation',
      handle: 'Handle',
    },
  },
  program: {
    CREATOR: 'Creator program',
    PERFORMANCE: 'Performance program',
    placeholder: 'Choose a program',
  },
  mediaSource: {
    placeholder: 'Choose a media source',
  },
  deal: {
    help: 'What the customer gets',
  },
  comments: {
    label: 'Comments to the creator',
    help: 'They read this beside their code.',
  },
  text: {
    help: '3–64 letters, digits, - or _ inside. Upper and lower case are the same.',
    suggest: 'Suggest',
    suggestFailed: 'No suggestion right now. Type a code.',
    free_CREATOR_ONLY: '{{text}} is free',
    free_PERFORMANCE_AND_CREATOR: '{{text}} is free in both programs',
    unknown: 'Could not check; we check again on create.',
  },
  conflict: {
    since: '{{owner}} has held {{text}} since {{date}}.',
    partner:
      'One code must not belong to a partner there and to a creator here: both would claim the same sale.',
    creator: 'A code has one owner. Choose another text for this creator.',
    overlap: 'A pattern of another owner matches this text. Choose another one.',
    same: 'Open it to see its terms, or choose another text.',
    open: 'Open that code',
    useInstead: 'Use {{text}} instead',
  },
  terms: {
    same: 'Same terms as in step {{number}}',
    sameAbove: 'Same terms as above',
    sameHelp: 'Switch off to give the creator other dates or another policy.',
  },
};
