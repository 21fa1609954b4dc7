import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const sheet = readFileSync(join(import.meta.dirname, '../../components/tokens.css'), 'utf8');

/** The declarations of the last rule with a selector. */
function declarationsOf(selector: string): string[] {
  const rule = sheet.slice(sheet.lastIndexOf(`${selector} {`));
  return rule.slice(0, rule.indexOf('}')).match(/--[\w-]+: [^;]+;/gu) ?? [];
}

test('a system that asks for more contrast gets the colors of the theme of high contrast', () => {
  const chosen = declarationsOf('[data-sourceline-theme="contrast"]');
  expect(chosen.length).toBeGreaterThan(10);
  expect(declarationsOf('[data-sourceline-theme="auto"]')).toEqual(chosen);
});
