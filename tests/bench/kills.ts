/**
 * npm run bench -- kills
 * Kills the browser while it saves, again and again, and counts what was acknowledged and is not there whole and once.
 */
import { runKillRounds } from '../e2e/kill-rounds.ts';

/** After how many acknowledgements each kill comes: 28 kills, more than 5,000 acknowledgements. */
const rounds = Array.from({ length: 28 }, (_, i) => 37 + ((i * 149) % 331));

export async function benchKills(): Promise<void> {
  const began = performance.now();
  const { kills, acknowledged, retried, alreadyKept, lost, broken, double, miscounted } = await runKillRounds(
    rounds,
    console.log,
  );
  const rows: [string, number][] = [
    ['kills', kills],
    ['acknowledged saves', acknowledged],
    ['sent again after a kill', retried],
    ['of them on the disk already', alreadyKept],
    ['lost', lost.length],
    ['in part', broken.length],
    ['double', double.length],
    ['rounds miscounted', miscounted.length],
    ['seconds', Math.round((performance.now() - began) / 1000)],
  ];
  for (const [name, count] of rows) console.log(name.padEnd(30), String(count).padStart(7));
  if (lost.length + broken.length + double.length + miscounted.length > 0) process.exitCode = 1;
}
