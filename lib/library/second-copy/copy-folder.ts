import { parsePartName } from './part-name.ts';
import type { CopiedArticle } from './read-part.ts';

/**
 * The folder of the second copy, in files that the browser keeps for us beside its database: one damaged block makes
 * Chromium throw away the whole database, and leaves these alone.
 */
export async function copyFolder(storage: StorageManager): Promise<FileSystemDirectoryHandle> {
  const root = await storage.getDirectory();
  return root.getDirectoryHandle('second-copy', { create: true });
}

/** The names of all parts that are in the folder, the lowest part first. */
export async function copiedParts(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: { name: string; at: number }[] = [];
  for await (const name of folder.keys()) {
    const part = parsePartName(name);
    if (part) names.push({ name, at: part.at });
  }
  return names.sort((a, b) => a.at - b.at).map(({ name }) => name);
}

/** The same names by part; killed between writing a file and taking its elder away, a part has two. */
export async function namesByPart(folder: FileSystemDirectoryHandle): Promise<Map<number, string[]>> {
  return Map.groupBy(await copiedParts(folder), (name) => parsePartName(name)!.at);
}

/** How many articles are in the second copy. */
export async function countCopied(folder: FileSystemDirectoryHandle): Promise<number> {
  const parts = [...(await namesByPart(folder)).values()];
  return parts.reduce((sum, names) => sum + Math.max(...names.map((name) => parsePartName(name)!.articles)), 0);
}

/** Writes a part, where its file says something else; a file is its old self until all of it is on the disk. */
export async function writePart(
  folder: FileSystemDirectoryHandle,
  name: string,
  articles: readonly CopiedArticle[],
): Promise<void> {
  const said = JSON.stringify(articles);
  if ((await textOf(folder, name).catch(() => undefined)) === said) return;
  const file = await folder.getFileHandle(name, { create: true });
  const packed = new Blob([said]).stream().pipeThrough(new CompressionStream('gzip'));
  await packed.pipeTo(await file.createWritable());
}

async function textOf(folder: FileSystemDirectoryHandle, name: string): Promise<string> {
  const file = await (await folder.getFileHandle(name)).getFile();
  return new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();
}

/** The articles of a part. @throws where its file is damaged: its check sum says so */
export async function readCopiedPart(folder: FileSystemDirectoryHandle, name: string): Promise<CopiedArticle[]> {
  return JSON.parse(await textOf(folder, name)) as CopiedArticle[];
}
