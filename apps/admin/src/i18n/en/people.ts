/** Who works in an account, and who is invited. */
export const people = {
  readOnly: 'You see who works here, and cannot change it.',
  you: 'you',
  members: { title: 'People' },
  column: {
    person: 'Person',
    invited: 'Invited',
    secondFactor: 'Second factor',
    joined: 'Since',
  },
  secondFactor: { on: 'On', off: 'Off' },
  lastOwner: 'The only owner. Make somebody else an owner first.',
  role: {
    change: 'Change role',
    changeOf: 'Change role of {{name}}',
    title: 'Role of {{name}}',
    done: '{{name}} is {{role}} now',
  },
  remove: {
    action: 'Remove',
    actionOf: 'Remove {{name}}',
    leave: 'Leave',
    title: 'Remove {{name}}?',
    body: '{{name}} loses access to {{account}} within seconds, and open invitations that they made are taken back. What they did stays in the audit log.',
    tokens_one:
      'They made {{count}} API token that still works. It stays valid: revoke it where it is listed.',
    tokens_other:
      'They made {{count}} API tokens that still work. They stay valid: revoke them where they are listed.',
    leaveTitle: 'Leave {{account}}?',
    leaveBody:
      'You lose access to {{account}} at once, and open invitations that you made are taken back. Only an owner can invite you again.',
    done: '{{name}} is removed',
  },
  invite: {
    action: 'Invite somebody',
    submit: 'Invite',
    done: '{{email}} is invited',
    partners: 'Creators and performance partners are invited on their own pages.',
  },
  invitations: {
    title: 'Invitations',
    none: 'Nobody is invited at the moment.',
    PENDING: 'Waits',
    ACCEPTED: 'Accepted',
    REVOKED: 'Taken back',
    EXPIRED: 'Too old',
    text: 'Show the text',
    textOf: 'Show the text for {{email}}',
    revoke: 'Take back',
    revokeOf: 'Take back the invitation of {{email}}',
    revoked: 'The invitation of {{email}} is taken back',
  },
};
