import { storage } from 'wxt/utils/storage';

const welcomed = storage.defineItem<boolean>('local:welcomed', { fallback: false });

/** Whether this is the first time; true once, whatever the browser calls an installation. */
export async function isFirstRun(): Promise<boolean> {
  if (await welcomed.getValue()) return false;
  await welcomed.setValue(true);
  return true;
}
