import type * as Report from '@pavadonis/audit-report';
import { firstDayOf, type CivilDate, monthOf } from '@pavadonis/domain';
import {
  activeClients,
  caseload,
  type CaseloadView,
  clientsServedIn,
  clientsToDate,
  newClientsIn,
} from '@pavadonis/projection-caseload';
import { notationOf } from '@pavadonis/page';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { badUse, type Failure } from '../failure';
import { type Bilingual, text } from '../language';
import { centreDaysOption } from '../questions/findings';
import { dayOption, knownAtOption, neededDay } from '../report/time';
import { escapedJson } from '../seen';
import { interruptibleStore } from '../store/interruptible-store';
import { withStore } from '../store/with-store';
import type { Told } from '../usage/command';
import type { Deed } from '../usage/listed';
import { choices, type Given, keyOf, read, readOr } from '../usage/option';
import { storeIn } from '../usage/shared-options';
import { documentOptions, formOption, readDocument, readForm } from './document';
import { logOption, readNeededTrust, readSealText, sealOption, trustOptions } from './options';

const FIGURES = ['active', 'served', 'new', 'to-date'] as const;
type FigureName = (typeof FIGURES)[number];

const figuresOption = choices(
  'figures',
  FIGURES,
  text('skaitļi', 'figures'),
  text(
    'skaitļi, ko izskaidrot ar notikumiem, dienā vai tās mēnesī līdz tai; pēc noklusējuma neviens',
    'the figures to explain by events, on the day or in its month up to it; none by default',
  ),
);

const figureOf =
  ({ askNumber }: Pick<typeof Report, 'askNumber'>, day: CivilDate) =>
  (name: FigureName): Report.AskedFigure => {
    const period = { from: firstDayOf(monthOf(day)), to: day };
    const asOf = { asOf: day };
    const of: Readonly<
      Record<FigureName, readonly [name: Bilingual, report: (view: CaseloadView) => number]>
    > = {
      active: [text('aktīvie klienti', 'active clients'), (view) => activeClients(view, asOf).length],
      served: [
        text('apkalpotie klienti', 'clients served'),
        (view) => clientsServedIn(view, period, asOf).length,
      ],
      new: [
        text('klienti pirmoreiz', 'first-time clients'),
        (view) => newClientsIn(view, period, asOf).length,
      ],
      'to-date': [
        text('klienti kopš sākuma', 'clients since the start'),
        (view) => clientsToDate(view, asOf).length,
      ],
    };
    const [title, report] = of[name];
    const on = (language: keyof Bilingual): string => `${title[language]}, ${notationOf(language).date(day)}`;
    return askNumber({ name: { lv: on('lv'), en: on('en') }, model: caseload, report });
  };

const NO_LOG = badUse(
  'Ir --seal vai atslēgas, bet nav --log; norādiet žurnāla mapi.',
  'There is --seal or keys but no --log; name the folder of the log.',
);

const readSealed = (given: Given) =>
  pipe(
    read(logOption, given),
    E.flatMap((folder): E.Either<Failure, Report.AuditReportOptions['sealed']> => {
      if (folder === undefined)
        return [sealOption, ...trustOptions].every(({ name }) => given[keyOf(name)] === undefined)
          ? E.right(undefined)
          : E.left(NO_LOG);
      return pipe(
        E.Do,
        E.apSW('trust', readNeededTrust(given)),
        E.apSW('seal', readSealText(sealOption, given)),
        E.map(({ trust, seal }) => ({ folder, ...trust, seal })),
      );
    }),
  );

/** The command that writes the audit report of a store. */
export const auditCommand: Deed = {
  options: [
    dayOption,
    figuresOption,
    centreDaysOption,
    knownAtOption,
    logOption,
    ...trustOptions,
    sealOption,
    formOption,
    ...documentOptions,
  ],
  run: (given, _argument, { store: named, signal, onEvents }) =>
    pipe(
      E.Do,
      E.apSW('named', storeIn(named)),
      E.apSW('figures', readOr(figuresOption, [], given)),
      E.apSW('centreDays', readOr(centreDaysOption, 0, given)),
      E.apSW('knownAt', read(knownAtOption, given)),
      E.apSW('format', readForm(given)),
      E.apSW('written', readDocument(given)),
      E.apSW('day', neededDay(given)),
      E.apSW('sealed', readSealed(given)),
      TE.fromEither,
      TE.flatMap(({ named: of, figures, centreDays, knownAt, format, written, day, sealed }) =>
        withStore(of, { readOnly: true, signal }, ({ store }) => async () => {
          // other commands need none of it, and start the sooner
          const library = await import('@pavadonis/audit-report');
          const report = await library.auditReport({
            store: interruptibleStore(store, signal, onEvents),
            asOf: day,
            centreDays,
            ...(knownAt === undefined ? {} : { knownAt }),
            ...(sealed === undefined ? {} : { sealed }),
            figures: figures.map(figureOf(library, day)),
          })();
          if (E.isLeft(report)) return report;
          const content =
            format === 'json'
              ? escapedJson(library.auditReportJson(report.right))
              : library.auditReportPage(report.right);
          return E.right<Failure, Told>({ kind: 'document', content, written });
        }),
      ),
    ),
};
