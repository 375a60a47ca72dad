import { ASK_HEIGHT, type HeightMessage } from './height-message.js';

/** Tells the page around this one, if there is any, how tall the content is. The height is no secret: whoever frames it sees it. */
export function tellHeight(): void {
  let height = 0;
  const tell = (): void => {
    const message: HeightMessage = { type: 'cpts-height', height };
    parent.postMessage(message, '*');
  };
  new ResizeObserver(() => {
    const now = Math.ceil(document.body.getBoundingClientRect().height);
    if (now === height) return;
    height = now;
    tell();
  }).observe(document.body);
  addEventListener('message', ({ source, data }) => {
    if (source === parent && data === ASK_HEIGHT) tell();
  });
}
