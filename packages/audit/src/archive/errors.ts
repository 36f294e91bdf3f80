/** An archive cannot be read or written now. `cause` is the system's code, such as `ENOSPC` or `EACCES`. */
export interface ArchiveUnavailable {
  readonly _tag: 'ArchiveUnavailable';
  /** The folder of the archive. */
  readonly path: string;
  /** The code that the system gave. */
  readonly cause: string;
}

/** There is something in the folder where the archive should be made. Nothing was written. */
export interface FolderNotEmpty {
  readonly _tag: 'FolderNotEmpty';
  /** The folder. */
  readonly path: string;
}

/** The source or the day of an archive is none, or the time or the actor of a history that is sealed anew. */
export interface InvalidLabel {
  readonly _tag: 'InvalidLabel';
  /** The option that was refused. */
  readonly label: 'source' | 'date' | 'at' | 'by';
}

/** The archive is not whole: its `fetch.txt` names files that somebody should fetch from elsewhere. */
export interface FetchingBag {
  readonly _tag: 'FetchingBag';
  /** The file that says so. */
  readonly path: string;
}

/** Something in the archive is neither a plain file nor a folder: a link, a device, a pipe or a socket. */
export interface NotAPlainFile {
  readonly _tag: 'NotAPlainFile';
  /** Its name in the archive. */
  readonly path: string;
}

/** A name of a file leads out of the archive, or has other signs than `a` to `z`, digits, dot, hyphen and underscore. */
export interface ForbiddenFileName {
  readonly _tag: 'ForbiddenFileName';
  /** The name. A question mark stands for signs that are not shown, and the end of a long name is cut. */
  readonly path: string;
}

/** A manifest lists a file twice. */
export interface RepeatedFile {
  readonly _tag: 'RepeatedFile';
  /** The name of the file. */
  readonly path: string;
}

/** Two names of files differ in capitals alone, so that some systems could hold only one of them. */
export interface NamesDifferInCase {
  readonly _tag: 'NamesDifferInCase';
  /** The second of the two names. */
  readonly path: string;
  /** The first of them. */
  readonly other: string;
}

/** A file is in the archive, but in no manifest. */
export interface UnlistedFile {
  readonly _tag: 'UnlistedFile';
  /** The name of the file. */
  readonly path: string;
}

/** A file that has to be in the archive is not there. */
export interface ListedFileMissing {
  readonly _tag: 'ListedFileMissing';
  /** The name of the file. */
  readonly path: string;
}

/** A file is not the one whose sum the manifest gives. */
export interface WrongSum {
  readonly _tag: 'WrongSum';
  /** The name of the file. */
  readonly path: string;
}

/** A file that describes the archive has another form than RFC 8493 and this version ask for, or does not fit the rest. */
export interface MalformedTagFile {
  readonly _tag: 'MalformedTagFile';
  /** The name of the file. */
  readonly path: string;
}

/** A file is larger than any that an export writes. */
export interface OversizedFile {
  readonly _tag: 'OversizedFile';
  /** The name of the file. */
  readonly path: string;
  /** The most bytes that it may have. */
  readonly limit: number;
}

/** A line of the archive is no event, or not the one that has to stand there. */
export interface MalformedEventLine {
  readonly _tag: 'MalformedEventLine';
  /** The name of the file. */
  readonly path: string;
  /** The number of the line, from 1 on. */
  readonly line: number;
  /** The fault: no form of an event, an id that came before, or a revision that is not the next of its stream. */
  readonly fault: 'form' | 'id' | 'revision';
}

/** The events of an archive do not have the root that is given for them: they are other events, or in another order. */
export interface RootDiffers {
  readonly _tag: 'RootDiffers';
  /** The file that gives the root. A seal that is given from outside stands in the place of `data/log/checkpoint`. */
  readonly path: string;
  /** The number of events that the archive holds. */
  readonly events: number;
}

/** A file was changed while it was imported, after it had been checked. The files before it are in the store already. */
export interface ChangedSinceChecked {
  readonly _tag: 'ChangedSinceChecked';
  /** The name of the file. */
  readonly path: string;
}

/** The store holds events already. Nothing was stored. */
export interface StoreNotEmpty {
  readonly _tag: 'StoreNotEmpty';
}

/** The store does not give back what was imported: somebody else wrote into it, or it does not keep texts to the byte. */
export interface NotAsArchived {
  readonly _tag: 'NotAsArchived';
  /** The number of events that were imported. */
  readonly events: number;
}

/** The reasons why a file of an archive was not read. */
export type FileRefused = ListedFileMissing | NotAPlainFile | OversizedFile;

/** An error of making or importing an archive, beyond those of the store and of seals. */
export type ArchiveError =
  | ArchiveUnavailable
  | FolderNotEmpty
  | InvalidLabel
  | FetchingBag
  | NotAPlainFile
  | ForbiddenFileName
  | RepeatedFile
  | NamesDifferInCase
  | UnlistedFile
  | ListedFileMissing
  | WrongSum
  | MalformedTagFile
  | OversizedFile
  | MalformedEventLine
  | RootDiffers
  | ChangedSinceChecked
  | StoreNotEmpty
  | NotAsArchived;
