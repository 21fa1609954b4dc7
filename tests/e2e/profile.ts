import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The files in which Chromium keeps an extension's database, in a profile that no browser has open. */
export function databaseFiles(profile: string, origin: string): string[] {
  const folder = join(profile, 'Default/IndexedDB', `${origin.replace('://', '_')}_0.indexeddb.leveldb`);
  return readdirSync(folder).map((name) => join(folder, name));
}
