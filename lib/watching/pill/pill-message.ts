import * as v from 'valibot';
import type { PillPlace } from './place.ts';

/** What the pill asks of the background; of which page the background knows from the browser. */
export type PillMessage =
  | { pill: 'read' }
  | { pill: 'show'; statement: string }
  | { pill: 'moved'; edge: PillPlace['edge']; down: number };

const schema = v.variant('pill', [
  v.strictObject({ pill: v.literal('read') }),
  v.strictObject({ pill: v.literal('show'), statement: v.pipe(v.string(), v.maxLength(40)) }),
  v.strictObject({ pill: v.literal('moved'), edge: v.picklist(['left', 'right']), down: v.number() }),
]);

/** A message of the pill's; `undefined` when its shape is not ours. */
export function parsePillMessage(message: unknown): PillMessage | undefined {
  const parsed = v.safeParse(schema, message);
  return parsed.success ? parsed.output : undefined;
}
