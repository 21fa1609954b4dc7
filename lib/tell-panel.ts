import { sendMessage } from './messages.ts';

/** Has an open side panel look at the tab on top again. Where none is open nobody answers, and nothing is missed. */
export function tellPanel(): void {
  void sendMessage('lookAgain', undefined).catch(() => undefined);
}
