import { expect, test } from 'vitest';
import { runKillRounds } from './kill-rounds.ts';

// A small share of `npm run bench -- kills`.
test('a browser that is killed while it saves has kept all that it said it saved, whole and once', async () => {
  const { kills, acknowledged, lost, broken, double, miscounted } = await runKillRounds([37, 90, 53]);
  expect(kills).toBe(3);
  expect(acknowledged).toBeGreaterThanOrEqual(180);
  expect({ lost, broken, double, miscounted }).toEqual({ lost: [], broken: [], double: [], miscounted: [] });
});
