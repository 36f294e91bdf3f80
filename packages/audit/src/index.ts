export type { Amounts } from './explain/amounts';
export {
  type Cause,
  type ChangedRow,
  difference,
  type FigureDifference,
  type LearnedEvent,
} from './explain/difference';
export {
  explain,
  type ExplainedRow,
  type ExplainOptions,
  explainParts,
  type Explanation,
  type FigureInParts,
} from './explain/explain';
export type { Figure } from './explain/figure';
export type { ExplainedEvent, NamedEvent } from './explain/named-event';
export { recordedLog } from './explain/recorded-log';
export { whyNot, type WhyNot } from './explain/why-not';
export { EMPTY_ROOT, type Hash, leafHash } from './tree/hash';
export { leafOf, type LeafEvent } from './tree/leaf';
export type { TreeHead } from './tree/consistency';
export { type InvalidKey, type KeyTexts, newKey } from './seal/key';
export type { MalformedNote, WrongSignature } from './seal/note';
export {
  type ForeignOrigin,
  type MalformedSeal,
  type NotSigned,
  openSeal,
  type Seal,
  type SealRefused,
  type TooFewWitnesses,
  type Trust,
} from './seal/seal';
export {
  type MalformedProof,
  type NotProven,
  type ProofRefused,
  type ProvenEvent,
  verifyConsistency,
  verifyInclusion,
} from './seal/proof';
export type { FolderUnavailable } from './log/folder-error';
export type { MissingTile } from './log/hashes';
export type { SealedStore } from './log/leaves';
export type { LogLocked } from './log/lock';
export { openSealedLog } from './log/open';
export { type RegularSealing, type RegularSealingOptions, sealRegularly } from './log/regular';
export type { NotAsSealed } from './log/resume';
export type {
  InvalidOrigin,
  NotSealed,
  OpenLogError,
  SealContradicted,
  SealedLog,
  SealedLogOptions,
  SealOptions,
} from './log/sealed-log';
export type { Difference, Found, FoundEvent } from './verify/difference';
export { type NeverSealed, type Verdict, type VerifyOptions, verifyStore } from './verify/store';
export type { ArchiveSeal, ArchiveSealRefused } from './archive/check-seal';
export type { BagRefused } from './archive/check-bag';
export type { PayloadRefused } from './archive/check-payload';
export type {
  ArchiveUnavailable,
  ChangedSinceChecked,
  FetchingBag,
  FolderNotEmpty,
  ForbiddenFileName,
  InvalidLabel,
  ListedFileMissing,
  MalformedEventLine,
  MalformedTagFile,
  NamesDifferInCase,
  NotAPlainFile,
  NotAsArchived,
  OversizedFile,
  RepeatedFile,
  RootDiffers,
  StoreNotEmpty,
  UnlistedFile,
  WrongSum,
} from './archive/errors';
export { exportArchive, type ExportError, type ExportOptions } from './archive/export';
export { importArchive, type ImportError, type ImportOptions } from './archive/import';
export type { NamesRefused } from './archive/names';
export type { FileRefused } from './archive/read-file';
