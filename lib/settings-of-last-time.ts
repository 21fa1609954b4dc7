import { type Settings, tidySettings } from './settings-shape.ts';

const key = 'settings';

/**
 * The settings as a view of ours was last told of them. They are at hand at once, where the browser's answer takes a
 * frame: a view that is dressed by them first needs not wait, and does not flash. The answer decides as soon as it is there.
 */
export function settingsOfLastTime(): Settings {
  try {
    return tidySettings(JSON.parse(localStorage.getItem(key) ?? '{}'));
  } catch {
    // Nobody's storage may be shut, or hold what it should not.
    return tidySettings({});
  }
}

export function noteSettings(settings: Settings): void {
  try {
    localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // A full disk: the next view looks as usual first.
  }
}
