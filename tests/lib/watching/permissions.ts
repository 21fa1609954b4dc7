import { vi } from 'vitest';
import type { WatchPermissions } from '@/lib/watching/sites.ts';

/** An event with the way to raise it. */
function eventOf() {
  const listeners = new Set<() => void>();
  return {
    addListener: (listener: () => void) => void listeners.add(listener),
    removeListener: (listener: () => void) => void listeners.delete(listener),
    raise: () => [...listeners].map((listener) => listener()),
  };
}

/** A reader's permissions; `allows`: what is granted when asked. One for all sites holds for each. */
export function permissionsOf(held: string[] = [], { allows = true } = {}) {
  const granted = new Set(held);
  const holds = (origin: string) => granted.has(origin) || granted.has(`${origin.split('/')[0]}//*/*`);
  return {
    granted,
    onAdded: eventOf(),
    onRemoved: eventOf(),
    request: vi.fn(async ({ origins }: { origins: string[] }) => {
      if (allows) for (const origin of origins) granted.add(origin);
      return allows;
    }),
    contains: async ({ origins }: { origins: string[] }) => origins.every(holds),
    remove: vi.fn(async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.delete(origin))),
  } satisfies WatchPermissions & { granted: Set<string> };
}
