/** A folder as the browser hands one out, in memory: files appear when they are closed. */
export function folderOf(files = new Map<string, Uint8Array>(), failAfter = Number.POSITIVE_INFINITY) {
  const handle = {
    kind: 'directory',
    name: 'Backups',
    async *keys() {
      yield* [...files.keys()];
    },
    async getFileHandle(name: string, { create = false } = {}) {
      if (!files.has(name) && !create) throw new DOMException('no such file', 'NotFoundError');
      if (!files.has(name)) files.set(name, new Uint8Array());
      return {
        getFile: async () => new File([files.get(name)! as BlobPart], name),
        createWritable: async () => {
          const chunks: Uint8Array[] = [];
          return new WritableStream<Uint8Array>({
            write(chunk) {
              if (chunks.length >= failAfter) throw new DOMException('no room', 'QuotaExceededError');
              chunks.push(chunk);
            },
            close: async () => void files.set(name, new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer())),
          });
        },
      };
    },
    removeEntry: async (name: string) => void files.delete(name),
  };
  return { files, handle: handle as unknown as FileSystemDirectoryHandle };
}
