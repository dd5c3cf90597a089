/** A file as its readers need it: a name, a size, and its bytes from the start, as often as asked for. */
export interface ByteSource {
  readonly name: string;
  readonly size: number;
  /** When the file was last written, milliseconds since the epoch; null when nobody knows. */
  readonly modified: number | null;
  chunks(): AsyncIterable<Uint8Array>;
}

/** Small enough that reading one piece never holds a page up. */
const chunkSize = 64 * 1024;

/** A `File` of the browser or a `Blob` of Node, read in slices so that memory holds one of them. */
export function blobSource(blob: Blob, name: string, modified: number | null = null): ByteSource {
  return {
    name,
    size: blob.size,
    modified,
    async *chunks() {
      for (let from = 0; from < blob.size; from += chunkSize) {
        yield new Uint8Array(await blob.slice(from, from + chunkSize).arrayBuffer());
      }
    },
  };
}
