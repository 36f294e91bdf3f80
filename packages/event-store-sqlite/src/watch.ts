import { bell, type Bell } from '@pavadonis/event-store';
import { identityOf, prepareQuery, realPathOf, type Database } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';

// asking costs microseconds, and what this process itself appends is heard without
const POLL_MS = 20;

/**
 * A bell that also rings when another connection or process has written to the file. SQLite tells nobody of that, so the
 * file is asked, as long as somebody waits.
 */
export const watch = (database: Database, named: string): Bell => {
  const path = E.getOrElse(() => named)(E.tryCatch(() => realPathOf(named), E.toError));
  const version = prepareQuery(database, 'PRAGMA data_version');
  // a file that cannot be asked, or is no longer where it was, wakes everybody, and reading tells them why
  const ask = (): string =>
    E.toUnion(
      E.tryCatch(
        () => `${String(version()[0])} ${identityOf(path) ?? 'gone'}`,
        () => 'unknown',
      ),
    );
  let seen = ask();
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    const now = ask();
    if (now === seen) return;
    seen = now;
    written.ring();
  };
  const written = bell((waiting) => {
    if (waiting > 0) timer ??= setInterval(look, POLL_MS);
    else {
      clearInterval(timer);
      timer = undefined;
    }
  });
  return written;
};
