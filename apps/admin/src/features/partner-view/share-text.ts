/** What is shared of a code. */
interface Shared {
  readonly text: string;
  readonly deal: { readonly name: string; readonly landingPage: string | null } | null;
}

/** The address at which the offer stands, where there is one that a browser opens. */
export function shareLink({ deal }: Shared): string | null {
  const page = deal?.landingPage ?? null;
  return page !== null && /^https?:\/\//i.test(page) ? page : null;
}

/** What the QR code holds: the offer's address, else the code itself. */
export function qrText(code: Shared): string {
  return shareLink(code) ?? code.text;
}

/** The words for a post: code, offer, last day and address, as far as there are any. */
export function shareText(
  code: Shared,
  lastDay: string | null,
  words: {
    readonly use: (code: string, account: string) => string;
    readonly offer: (code: string, account: string, deal: string) => string;
    readonly until: (date: string) => string;
  },
  account: string,
): string {
  const { text, deal } = code;
  return [
    deal === null ? words.use(text, account) : words.offer(text, account, deal.name),
    lastDay === null ? null : words.until(lastDay),
    shareLink(code),
  ]
    .filter((part) => part !== null)
    .join('\n');
}
