/** A stream as one file. */
export async function fileOf(stream: ReadableStream<Uint8Array>, name = 'library.zip'): Promise<File> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return new File(chunks, name);
    chunks.push(value as Uint8Array<ArrayBuffer>);
  }
}

/** A file of text. */
export function textFile(text: string, name = 'list'): File {
  return new File([text], name);
}
