/** An entry of a package: the name by which others import it, and its source from the root. */
interface Entry {
  readonly folder: string;
  readonly name: string;
  readonly source: string;
}

export declare const entries: (root: string) => readonly Entry[];
