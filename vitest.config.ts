import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/u, '') };

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        resolve: { alias },
        // Limits far beyond what any of them takes: a machine that does much else proves nothing by being slow.
        test: {
          name: 'unit',
          environment: 'happy-dom',
          include: ['tests/{lib,components,house}/**/*.test.{ts,tsx}'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        resolve: { alias },
        // One browser at a time: a machine of two cores has no room for more, and toolbar clicks go to the tab on top.
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/build.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
