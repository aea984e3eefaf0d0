let isPressed = false;

function note(pressed: boolean) {
  return () => {
    isPressed = pressed;
  };
}

window.addEventListener('pointerdown', note(true), { capture: true });
window.addEventListener('pointerup', note(false), { capture: true });
window.addEventListener('pointercancel', note(false), { capture: true });

/** Acts once no button of the mouse is down: what moves the page between press and release takes the click away. */
export function whenReleased(act: () => void): void {
  if (!isPressed) {
    act();
    return;
  }
  // The click comes right after the release.
  window.addEventListener('pointerup', () => setTimeout(act), { once: true });
}
