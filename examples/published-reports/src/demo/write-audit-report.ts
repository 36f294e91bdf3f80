import { auditReportJson, auditReportPage } from '@pavadonis/audit-report';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { join, resolve } from 'node:path';
import { demoAuditReport } from '../audit-report/demo-audit-report';
import type { Failure } from './failure';
import { removeFolder, writeText } from './files';
import { type HistoryFile, withStore } from './with-store';

/** The files of an audit report. */
export interface AuditReportFiles {
  readonly page: string;
  readonly json: string;
}

/** Seals a history in a folder beside it, and writes its audit report there: for people, and for their tools. */
export const writeAuditReport =
  (file: HistoryFile, folder: string): TaskEither<Failure, AuditReportFiles> =>
  async () => {
    // the log of a former run is that of another history
    const emptied = removeFolder(join(folder, 'history.tlog'));
    if (E.isLeft(emptied)) return emptied;
    const made = await withStore(file, demoAuditReport(emptied.right))();
    if (E.isLeft(made)) return made;
    const page = writeText(resolve(folder, 'audit.html'), auditReportPage(made.right));
    if (E.isLeft(page)) return page;
    const json = writeText(resolve(folder, 'audit.json'), auditReportJson(made.right));
    return E.isLeft(json) ? json : E.right({ page: page.right, json: json.right });
  };
