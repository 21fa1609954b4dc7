/**
 * npm test, once everything is installed: types, lint, unused code, the store's linter, then all tests, unit and in real
 * browsers. Its last line is "N passed, N failed".
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const project = join(import.meta.dirname, '..');
const report = join(project, '.output/tests.json');

const checks: [string, string[]][] = [
  ['types', ['wxt', 'prepare']],
  ['types', ['tsc', '--noEmit']],
  ['lint', ['biome', 'ci', '--error-on-warnings']],
  ['unused code', ['knip']],
  ['build for Firefox', ['wxt', 'build', '-b', 'firefox', '--mv3']],
  ['store linter', ['web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--boring']],
];

let passed = 0;
let failed = 0;
const failures: string[] = [];
for (const [name, [command, ...parameters]] of checks) {
  console.log(`\n${name}: ${command} ${parameters.join(' ')}`);
  const { status } = spawnSync(join(project, 'node_modules/.bin', command!), parameters, {
    cwd: project,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status === 0) passed++;
  else {
    failed++;
    failures.push(name);
  }
}

console.log('\ntests: vitest run');
mkdirSync(join(project, '.output'), { recursive: true });
rmSync(report, { force: true });
const { status } = spawnSync(
  join(project, 'node_modules/.bin/vitest'),
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  {
    cwd: project,
    stdio: ['ignore', 'inherit', 'inherit'],
  },
);
try {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8')) as Record<
    string,
    number
  >;
  passed += numPassedTests!;
  // A suite that fails before its first test has no failed test of its own.
  failed += Math.max(numFailedTests!, status === 0 ? 0 : 1, numFailedTests === 0 ? numFailedTestSuites! : 0);
} catch {
  failed++;
  failures.push('vitest wrote no report');
}
if (failures.length > 0) console.log(`\nNot passed: ${failures.join(', ')}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
