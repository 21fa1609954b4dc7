import { type ReadonlySignal, signal } from '@preact/signals';
import { autoOpenSites, onAutoOpenChanged, setAutoOpen } from '../watching/auto-open.ts';

/** The sites whose articles open by themselves, as a signal that follows the choice in every view. */
export interface AutoOpening {
  /** Match patterns. */
  sites: ReadonlySignal<readonly string[]>;
  set(pattern: string, on: boolean): Promise<void>;
}

export function createAutoOpening(): AutoOpening {
  const sites = signal<readonly string[]>([]);
  const look = async () => {
    sites.value = await autoOpenSites();
  };
  onAutoOpenChanged(() => void look());
  void look();
  return {
    sites,
    async set(pattern, on) {
      await setAutoOpen(pattern, on);
      await look();
    },
  };
}
