/**
 * A fetched page as a document that nobody sees: nothing in it runs, loads or is drawn, and no part of it is ever put into
 * a document that is shown. What is taken of it as an article comes to the screen through `sanitize.ts`, as that of any
 * page does.
 */

interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML(html: string): string }): { createHTML(html: string): string };
}

let policy: { createHTML(html: string): string } | undefined;

/** Our pages' policy wants to know who makes markup of strings. */
function trusted(html: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('linked-page', { createHTML: (text) => text }) ?? {
    createHTML: (text) => text,
  };
  return policy.createHTML(html);
}

const lists = /srcset$/u;
const relative = /^\.{0,2}\/[^/]/u;

function absolute(address: string, base: string): string {
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}

/** An attribute's value with absolute addresses, as far as it holds any. */
function resolved(name: string, value: string, base: string): string {
  if (name === 'href' || name === 'src') return value.startsWith('#') ? value : absolute(value.trim(), base);
  if (lists.test(name))
    return value
      .split(/,\s+/u)
      .map((candidate) => candidate.trim().replace(/^\S+/u, (address) => absolute(address, base)))
      .join(', ');
  // Lazy loaders keep addresses in names of their own.
  return name.startsWith('data-') && relative.test(value) ? absolute(value, base) : value;
}

/**
 * Parses a page.
 * @param html untrusted
 * @param url its address: a document of ours cannot take it on, so the page's own addresses are made absolute
 */
export function parsePage(html: string, url: string): Document {
  const page = new DOMParser().parseFromString(trusted(html), 'text/html');
  const base = absolute(page.querySelector('base[href]')?.getAttribute('href') ?? url, url);
  for (const found of page.querySelectorAll('base')) found.remove();
  for (const element of page.querySelectorAll('*'))
    for (const { name, value } of [...element.attributes]) {
      const address = resolved(name, value, base);
      if (address !== value) element.setAttribute(name, address);
    }
  return page;
}
