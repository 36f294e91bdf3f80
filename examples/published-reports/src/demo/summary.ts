import type { Language } from '../report/language';
import type { Audit } from './audit';

const LOCALES = { lv: 'lv-LV', en: 'en-GB' } as const;

/** The facts of a run beside those of the audit: its language, its memory and the files that it wrote. */
interface RunFacts {
  readonly language: Language;
  readonly peakMegabytes: number;
  readonly report: string;
  readonly auditReport: string;
  readonly auditData: string;
}

/** Returns the lines about a finished audit that follow the table. */
export const summary = (
  { compared, events, milliseconds, sha256, knowledge }: Audit,
  { language, peakMegabytes, report, auditReport, auditData }: RunFacts,
): string => {
  const number = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 0 });
  const seconds = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const equal = compared.filter((each) => each.equal).length;
  const perSecond = number.format((events / milliseconds) * 1000);
  const differing = knowledge.filter(({ then, now }) => then !== now).length;
  const facts = {
    lv: [
      `Vienādi rādītāji: ${number.format(equal)} no ${number.format(compared.length)}`,
      `Notikumi: ${number.format(events)} (personas ir izdomātas)`,
      `Atskaņošana: ${seconds.format(milliseconds / 1000)} s, ${perSecond} notikumi sekundē`,
      `Lielākais atmiņas apjoms: ${number.format(peakMegabytes)} MB`,
      `Jautājumi, uz kuriem toreiz atbilde bija cita: ${number.format(differing)} no ${number.format(knowledge.length)}`,
      `SHA-256: ${sha256}`,
      `Pārskats: ${report}`,
      `Revīzijas pārskats: ${auditReport}`,
      `Revīzijas dati: ${auditData}`,
    ],
    en: [
      `Equal figures: ${number.format(equal)} of ${number.format(compared.length)}`,
      `Events: ${number.format(events)} (all persons are invented)`,
      `Replay: ${seconds.format(milliseconds / 1000)} s, ${perSecond} events per second`,
      `Peak memory: ${number.format(peakMegabytes)} MB`,
      `Questions with another answer then: ${number.format(differing)} of ${number.format(knowledge.length)}`,
      `SHA-256: ${sha256}`,
      `Report: ${report}`,
      `Audit report: ${auditReport}`,
      `Audit data: ${auditData}`,
    ],
  };
  return facts[language].join('\n');
};
