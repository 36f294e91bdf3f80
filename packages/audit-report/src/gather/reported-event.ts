import type { LogProofs, Seal } from '@pavadonis/audit';
import type { DocumentRef, Metadata } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import type { ReportedDocument, ReportedEvent, ReportedUser } from '../report/reported-event';
import type { ReadLog } from './read-log';

/** Returns the user who recorded something. */
export const userOf = ({ by: { actor, role, provider } }: Pick<Metadata, 'by'>): ReportedUser => ({
  actor,
  role,
  ...(provider === undefined ? {} : { provider }),
});

const documentOf = ({ kind, issuedOn, issuer }: DocumentRef): ReportedDocument => ({
  kind,
  ...(issuedOn === undefined ? {} : { issuedOn }),
  ...(issuer === undefined ? {} : { issuer }),
});

// the seal's text follows each proof, and is told once
const proofOf = (proofs: LogProofs, index: number, seal: Seal): string | undefined => {
  const proof = proofs.proveInclusion(index, seal);
  return E.isLeft(proof) ? undefined : proof.right.slice(0, -seal.text.length);
};

/** The events that a report names, by their positions. */
interface NamedPositions {
  /** All of them. */
  readonly all: ReadonlySet<number>;
  /** Those that are proven. */
  readonly proven: ReadonlySet<number>;
}

/** Returns the events that a report names, in the order of the log. */
export const reportedEvents = (
  { recorded, leaves, proofs }: ReadLog,
  { all, proven }: NamedPositions,
  seal: Seal | undefined,
): readonly ReportedEvent[] =>
  recorded.flatMap(({ position, stream, revision, id, event, recordedAt, metadata }, index) => {
    if (!all.has(position)) return [];
    const proof = seal !== undefined && proven.has(position) ? proofOf(proofs, index, seal) : undefined;
    return {
      position,
      index,
      stream,
      revision,
      id,
      type: event.type,
      on: event.on,
      recordedAt,
      by: userOf(metadata),
      evidence: metadata.evidence.map(documentOf),
      hash: leaves[index]?.toString('base64') ?? '',
      ...(proof === undefined ? {} : { proof }),
    };
  });
