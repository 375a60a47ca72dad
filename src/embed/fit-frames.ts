/**
 * `cpts-embed.js`: gives each frame of the page that shows `embed.html` the height of what it shows. A frame without it keeps
 * the height that the page gives it, and scrolls.
 */
import { ASK_HEIGHT, isHeightMessage } from './height-message.js';

/** Pixels: more than any list, and a page that is still a page if a frame says anything. */
const MOST = 40_000;

function frames(): NodeListOf<HTMLIFrameElement> {
  return document.querySelectorAll('iframe[src*="widget=cpts-"]');
}

/** Whom a frame speaks as: its address's origin, or nobody's where the page denies it one. */
function originOf({ src, sandbox }: HTMLIFrameElement): string | undefined {
  if (!/^https?:/.test(src)) return undefined;
  const isDenied = sandbox.length > 0 && !sandbox.contains('allow-same-origin');
  return isDenied ? 'null' : new URL(src).origin;
}

function fit(frame: HTMLIFrameElement, height: number): void {
  const isBorderCounted = getComputedStyle(frame).boxSizing === 'border-box';
  const border = isBorderCounted ? frame.offsetHeight - frame.clientHeight : 0;
  frame.style.height = `${Math.min(height, MOST) + border}px`;
}

addEventListener('message', ({ source, origin, data }) => {
  if (!isHeightMessage(data)) return;
  for (const frame of frames()) {
    if (frame.contentWindow === source && originOf(frame) === origin) fit(frame, data.height);
  }
});

for (const frame of frames()) frame.contentWindow?.postMessage(ASK_HEIGHT, '*');
