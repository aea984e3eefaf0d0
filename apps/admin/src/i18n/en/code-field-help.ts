/** What fields of a code mean that say little by their names. */
export const codeFieldHelp = {
  purposeHelp: 'A label to tell codes apart and to filter by. It changes nothing about credit.',
  internalNoteHelp: 'Staff alone read it; the owner never does.',
  notificationEmailHelp: 'Mail about this code goes here instead of to the owner.',
};
