import { browser } from 'wxt/browser';

/** What of the browser's permissions is used: hosts, asked for from a click, and given back. */
export interface HostPermissions {
  request(wanted: { origins: string[] }): Promise<boolean>;
  contains(wanted: { origins: string[] }): Promise<boolean>;
  remove(held: { origins: string[] }): Promise<boolean>;
}

/** The names of the hosts of some addresses, each once, in order. */
export function hostsOf(addresses: readonly string[]): string[] {
  return [...new Set(addresses.map((address) => new URL(address).hostname))];
}

/** The same as the browser's match patterns, which know no port: `https://pictures.example/*`. */
export function originsOf(addresses: readonly string[]): string[] {
  return [
    ...new Set(
      addresses.map((address) => {
        const { protocol, hostname } = new URL(address);
        return `${protocol}//${hostname}/*`;
      }),
    ),
  ];
}

/** Those of the origins that were granted already, and are not ours to give back. */
export async function heldOrigins(
  origins: readonly string[],
  permissions: HostPermissions = browser.permissions,
): Promise<string[]> {
  const held = await Promise.all(origins.map((origin) => permissions.contains({ origins: [origin] })));
  return origins.filter((_, i) => held[i]);
}

/** Asks the reader for hosts. Only in the very click: browsers forget it with the first wait. */
export function askForHosts(
  origins: readonly string[],
  permissions: HostPermissions = browser.permissions,
): Promise<boolean> {
  return permissions.request({ origins: [...origins] }).catch(() => false);
}

/** Gives hosts back that are no longer needed: all at once, so that a popup that closes meanwhile leaves none behind. */
export async function giveBack(
  origins: readonly string[],
  permissions: HostPermissions = browser.permissions,
): Promise<void> {
  await Promise.all(origins.map((origin) => permissions.remove({ origins: [origin] }).catch(() => false)));
}
