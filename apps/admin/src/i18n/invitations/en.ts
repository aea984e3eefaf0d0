/** Words of invitations into programs: how they went out, and what may be done with their links. */
export const invitations = {
  region: 'Invitation',
  toCopy: 'Invitation not sent',
  toCopyBody:
    'Copy the text and send it yourself. The link in it is shown this once: {{name}} accepts or declines by it, within 14 days and without an account.',
  why: {
    ASKED: 'You asked for a link.',
    NO_RELAY: 'Mail is not set up.',
    NO_ADDRESS: 'There is no e-mail address for {{name}}.',
    MAILED_TODAY: 'An invitation was mailed less than a day ago.',
    DAY_IS_FULL: 'As many invitations went out today as may go out in a day.',
  },
  mailed: 'Invitation mailed to {{email}}',
  mailedBody: '{{name}} can answer by its link until {{date}}.',
  mail: {
    QUEUED: 'The mail is on its way.',
    SENT: 'The mail server took it.',
    NOT_SENT: 'The mail did not go out.',
    FAILED: 'The mail could not be delivered. Check the address, then pass on a link.',
  },
  passedOn: 'A link was made to pass on',
  passedOnBody:
    '{{person}} made it. {{name}} can answer by it until {{date}}. It is not shown again.',
  none: 'No link that works',
  noneBody:
    '{{name}} is invited and has nothing to answer by. Make a link, or record their answer.',
  expired: 'The link has run out',
  mailAgain: 'Mail again',
  mailIt: 'Mail an invitation',
  mayAgain: 'It can be mailed again from {{date}}.',
  newLink: 'Make a link to copy',
  newLinkDone: 'A new link is here. The one before is void.',
  mailedDone: 'The invitation goes out to {{name}}',
  revoke: 'Make the link void',
  revokeTitle: 'Make the link of {{name}} void?',
  revokeBody: 'Nobody can answer by it any more. {{name}} stays invited; a new link can be made.',
  revokeDone: 'The link of {{name}} is void',
  thing: 'Invitation',
  text: 'Text of the invitation',
  language: 'Language of the invitation',
  copyText: 'Copy the text',
};
