/** Words of the ways to a new code, which come with the menus that have them. */
export const newWays = {
  newSteps: 'Step by step',
  quick: 'Quick create',
  newMany: 'For many creators…',
  newFile: 'From a file…',
  imports: 'Imports',
  newManyCodes: 'Codes for many creators',
};
