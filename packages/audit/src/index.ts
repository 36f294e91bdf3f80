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
export { type KeyTexts, newKey } from './seal/key';
export { openSeal, type Seal, type Trust } from './seal/seal';
export { type ProvenEvent, verifyConsistency, verifyInclusion } from './seal/proof';
export type { SealedStore } from './log/leaves';
export { knownAtSize } from './log/known-at-size';
export { type LogProofs, logProofs } from './log/log-proofs';
export { openSealedLog } from './log/open';
export type { SealedLog, SealedLogOptions, SealOptions } from './log/sealed-log';
export type { Difference, Found, FoundEvent } from './verify/difference';
export { type Verdict, type VerifyOptions, verifyStore } from './verify/store';
export type { ArchiveSeal, ArchiveSealRefused } from './archive/check-seal';
export type { BagRefused } from './archive/check-bag';
export type { PayloadRefused } from './archive/check-payload';
export { exportArchive, type ExportError, type ExportOptions } from './archive/export';
export { importArchive, type ImportError, type ImportOptions } from './archive/import';
export type { NamesRefused } from './archive/names';
export type { FormerSeal, SealAnewError, SealAnewOptions, SealedAnew } from './anew/options';
export { sealAnew } from './anew/seal-anew';
export type { SealingRecord } from './anew/record';
export type { TextRevealing, TextSealing } from './anew/text-sealing';
export type { SealingDifference, SealingFault } from './anew/difference';
export {
  type SealingVerdict,
  type VerifyAnewError,
  type VerifyAnewOptions,
  verifySealedAnew,
} from './anew/verify';
export {
  compareReports,
  type CompareReportsOptions,
  type OtherAnswer,
  type ReportsCompared,
} from './anew/compare-reports';
