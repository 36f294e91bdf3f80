import {
  type IdElsewhere,
  type MatchId,
  type PersonalKind,
  sealEvent,
  type StreamName,
  type Text,
} from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import { orThrow } from '@pavadonis/event-store';
import type { Fate, Vault } from '@pavadonis/vault';

/** A text that a vault sealed: where it stands, what it says, and how it is sealed. */
export interface Said {
  readonly stream: StreamName;
  readonly kind: string;
  readonly text: string;
  readonly sealed: string;
}

/** A vault that a version left: its masters, and all that it was asked. */
export interface LeftVault {
  readonly id: string;
  /** The master that wraps everything, as hex. */
  readonly master: string;
  /** A master that wrapped it before, as hex. */
  readonly former: string;
  /** The texts that are revealed. */
  readonly texts: readonly Said[];
  /** A text whose person was forgotten, and how far that is. */
  readonly forgotten: Said & { readonly fate: Fate };
  /** A text whose person is to be forgotten, and the request. */
  readonly pending: Said & { readonly request: string };
  /** Identifiers of other registers, and the ids that stand for them. */
  readonly sameAs: readonly (Pick<IdElsewhere, 'scheme' | 'value'> & { readonly id: string })[];
  /** A row of a file, and its id. */
  readonly row: { readonly file: string; readonly row: string; readonly id: string };
}

/** Seals a text, and says so. */
export const say = async (vault: Vault, stream: StreamName, kind: string, text: string): Promise<Said> => ({
  stream,
  kind,
  text,
  sealed: await orThrow(vault.seal(stream, kind, text)),
});

/** Returns an event with its texts sealed, and what was sealed. */
export const sealedBy = async (vault: Vault, stream: StreamName, event: Client.Recordable) => {
  const clear: (readonly [PersonalKind, Text])[] = [];
  const ids: IdElsewhere[] = [];
  sealEvent(event, {
    text: (text, kind) => {
      clear.push([kind, text]);
      return text;
    },
    sameAs: (id) => {
      ids.push(id);
      return '' as MatchId;
    },
  });
  const texts: Said[] = [];
  for (const [kind, text] of clear) texts.push(await say(vault, stream, kind, text));
  const sameAs: LeftVault['sameAs'][number][] = [];
  for (const { scheme, value } of ids)
    sameAs.push({ scheme, value, id: await orThrow(vault.sameAs(scheme, value, stream)) });
  const sealed = sealEvent(event, {
    text: (text, kind) =>
      (texts.find((each) => each.kind === kind && each.text === text)?.sealed ?? text) as Text,
    sameAs: ({ scheme, value }) =>
      (sameAs.find((each) => each.scheme === scheme && each.value === value)?.id ?? '') as MatchId,
  });
  return { event: sealed, texts, sameAs };
};
