/** A registrar's share of the invented commands with personal texts, and the files that it works on. */
export interface PersonalShare {
  /** The store is `.db` behind it, and the vault its two files, unless that has a path of its own. */
  readonly path: string;
  readonly keys?: string;
  /** Its first command, and how many on the next one is. */
  readonly first: number;
  readonly step: number;
  /** The number of all commands. */
  readonly commands: number;
  readonly persons: number;
  /** The numbers of the masters, the one that wraps new keys in front; the first one alone by default. */
  readonly masters?: readonly number[];
  /** Whether the vault's files are told to be on the disk before they are: a planted fault. */
  readonly hasty?: boolean;
}

/** A registrar's word on a command: the answer that it got, or why it got none. */
export interface Told {
  readonly n: number;
  readonly answer?: { readonly _tag: string };
  readonly failed?: { readonly _tag: string; readonly why?: { readonly _tag: string } };
}

/** Parses a registrar's printed word. */
export const parseTold = (line: string): Told => JSON.parse(line) as Told;
