import type {
  Correction,
  Decision,
  DocumentRef,
  Instant,
  ProviderId,
  Recordable,
  Recorded,
  StreamName,
} from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';

/** Any refusal. The demo plans only allowed commands, so a refusal stops it. */
export interface Refusal {
  readonly _tag: string;
}

/** The desk's knowledge of a stream at a decision. */
interface Known {
  readonly recorded: readonly Recorded<Recordable>[];
  readonly state: unknown;
}

/** The actor of a command. */
interface By {
  readonly actor: string;
  readonly role: string;
  readonly provider?: ProviderId;
}

/** A decision to record at a moment. The name is unique, and the ids are made from it. */
export interface Command {
  readonly name: string;
  readonly at: Instant;
  readonly stream: StreamName;
  readonly by: By;
  readonly evidence: readonly DocumentRef[];
  readonly decide: (known: Known) => Decision<Refusal, Recordable>;
}

/** Makes a decision on a stream's state; the command's stream must hold that state. */
export const onState =
  (decide: (state: never) => Decision<Refusal, Recordable>): Command['decide'] =>
  ({ state }) =>
    decide(state as never);

/** Makes a correction, which is decided on the recorded stream. */
export const onRecorded =
  (decide: (recorded: readonly Recorded<Recordable>[]) => Decision<Refusal, Correction>): Command['decide'] =>
  ({ recorded }) =>
    decide(recorded) as Decision<Refusal, Recordable>;

/** A decision about one client. */
export type ClientDecision = (client: Client.State) => Decision<Refusal, Client.Event>;
