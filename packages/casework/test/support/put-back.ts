import { withSql } from '@pavadonis/fixtures/scratch';

/** Puts the file of a store back to a position, as an operator does who restores a backup while hosts have it open. */
export const putBack = (path: string, to: number): Promise<void> =>
  withSql(path, (database) => {
    const found = database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all();
    const triggers = found.map((row) => Object.values(row as object) as [string, string]);
    for (const [name] of triggers) database.exec(`DROP TRIGGER ${name}`);
    database.exec(`DELETE FROM marks WHERE position > ${String(to)}`);
    database.exec(`DELETE FROM events WHERE position > ${String(to)}`);
    database.exec(`UPDATE sqlite_sequence SET seq = ${String(to)} WHERE name = 'events'`);
    for (const [, sql] of triggers) database.exec(sql);
  });
