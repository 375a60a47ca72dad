/** What `embed.html` tells the page around it, each time that its content grows or shrinks. */
export interface HeightMessage {
  readonly type: 'cpts-height';
  /** CSS pixels, a whole number. */
  readonly height: number;
}

/** What a page asks of a frame that may have spoken before the page could hear. */
export const ASK_HEIGHT = 'cpts-height?';

export function isHeightMessage(data: unknown): data is HeightMessage {
  const { type, height } = (data ?? {}) as { readonly [key in keyof HeightMessage]?: unknown };
  return type === 'cpts-height' && Number.isInteger(height) && (height as number) > 0;
}
