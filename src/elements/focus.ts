/** Gives the focus to what is no control, when the control that had it goes away. */
export function focusOn(element: Element | null): void {
  element?.setAttribute('tabindex', '-1');
  (element as HTMLElement | null)?.focus();
}
