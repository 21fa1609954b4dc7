/** Stands before a host among the tokens; no word begins with it. */
const siteSign = '\u0001';

/** The host of an address without `www.`; `undefined` where it has none. */
function hostOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  return new URL(url).hostname.toLowerCase().replace(/^www\./u, '') || undefined;
}

/** The tokens of an address: its host and each domain above it, the last one alone left out. */
export function siteTokensOf(url: string): string[] {
  const host = hostOf(url);
  if (!host) return [];
  const labels = host.split('.');
  const above = labels.slice(1, -1).map((_, i) => labels.slice(i + 1).join('.'));
  return [host, ...above].map(siteToken);
}

const longestHost = 200; // letters; a token has its limit, and a host has 253

/** The token of a host, or of its beginning, as typed: with or without scheme and path. */
export function siteToken(typed: string): string {
  const address = typed.toLowerCase().replace(/^[a-z]{2,8}:\/\//u, '');
  const host = address.replace(/^www\./u, '').split(/[/?#]/u)[0]!;
  return siteSign + host.slice(0, longestHost);
}
