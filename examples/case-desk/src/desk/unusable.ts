/** The folder cannot be made, read or written. */
export class FolderUnusable extends Error {
  constructor(
    readonly folder: string,
    /** The code of the system, such as `EACCES`. */
    readonly code: string,
  ) {
    super(`the folder is unusable: ${code}`);
  }
}

/** Another desk works in the folder. */
export class FolderTaken extends Error {
  constructor(readonly folder: string) {
    super('another desk works in the folder');
  }
}

/** The file of the master is gone, though there are keys that it wraps. */
export class MasterMissing extends Error {
  constructor(readonly path: string) {
    super('the master is missing');
  }
}
