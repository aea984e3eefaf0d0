export const plans = {
  check: 'Check the codes',
  body: 'Each code is checked first. Nothing is written before you have seen what becomes of it.',
  complete: {
    title_one: 'Complete {{count}} code',
    title_other: 'Complete {{count}} codes',
    body: 'Half-made codes get the assignment that they lack, on the terms that they have. Complete ones stay as they are.',
  },
  rotate: {
    title_one: 'Rotate {{count}} code',
    title_other: 'Rotate {{count}} codes',
    body: 'Owners get texts of a template on the same terms. A code whose text is of it already stays.',
    template: 'Template',
    default: 'The default of the account',
    own: 'Write a template…',
    ownLabel: 'New texts',
    ownHelp:
      '{FIRST}, {LAST}, {NAME} and {HANDLE} are the owner’s, {DISCOUNT} the deal’s, {10|15} a choice, {####} random digits, {XXXX} random letters and digits.',
    other: 'Another text may be used where the first is taken',
    grace: 'Old and new codes both count for a while',
  },
};
