import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    return statSync(join(root, path)).isDirectory() ? filesIn(path) : /\.tsx?$/u.test(name) ? [path] : [];
  });
}

interface Import {
  from: string;
  to: string;
}

/** Every import of a file: a path of ours from the project's root, or a package's name. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:import|export)\s[^;]*?from '([^']+)'|import '([^']+)'|import\('([^']+)'\)/gu)].map(
    (match) => {
      const name = (match[1] ?? match[2] ?? match[3])!.replace(/\?.*$/u, '');
      if (name.startsWith('@/')) return { from: file, to: name.slice(2) };
      if (name.startsWith('.')) return { from: file, to: relative(root, resolve(root, dirname(file), name)) };
      return { from: file, to: name };
    },
  );
}

const files = ['lib', 'components', 'entrypoints'].flatMap(filesIn);
const imports = files.flatMap(importsOf);
const inside = (path: string, ...rooms: string[]) => rooms.some((room) => path === room || path.startsWith(`${room}/`));
const broken = (wall: (found: Import) => boolean) => imports.filter(wall).map(({ from, to }) => `${from} → ${to}`);

const pureRooms = ['lib/article', 'lib/provenance', 'lib/languages', 'lib/text'];

describe('the walls of the house', () => {
  test('the check sees the imports at all', () => {
    expect(imports.length).toBeGreaterThan(150);
    expect(imports).toContainEqual({ from: 'lib/article/readability.ts', to: '@mozilla/readability' });
  });

  test('an article is found by the words that the first text has', () => {
    const knowing = filesIn('lib/article').filter((file) =>
      readFileSync(join(root, file), 'utf8').includes('perLanguages'),
    );
    // Further parts are looked for behind the first text.
    expect(knowing).toEqual(['lib/article/parts.ts']);
  });

  const walls: [string, (found: Import) => boolean][] = [
    [
      'nothing in lib imports a component or an entrypoint',
      ({ from, to }) => inside(from, 'lib') && inside(to, 'components', 'entrypoints'),
    ],
    ['no component imports an entrypoint', ({ from, to }) => inside(from, 'components') && inside(to, 'entrypoints')],
    [
      'only the library’s rooms know Dexie',
      ({ from, to }) => to === 'dexie' && !inside(from, 'lib/library', 'lib/state'),
    ],
    [
      'only the article’s room knows Readability',
      ({ from, to }) => to === '@mozilla/readability' && !inside(from, 'lib/article'),
    ],
    ['only one file knows the sanitizer', ({ from, to }) => to === 'dompurify' && from !== 'lib/sanitize.ts'],
    [
      'languages import nothing but their own types',
      ({ from, to }) => inside(from, 'lib/languages') && !inside(to, 'lib/languages'),
    ],
    ['text imports nothing from other rooms', ({ from, to }) => inside(from, 'lib/text') && !inside(to, 'lib/text')],
    [
      'article knows languages and text, nothing else of ours',
      ({ from, to }) =>
        inside(from, 'lib/article') && inside(to, 'lib') && !inside(to, 'lib/article', 'lib/languages', 'lib/text'),
    ],
    [
      'provenance knows languages, text and the article’s values',
      ({ from, to }) =>
        inside(from, 'lib/provenance') &&
        inside(to, 'lib') &&
        !inside(to, 'lib/provenance', 'lib/languages', 'lib/text', 'lib/article'),
    ],
    [
      'components know no browser',
      ({ from, to }) => inside(from, 'components') && (to.startsWith('wxt') || to === '@webext-core/messaging'),
    ],
    [
      'components do not reach into the library’s database',
      ({ from, to }) => inside(from, 'components') && inside(to, 'lib/library/database.ts'),
    ],
    [
      'pure rooms know no browser and no view',
      ({ from, to }) =>
        inside(from, ...pureRooms) && (to.startsWith('wxt') || to.startsWith('preact') || to.startsWith('@preact')),
    ],
  ];
  test.each(walls)('%s', (_, wall) => {
    expect(broken(wall)).toEqual([]);
  });

  test('pure rooms reach for no global document or window', () => {
    const reaching = files
      .filter((file) => inside(file, ...pureRooms))
      .filter((file) => {
        const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');
        // A parameter or a constant of that name is no global.
        return (
          /(?<![.\w])(?:window|browser|chrome|localStorage)\./u.test(code) ||
          (/(?<![.\w])document\./u.test(code) && !/\bdocument\b\s*[:=,)]|const \{[^}]*\bdocument\b/u.test(code))
        );
      });
    expect(reaching).toEqual([]);
  });

  test('markup is made from strings in one place', () => {
    const sinks =
      /\binnerHTML\s*=|\bouterHTML\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|DOMParser|createContextualFragment|\bsrc[dD]oc\s*=(?!=)|setAttribute\(\s*.srcdoc|\beval\(|new Function\(|window\.postMessage/u;
    const found = files.filter((file) =>
      sinks.test(readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '')),
    );
    // The other parses a fetched page into a document that nobody sees, and whose words are all that is taken of it.
    expect(found.filter((file) => !['lib/sanitize.ts', 'lib/linked-page/parse-page.ts'].includes(file))).toEqual([]);
  });

  test('no rule knows a host', () => {
    const host = /\b[\w-]+\.(?:com|cn|net|org|de|fr|jp|kr|co\.uk)\b/u;
    const found = ['lib/article', 'lib/provenance'].flatMap(filesIn).flatMap((file) => {
      const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');
      return host.test(code.replace(/\\\.\(\?:com[^)]*\)/gu, '')) ? [file] : [];
    });
    expect(found).toEqual([]);
  });
});
