import { beforeEach, describe, expect, test } from 'vitest';
import { noteSettings, settingsOfLastTime } from '@/lib/settings-of-last-time.ts';
import { tidySettings } from '@/lib/settings-shape.ts';

beforeEach(() => localStorage.clear());

describe('settings as a view was last told of them', () => {
  test('are the usual ones before any view was', () => {
    expect(settingsOfLastTime()).toEqual(tidySettings({}));
  });

  test('are those of last time', () => {
    const settings = { ...tidySettings({}), theme: 'sepia' as const, readOnClick: false };
    noteSettings(settings);
    expect(settingsOfLastTime()).toEqual(settings);
  });

  test.each(['{', 'null', '[]', '{"theme":"purple"}'])(
    'are the usual ones where something else is kept: %s',
    (kept) => {
      localStorage.setItem('settings', kept);
      expect(settingsOfLastTime()).toEqual(tidySettings({}));
    },
  );
});
