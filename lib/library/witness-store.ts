import { storage } from 'wxt/utils/storage';
import type { Witness } from './witness.ts';

/** Where the witness is kept: in files of their own, which a damaged database does not touch. */
export interface WitnessStore {
  read(): Promise<Witness | undefined>;
  keep(witness: Witness): Promise<void>;
}

const stored = storage.defineItem<Witness | null>('local:libraryWitness', { fallback: null });

export const witnessStore: WitnessStore = {
  async read() {
    return (await stored.getValue()) ?? undefined;
  },
  keep: (witness) => stored.setValue(witness),
};

/** Calls when articles were saved, removed, brought back or marked, in whatever view; a background that is stopped is woken. */
export function onArticlesChanged(listener: () => void): void {
  stored.watch(listener);
}
