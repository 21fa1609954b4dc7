import { storage } from 'wxt/utils/storage';
import type { LibraryDatabase } from './database.ts';

const asked = storage.defineItem<boolean>('local:persistenceAsked', { fallback: false });

/**
 * Asks the browser, once, not to clear the library when space runs short: as soon as there is an article in it.
 * Only pages have the question; workers do not.
 */
export async function askToPersist(library: LibraryDatabase, manager: StorageManager): Promise<void> {
  if ((await library.fact('lastNumber', 0)) === 0 || (await asked.getValue())) return;
  await asked.setValue(true);
  if (!(await manager.persisted())) await manager.persist();
}
