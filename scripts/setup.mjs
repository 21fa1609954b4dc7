/**
 * node scripts/setup.mjs [chromium] [firefox]
 * Installs what is missing: packages, then the browsers asked for. Runs on any Node from 20 on, without packages.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, findFirefox } from './browsers.mjs';

const project = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const isRoot = process.getuid?.() === 0;

/** Runs a command, its output shown; whether it succeeded. */
function run(command, ...parameters) {
  return spawnSync(command, parameters, { cwd: project, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

function modified(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

function installPackages() {
  const installed = join(project, 'node_modules/.package-lock.json');
  if (modified(installed) >= modified(join(project, 'package-lock.json'))) return;
  console.log('Installing packages…');
  // Not "npm ci": it refuses a lockfile made where some platform's optional binary was not to be had.
  if (!run('npm', 'install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error')) {
    console.error('The packages could not be installed: see above. "npm install" tries again.');
    process.exit(1);
  }
}

let isListFresh = false;

function aptInstall(...names) {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return false;
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  if (!isListFresh) isListFresh = run('apt-get', 'update', '-qq');
  return run(
    'apt-get',
    'install',
    '-y',
    '-qq',
    '--no-install-recommends',
    ...names,
    'fonts-noto-core',
    'fonts-noto-cjk',
  );
}

function explain(name, variable) {
  const command =
    process.platform === 'darwin'
      ? `brew install --cask ${name === 'firefox-esr' ? 'firefox' : name}`
      : `sudo apt-get install -y ${name}`;
  console.error(
    `No ${name} was found and none could be installed. Type this, or set ${variable} to one that you have:\n\n    ${command}\n`,
  );
  process.exit(1);
}

const browsers = {
  chromium() {
    // Debian packs the interface's languages apart; without them a Chinese interface is shown in English.
    if (findChromium() === '/usr/bin/chromium' && !existsSync('/usr/lib/chromium/locales/zh-CN.pak'))
      aptInstall('chromium-l10n');
    if (findChromium()) return;
    console.log('Installing Chromium…');
    const playwright = spawnSync('npx', ['--yes', 'playwright@1.65.1', 'install', 'chromium'], {
      cwd: project,
      stdio: ['ignore', 'ignore', 'ignore'],
      timeout: 300_000,
    });
    if (playwright.status === 0 && findChromium()) return;
    if (!aptInstall('chromium', 'chromium-l10n') || !findChromium()) explain('chromium', 'CHROME_PATH');
  },
  firefox() {
    if (findFirefox()) return;
    console.log('Installing Firefox…');
    if (!aptInstall('firefox-esr') || !findFirefox()) explain('firefox-esr', 'FIREFOX_PATH');
  },
};

installPackages();
for (const name of process.argv.slice(2)) browsers[name]();
