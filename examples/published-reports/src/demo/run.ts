import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { join, resolve } from 'node:path';
import type { PublishedFigure } from '../figures/figure';
import { auditFindings } from '../findings/audit-findings';
import { findingsTable } from '../findings/table';
import { report } from '../report/report';
import { reportDataOf } from '../report/report-data-of';
import type { Language } from '../report/language';
import { type Audit, audit } from './audit';
import type { Failure } from './failure';
import { findFile, makeFolder, writeText } from './files';
import { generate } from './generate';
import { progress, type ProgressStream } from './progress';
import { summary } from './summary';
import { table } from './table';
import { withStore } from './with-store';
import { writeAuditReport } from './write-audit-report';

/** The options of a run of the demo. */
export interface Order {
  readonly seed: number;
  /** The folder for the history and the reports. */
  readonly folder: string;
  /** A stored history to replay instead of a new one. */
  readonly history?: string | undefined;
  readonly language: Language;
  readonly figures: readonly PublishedFigure[];
  /** Whether to print all figures in a table, and not only those that differ. */
  readonly all: boolean;
  /** Whether to list the broken rules too. */
  readonly findings: boolean;
}

/** The outputs of the demo: one for results, one for progress. */
export interface Voice {
  readonly say: (text: string) => void;
  readonly progress: ProgressStream;
}

const WORK = {
  recording: { lv: 'Ieraksta', en: 'Recording' },
  replaying: { lv: 'Atskaņo', en: 'Replaying' },
} as const;

const PEAK_IN_MEGABYTES = 1024;

/** Generates a history or takes a stored one, replays it from its file, prints the summary and writes both reports. */
export const run =
  (
    { seed, folder, history, language, figures, all, findings }: Order,
    voice: Voice,
  ): TaskEither<Failure, Audit> =>
  async () => {
    // a store would create a missing file, and there would be nothing to audit
    const found = history === undefined ? E.right(history) : findFile(history);
    if (E.isLeft(found)) return found;
    const made = makeFolder(folder);
    if (E.isLeft(made)) return made;
    const path = history ?? join(folder, 'history.sqlite');
    // whoever has just written the file may still hold it
    const file = { path, readOnly: history !== undefined };
    let recorded: number | undefined;
    if (history === undefined) {
      const bar = progress(WORK.recording[language], voice.progress);
      const generated = await generate(path, seed, bar.report)();
      bar.stop();
      if (E.isLeft(generated)) return generated;
      recorded = generated.right;
    }
    const bar = progress(WORK.replaying[language], voice.progress);
    const audited = await audit(file, figures, (events) => {
      bar.report(events, recorded);
    })();
    bar.stop();
    if (E.isLeft(audited)) return audited;
    const html = await report(reportDataOf(audited.right, history === undefined ? seed : undefined));
    const written = writeText(resolve(folder, 'report.html'), html);
    if (E.isLeft(written)) return written;
    const auditFiles = await writeAuditReport(file, folder)();
    if (E.isLeft(auditFiles)) return auditFiles;
    const peakMegabytes = process.resourceUsage().maxRSS / PEAK_IN_MEGABYTES;
    const { page, json } = auditFiles.right;
    voice.say(
      summary(audited.right, {
        language,
        peakMegabytes,
        report: written.right,
        auditReport: page,
        auditData: json,
      }),
    );
    const shown = audited.right.compared.filter(({ equal }) => all || !equal);
    if (shown.length > 0) voice.say(table(shown, language));
    if (!findings) return audited;
    const breaches = await withStore(file, auditFindings)();
    if (E.isLeft(breaches)) return breaches;
    voice.say(findingsTable(breaches.right, language));
    return audited;
  };
