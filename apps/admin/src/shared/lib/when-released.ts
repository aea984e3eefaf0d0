const ENDS = ['pointerup', 'pointercancel'] as const;

let isPressed = false;

function note(pressed: boolean) {
  return () => {
    isPressed = pressed;
  };
}

window.addEventListener('pointerdown', note(true), { capture: true });
for (const end of ENDS) window.addEventListener(end, note(false), { capture: true });

/**
 * Acts once no button of the mouse is down: what moves the page between press and release takes the click away. A
 * press that turns into scrolling or dragging is cancelled, and never released.
 */
export function whenReleased(act: () => void): void {
  if (!isPressed) {
    act();
    return;
  }
  const ended = () => {
    for (const end of ENDS) window.removeEventListener(end, ended);
    // The click comes right after the release.
    setTimeout(act);
  };
  for (const end of ENDS) window.addEventListener(end, ended);
}
