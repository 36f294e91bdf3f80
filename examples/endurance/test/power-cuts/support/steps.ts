/** One thing that a program did to the files of one folder; many stand in the order in which the system had done them. */
export type Step =
  | { readonly _tag: 'Written'; readonly file: number; readonly at: number; readonly bytes: Buffer }
  | { readonly _tag: 'Sized'; readonly file: number; readonly size: number }
  /** A name of the folder leads to a new file. */
  | { readonly _tag: 'Named'; readonly name: string; readonly file: number }
  | { readonly _tag: 'Removed'; readonly name: string }
  /** A file, or the folder itself, is on the disk with all that the steps before `upTo` did to it. */
  | { readonly _tag: 'Synced'; readonly file: number | 'folder'; readonly upTo: number }
  | { readonly _tag: 'Said'; readonly line: string };
