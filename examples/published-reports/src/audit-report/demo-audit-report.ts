import { auditReport, type AuditReport } from '@pavadonis/audit-report';
import type { Bilingual } from '@pavadonis/page';
import type { EventStore } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import type { Failure } from '../demo/failure';
import { ASKED } from '../findings/audit-findings';
import { sealForDemo } from './demo-seal';
import { outsideMucenieki } from './explained';

const REMARKS: readonly Bilingual[] = [
  {
    lv: 'Visas personas un visi ieraksti ir izdomāti. Izdomāts ir arī dienu skaits, cik ilgi drīkst dzīvot centrā.',
    en: 'All persons and all entries are invented, and so is the number of days for which a person may live in a centre.',
  },
  {
    lv: 'Zīmoga atslēga ir parauga atslēga, kas redzama programmas tekstā: ar to ikviens var parakstīt, tāpēc šis zīmogs neko neapliecina.',
    en: 'The key of the seal is one for show, which stands in the source of the program: anybody can sign with it, so this seal proves nothing.',
  },
];

/** Seals a history in a folder, and makes its audit report with one published figure explained. */
export const demoAuditReport =
  (folder: string) =>
  (store: EventStore): TaskEither<Failure, AuditReport> =>
  async () => {
    const sealed = await sealForDemo(store, folder)();
    if (E.isLeft(sealed)) return sealed;
    return auditReport({
      ...ASKED,
      store,
      sealed: sealed.right,
      figures: [outsideMucenieki],
      remarks: REMARKS,
    })();
  };
