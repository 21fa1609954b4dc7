import { colourCode, holdsCode } from '@/components/reader/colour-code.ts';
import { sendMessage } from '@/lib/messages.ts';

/** Colours the code of an open article as soon as what tells its parts is here. Without that it stays as it is. */
export async function colourCodeIn(body: HTMLElement): Promise<void> {
  if (!holdsCode(body)) return;
  if (!globalThis.sourcelineCode) await sendMessage('bringCodeGrammars', undefined).catch(() => false);
  if (globalThis.sourcelineCode && body.isConnected) colourCode(body, globalThis.sourcelineCode);
}
