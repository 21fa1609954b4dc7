import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Chromium, launchChromium, newProfile } from './chromium.ts';
import { type Size, startKeeping } from './keeping.ts';

const lanes = 4; // saves under way at the same time
const size: Size = { paragraphs: 100, pictures: 2, bytes: 8000 };

export interface KillRounds {
  kills: number;
  acknowledged: number;
  /** Saves that were under way when the browser was killed, and were sent again afterwards. */
  retried: number;
  /** Of them: those that were on the disk already. */
  alreadyKept: number;
  lost: string[];
  broken: string[];
  double: string[];
  /** Rounds after which the library's own counts were not those of a recount. */
  miscounted: number[];
}

declare global {
  var acknowledged: ((id: string) => void) | undefined;
}

/** Kills the browser that we started, and every process that it started, at once and without a word. */
function kill({ browser }: Chromium): Promise<void> {
  const child = browser.process()!;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  process.kill(-child.pid!, 'SIGKILL');
  return gone;
}

async function openView(chromium: Chromium): Promise<Page> {
  return startKeeping(await chromium.open(`${chromium.origin}/options.html`));
}

/**
 * Kills the browser again and again while it saves, each time after some acknowledgements, and looks each time with a
 * new browser on the same profile whether what was acknowledged is there, whole and once.
 * @param rounds after how many acknowledgements each kill comes
 */
export async function runKillRounds(
  rounds: readonly number[],
  report: (line: string) => void = () => undefined,
): Promise<KillRounds> {
  const profile = newProfile();
  const ledger = join(profile, 'acknowledged.txt');
  const acknowledged = new Set<string>();
  const result: KillRounds = {
    kills: 0,
    acknowledged: 0,
    retried: 0,
    alreadyKept: 0,
    lost: [],
    broken: [],
    double: [],
    miscounted: [],
  };
  let underWay: string[] = [];
  for (const [round, after] of [...rounds, 0].entries()) {
    const chromium = await launchChromium({ profile });
    const view = await openView(chromium);
    const found = await view.evaluate((size) => globalThis.keeping!.inspect(size), size);
    const there = new Set(found.whole);
    result.lost.push(...[...acknowledged].filter((id) => !there.has(id)));
    result.broken.push(...found.broken);
    result.double.push(...found.double);
    result.alreadyKept += underWay.filter((id) => there.has(id)).length;
    if (!found.counted) result.miscounted.push(round);
    for (const id of underWay) {
      const answer = await view.evaluate((id, size) => globalThis.keeping!.save(id, size), id, size);
      if (!answer.saved) throw new Error(`sent again, ${id} was refused: ${answer.reason}`);
      acknowledged.add(id);
    }
    result.retried += underWay.length;
    const { articles, versions } = await view.evaluate(() => globalThis.keeping!.count());
    if (articles < acknowledged.size) result.lost.push(`in round ${round}: ${articles} of ${acknowledged.size}`);
    if (articles > acknowledged.size || versions > articles) result.double.push(`in round ${round}: ${versions}`);
    if (after === 0) {
      await chromium.close();
      break;
    }

    const sent = Array.from({ length: after + lanes }, () => crypto.randomUUID());
    const waiting = new Set<string>(sent);
    let count = 0;
    const killed = new Promise<void>((resolve, reject) => {
      void view
        .exposeFunction('acknowledged', (id: string) => {
          appendFileSync(ledger, `${id}\n`);
          acknowledged.add(id);
          waiting.delete(id);
          if (++count === after) kill(chromium).then(resolve, reject);
        })
        .then(() =>
          view.evaluate(
            async (ids, lanes, size) => {
              const queue = [...ids];
              const { save } = globalThis.keeping!;
              const lane = async () => {
                for (let id = queue.shift(); id; id = queue.shift()) {
                  // A busy browser stops the worker under a save; then it is sent again, as a reader's page does.
                  const answer = await save(id, size).catch(() => save(id!, size));
                  if (!answer.saved) throw new Error(`${id} was refused: ${answer.reason}`);
                  globalThis.acknowledged!(id);
                }
              };
              await Promise.all(Array.from({ length: lanes }, lane));
            },
            sent,
            lanes,
            size,
          ),
        )
        .catch((problem) => {
          // Killed under it, or not.
          if (count < after) reject(problem);
        });
    });
    await killed;
    result.kills++;
    underWay = [...waiting];
    report(`kill ${result.kills}: ${acknowledged.size} acknowledged, ${underWay.length} under way`);
  }
  result.acknowledged = acknowledged.size;
  return result;
}
