import { storage } from 'wxt/utils/storage';
import { type Settings, tidySettings } from './settings-shape.ts';

export type { Settings, Theme } from './settings-shape.ts';

const stored = storage.defineItem<Partial<Settings>>('local:settings', { fallback: {} });

export async function loadSettings(): Promise<Settings> {
  return tidySettings(await stored.getValue());
}

export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const changed = { ...(await loadSettings()), ...change };
  await stored.setValue(changed);
  return changed;
}

/** Calls back whenever a setting changes, in any open view, with what they were before. Returns the way to stop. */
export function watchSettings(onChange: (settings: Settings, before: Settings) => void): () => void {
  return stored.watch((value, before) => onChange(tidySettings(value ?? {}), tidySettings(before ?? {})));
}
