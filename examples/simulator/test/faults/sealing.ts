import { type Fault, withVault } from './fault';

/** Faults: texts and documents that are not sealed, or not added, as they should be. */
export const sealingFaults: readonly Fault[] = [
  withVault(
    'leaves the numbers of documents in the clear',
    1,
    'casework/src/vault/sealer.ts',
    'evident: evident && writePersonal(Metadata, evident, sealing.text),',
    'evident,',
  ),
  withVault(
    'seals no facts',
    1,
    'casework/src/vault/sealer.ts',
    'facts: factsSealed(decision, facts, sealing),',
    'facts,',
  ),
  withVault(
    'seals texts as those of another kind',
    1,
    'casework/src/vault/sealer.ts',
    'vault.seal(stream, kind, text)',
    "vault.seal(stream, 'goal', text)",
  ),
  withVault(
    'puts sealed texts into each other’s places',
    1,
    'casework/src/vault/sealer.ts',
    'sealed(made.right, matches)',
    'sealed(made.right.toReversed(), matches)',
  ),
  withVault(
    'matches identifiers of another register',
    1,
    'casework/src/vault/sealer.ts',
    'vault.sameAs(scheme, value, stream)',
    'vault.sameAs(value, scheme, stream)',
  ),
  withVault(
    'says that a vault is away which is there',
    1,
    'casework/src/vault/sealer.ts',
    'return E.isLeft(right) ? E.left(',
    'return stream.endsWith("2") || E.isLeft(right) ? E.left(',
  ),
  withVault(
    'adds no documents',
    1,
    'casework/src/commands/question.ts',
    'ask(stream, addEvidence, [...forms, evidence], () => recorded)',
    'ask(stream, addEvidence, [...forms, []], () => recorded)',
  ),
  withVault(
    'adds documents that an event has',
    2,
    'casework/src/commands/question.ts',
    'ask(stream, addEvidence, [...forms, evidence], () => recorded)',
    'ask(stream, addEvidence, [...forms, evidence], () => recorded.map((each) => ({ ...each, metadata: { ...each.metadata, evidence: [] } })))',
  ),
];
