import { build } from 'wxt';

/** Builds what the browsers load: the tests are of the extension as it ships. */
export default async function setup(): Promise<void> {
  for (const browser of ['chrome', 'firefox', 'edge']) await build({ browser, manifestVersion: 3 });
}
