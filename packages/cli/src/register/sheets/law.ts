import type { CivilDate, DocumentRef, Text } from '@pavadonis/domain';
import { text as aTextOf } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { type Bilingual, text } from '../../language';
import { aDay, aText, aWord, fieldTitle, oneOf, required } from '../values/column';
import { key, person, sheetOf } from './sheet-of';
import { type Lacks, step, type Step } from './step';

const EVENTS = [
  ['applied', text('patvēruma iesniegums', 'asylum application')],
  ['granted_refugee', text('piešķirts bēgļa statuss', 'refugee status granted')],
  ['granted_alternative', text('piešķirts alternatīvais statuss', 'alternative status granted')],
  ['refused', text('statuss atteikts', 'status refused')],
  ['appealed', text('lēmums pārsūdzēts', 'decision appealed')],
  ['appeal_dismissed', text('pārsūdzība noraidīta', 'appeal dismissed')],
  ['appeal_allowed', text('pārsūdzība apmierināta', 'appeal allowed')],
  ['appeal_remitted', text('nosūtīts jaunai izskatīšanai', 'sent back for a new decision')],
  ['final', text('lēmums stājies spēkā', 'decision final')],
  ['discontinued', text('procedūra izbeigta', 'procedure discontinued')],
  ['extended', text('atļauja pagarināta', 'permit renewed')],
  ['revoked', text('statuss atņemts', 'status revoked')],
  ['ceased', text('statuss zaudēts', 'status lost')],
  ['renounced', text('no statusa atteicies', 'status renounced')],
  ['temporary_granted', text('piešķirta pagaidu aizsardzība', 'temporary protection granted')],
  ['temporary_ended', text('beigusies pagaidu aizsardzība', 'temporary protection ended')],
] as const satisfies readonly (readonly [string, Bilingual])[];

type LegalEvent = (typeof EVENTS)[number][0];

interface Row {
  readonly on: CivilDate;
  readonly event: LegalEvent;
  readonly documentNumber: Text | undefined;
  readonly documentOn: CivilDate | undefined;
  readonly documentIssuer: Text | undefined;
  readonly ground: Text | undefined;
  readonly reason: Client.AsylumProcedureDiscontinued['reason'] | undefined;
  readonly until: CivilDate | undefined;
}

const documentOf = (
  kind: string,
  { documentNumber: number, documentOn: issuedOn, documentIssuer: issuer }: Row,
): DocumentRef | undefined =>
  number && {
    kind: aTextOf(kind),
    number,
    ...(issuedOn === undefined ? {} : { issuedOn }),
    ...(issuer === undefined ? {} : { issuer }),
  };

const at = { name: 'event', column: 'event' };

const onDecision = (
  row: Row,
  make: (decided: { on: CivilDate; decision: DocumentRef }) => Step<'client'>,
): Step<'client'> | Lacks => {
  const decision = documentOf('decision', row);
  return decision === undefined ? { lacks: 'documentNumber' } : make({ on: row.on, decision });
};

const lossOn = (
  row: Row,
  decide: typeof Client.revokeStatus | typeof Client.ceaseStatus,
): Step<'client'> | Lacks =>
  onDecision(row, (decided) =>
    step(at, decide, { ...decided, ...(row.ground === undefined ? {} : { ground: row.ground }) }),
  );

const appealDecided = (row: Row, outcome: Client.AppealOutcome): Step<'client'> | Lacks =>
  onDecision(row, (decided) => step(at, Client.decideAppeal, { ...decided, outcome }));

const STEPS: Readonly<Record<LegalEvent, (row: Row) => Step<'client'> | Lacks>> = {
  applied: (row) => {
    const application = documentOf('application', row);
    return step(at, Client.lodgeApplication, {
      on: row.on,
      ...(application === undefined ? {} : { application }),
    });
  },
  granted_refugee: (row) =>
    onDecision(row, (decided) => step(at, Client.grantStatus, { ...decided, status: 'refugee' })),
  granted_alternative: (row) =>
    onDecision(row, (decided) => step(at, Client.grantStatus, { ...decided, status: 'alternative' })),
  refused: (row) => onDecision(row, (decided) => step(at, Client.refuseStatus, decided)),
  appealed: (row) => {
    const appeal = documentOf('appeal', row);
    return appeal === undefined
      ? { lacks: 'documentNumber' }
      : step(at, Client.appealDecision, { on: row.on, appeal });
  },
  appeal_dismissed: (row) => appealDecided(row, 'dismissed'),
  appeal_allowed: (row) => appealDecided(row, 'allowed'),
  appeal_remitted: (row) => appealDecided(row, 'remitted'),
  final: ({ on }) => step(at, Client.recordFinalDecision, { on }),
  discontinued: ({ on, reason }) =>
    reason === undefined ? { lacks: 'reason' } : step(at, Client.discontinueProcedure, { on, reason }),
  extended: ({ on, until }) =>
    until === undefined ? { lacks: 'until' } : step(at, Client.extendStatus, { on, until }),
  revoked: (row) => lossOn(row, Client.revokeStatus),
  ceased: (row) => lossOn(row, Client.ceaseStatus),
  renounced: ({ on }) => step(at, Client.renounceStatus, { on }),
  temporary_granted: (row) =>
    onDecision(row, (decided) => step(at, Client.grantTemporaryProtection, decided)),
  temporary_ended: ({ on }) => step(at, Client.endTemporaryProtection, { on }),
};

/** Legal status and the asylum procedure: one event a row. */
export const status = sheetOf({
  name: 'status',
  title: text('Statuss', 'Status'),
  columns: {
    person,
    key,
    on: required(aDay(fieldTitle('on'))),
    event: required(oneOf(text('Notikums', 'Event'), EVENTS)),
    documentNumber: aText(text('Dokumenta numurs', 'Document number')),
    documentOn: aDay(text('Dokumenta datums', 'Date of the document')),
    documentIssuer: aText(text('Dokumenta izdevējs', 'Issuer of the document')),
    ground: aText(fieldTitle('ground')),
    reason: aWord('reason', Client.AsylumProcedureDiscontinued.required.reason),
    until: aDay(text('Atļauja līdz', 'Permit until')),
  },
  steps: (row) => [STEPS[row.event](row)],
});
