/** Why a file is not taken, as a whole. Nothing of it was written. */
export type RefusalReason =
  /** No format that we know, or no file at all of one. */
  | 'unknown'
  /** Cut off, or not what its own directory says. */
  | 'damaged'
  | 'encrypted'
  /** Written by a newer Sourceline. */
  | 'newer'
  /** More entries than a reading list has. */
  | 'too-many'
  /** Larger than a reading list is, unpacked or in one of its parts. */
  | 'too-large'
  /** Nested deeper than any format of ours is. */
  | 'too-deep';

export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, detail: string = reason, cause?: unknown) {
    super(detail, { cause });
    this.reason = reason;
  }
}
