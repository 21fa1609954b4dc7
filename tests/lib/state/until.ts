import { effect, type ReadonlySignal } from '@preact/signals';

/** Resolves when a signal's value is as wanted. */
export function until<T>(source: ReadonlySignal<T>, wanted: (value: T) => boolean): Promise<T> {
  return new Promise((resolve) => {
    let done = false;
    let stop: (() => void) | undefined;
    stop = effect(() => {
      if (done || !wanted(source.value)) return;
      done = true;
      resolve(source.value);
      stop?.();
    });
    if (done) stop();
  });
}
