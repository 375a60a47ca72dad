/** What a message says before its writer says anything. */
export interface MailDraft {
  readonly subject: string;
  readonly body: string;
}

/** The address that opens a message to someone. Nothing in an e-mail address can add a recipient or a text to it. */
export function mailLink(email: string, draft?: MailDraft): string {
  const to = `mailto:${encodeURIComponent(email).replace('%40', '@')}`;
  if (!draft) return to;
  const body = draft.body.replaceAll('\n', '\r\n');
  return `${to}?subject=${encodeURIComponent(draft.subject)}&body=${encodeURIComponent(body)}`;
}
