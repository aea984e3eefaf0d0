/** placeholder while the rest is written */
export function CommandMenu(_props: { onClose: () => void; onHelp: () => void }) {
  return null;
}
