export const audit = {
  title: 'Audit log',
  description: 'Every change in this account: who, when, what it was before and after.',
  filter: 'Action',
  all: 'All actions',
  column: { when: 'When', who: 'Who', what: 'What', changes: 'Changes', request: 'Request' },
  empty: {
    title: 'Nothing has been changed yet',
    body: 'Each change that somebody makes in this account stands here for good.',
    action: 'Go to promo codes',
    filtered: 'Nobody has done this yet',
  },
  fields_one: 'Show {{count}} field',
  fields_other: 'Show all {{count}} fields',
  less: 'Show less',
  reason: 'Reason: {{reason}}',
  gone: 'cannot be shown any more',
  noRequest: 'not by a request',
};
