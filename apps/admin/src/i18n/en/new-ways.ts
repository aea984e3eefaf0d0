/** Words of the ways to a new code and of the command menu, which come with the menus that have them. */
export const newWays = {
  newSteps: 'Step by step',
  quick: 'Quick create',
  newMany: 'For many creators…',
  newFile: 'From a file…',
  imports: 'Imports',
  drafts: 'Drafts',
  newManyCodes: 'Codes for many creators',
  command: {
    setting: 'Settings: {{page}}',
    placeholder: 'A page, a code, a creator…',
    pages: 'Go to',
    actions: 'Do',
    nothing: 'Nothing found for “{{query}}”.',
    hint: 'Type a code or a name.',
    failed: 'Could not search. Try again.',
  },
};
