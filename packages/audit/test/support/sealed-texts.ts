import {
  type IdElsewhere,
  type MatchId,
  Metadata,
  type PersonalKind,
  type Recordable,
  type Recorded,
  sealEvent,
  type Sealing,
  type StreamName,
  type Text,
  writePersonal,
} from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import type { Vault } from '@pavadonis/vault';
import type { Log } from './second-opinion';

/** A text that was sealed, with what it says and where it stands. */
export interface SealedText {
  readonly stream: StreamName;
  readonly kind: PersonalKind;
  readonly clear: Text;
  readonly sealed: Text;
}

type Entry = Recorded<Recordable>;

/** Writes all personal texts of an entry, those of its evidence too. */
const writtenBy = ({ text, sameAs }: Sealing, entry: Entry): Entry => ({
  ...entry,
  event: sealEvent(entry.event, { text, sameAs }),
  metadata: writePersonal(Metadata, entry.metadata, text),
});

const keyOf = (...parts: readonly string[]): string => JSON.stringify(parts);

/** Returns a log as it would have been recorded with a vault, and the texts that were sealed. */
export const sealedBy = async (
  vault: Vault,
  log: Log,
): Promise<{ readonly log: Log; readonly texts: readonly SealedText[] }> => {
  const texts: SealedText[] = [];
  const entries: Entry[] = [];
  for (const entry of log) {
    const { stream } = entry;
    if (!stream.startsWith('client-')) {
      entries.push(entry);
      continue;
    }
    const said: (readonly [PersonalKind, Text])[] = [];
    const ids: IdElsewhere[] = [];
    writtenBy(
      {
        text: (text, kind) => {
          said.push([kind, text]);
          return text;
        },
        sameAs: (id) => {
          ids.push(id);
          return '' as MatchId;
        },
      },
      entry,
    );
    const sealed = new Map<string, Text>();
    for (const [kind, clear] of said) {
      const made = (await orThrow(vault.seal(stream, kind, clear))) as Text;
      sealed.set(keyOf(kind, clear), made);
      texts.push({ stream, kind, clear, sealed: made });
    }
    const matches = new Map<string, MatchId>();
    for (const { scheme, value } of ids)
      matches.set(keyOf(scheme, value), (await orThrow(vault.sameAs(scheme, value, stream))) as MatchId);
    entries.push(
      writtenBy(
        {
          text: (text, kind) => sealed.get(keyOf(kind, text)) ?? text,
          sameAs: ({ scheme, value }) => matches.get(keyOf(scheme, value)) ?? ('' as MatchId),
        },
        entry,
      ),
    );
  }
  return { log: entries, texts };
};
