/** A file that the reader is given. */
export interface FileToSave {
  name: string;
  /** With its dot: `.zip`. */
  ending: string;
  type: string;
}

/** Where a file is written to; made while the reader's click still counts as one. */
export interface Destination {
  write(stream: ReadableStream<Uint8Array>, signal: AbortSignal): Promise<void>;
}

interface SavePicker {
  showSaveFilePicker?(options: {
    suggestedName: string;
    types: { accept: Record<string, string[]> }[];
  }): Promise<FileSystemFileHandle>;
}

const longestDownload = 60_000; // milliseconds until the browser surely has the file

/** Hands a file over as a download, which needs no permission. */
export function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), longestDownload);
}

/** The file as a download: the browser collects it on its disk first. */
export function toDownloads({ name, type }: FileToSave): Destination {
  return {
    async write(stream, signal) {
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
      const piped = stream.pipeTo(writable, { signal });
      const [blob] = await Promise.all([new Response(readable).blob(), piped]);
      download(new Blob([blob], { type }), name);
    },
  };
}

/**
 * Asks the reader where a file goes, where the browser can ask; it is then written as it comes, and its size is no
 * matter for memory. Elsewhere it becomes a download.
 * @returns `undefined` where the reader thought better of it
 */
export async function askWhereTo(file: FileToSave): Promise<Destination | undefined> {
  const picker = window as SavePicker;
  if (!picker.showSaveFilePicker) return toDownloads(file);
  try {
    const handle = await picker.showSaveFilePicker({
      suggestedName: file.name,
      types: [{ accept: { [file.type]: [file.ending] } }],
    });
    return {
      write: async (stream, signal) => stream.pipeTo(await handle.createWritable(), { signal }),
    };
  } catch (problem) {
    if ((problem as Error).name === 'AbortError') return undefined;
    return toDownloads(file); // a policy of the browser's owner forbids the picker
  }
}
