import * as Client from '@pavadonis/domain/client';
import type { Bilingual } from '@pavadonis/page';
import type { AccessEvent, FilePart, Purpose } from '../report/access-report';

/** The name of each part of a file, and why it is kept: as we understand the service, not as any law says it. */
const PURPOSES: Readonly<Record<FilePart, Pick<Purpose, 'name' | 'purpose'>>> = {
  registration: {
    name: { lv: 'Reģistrācija', en: 'Registration' },
    purpose: {
      lv: 'Zināt, kam pakalpojumu sniedz, un vai tas pienākas; skaitīt klientus pēc dzimuma, vecuma un valsts.',
      en: 'To know whom the service is given to, and whether it is due; to count clients by sex, age and country.',
    },
  },
  identity: {
    name: { lv: 'Identitāte', en: 'Identity' },
    purpose: {
      lv: 'Atrast vienu personu, kas reģistrēta divreiz, lai to neskaita un neatbalsta divreiz.',
      en: 'To find one person who was registered twice, who must not be counted or supported twice.',
    },
  },
  family: {
    name: { lv: 'Ģimene', en: 'Family' },
    purpose: {
      lv: 'Zināt, ar ko kopā persona dzīvo, un kas rīkojas nepilngadīgā vārdā.',
      en: 'To know whom the person lives with, and who acts for a minor.',
    },
  },
  consent: {
    name: { lv: 'Piekrišana', en: 'Consent' },
    purpose: {
      lv: 'Parādīt, ka persona piekrita, piekrišanu atsauca vai no pakalpojuma atteicās.',
      en: 'To show that the person consented, withdrew the consent, or declined the service.',
    },
  },
  law: {
    name: { lv: 'Tiesiskais statuss', en: 'Legal status' },
    purpose: {
      lv: 'Noteikt, vai un cik ilgi pakalpojums pienākas.',
      en: 'To determine whether the service is due, and for how long.',
    },
  },
  residence: {
    name: { lv: 'Dzīvesvieta', en: 'Residence' },
    purpose: {
      lv: 'Zināt, kur personu satikt, un vai persona ir Latvijā.',
      en: 'To know where to meet the person, and whether the person is in Latvia.',
    },
  },
  service: {
    name: { lv: 'Pakalpojums', en: 'Service' },
    purpose: {
      lv: 'Sniegt pakalpojumu, ievērot tā termiņus un parādīt, kas to apmaksāja.',
      en: 'To give the service, to keep its limits, and to show who paid for it.',
    },
  },
  work: {
    name: { lv: 'Darbs ar klientu', en: 'Work with the client' },
    purpose: {
      lv: 'Parādīt, kāds atbalsts sniegts, un kas to sniedza.',
      en: 'To show which support was given, and by whom.',
    },
  },
  plan: {
    name: { lv: 'Plāns', en: 'Plan' },
    purpose: {
      lv: 'Vienoties ar personu par mērķiem un redzēt, kuri sasniegti.',
      en: 'To agree on goals with the person, and to see which are reached.',
    },
  },
  referral: {
    name: { lv: 'Nosūtījumi', en: 'Referrals' },
    purpose: {
      lv: 'Nosūtīt personu uz institūciju, kas palīdz tālāk, un zināt tās atbildi.',
      en: 'To refer the person to an institution that helps on, and to know its answer.',
    },
  },
  participation: {
    name: { lv: 'Dalība', en: 'Participation' },
    purpose: {
      lv: 'Aprēķināt fonda rādītājus, kas jāziņo par katru dalībnieku.',
      en: 'To compute the indicators of the fund, which are reported about participants.',
    },
  },
  forgetting: {
    name: { lv: 'Glabāšana un aizmiršana', en: 'Retention and forgetting' },
    purpose: {
      lv: 'Zināt, cik ilgi lieta jāglabā, un parādīt, ka tekstu iznīcināšana lūgta un izpildīta.',
      en: 'To know how long the file must be kept, and to show that destroying its texts was asked for and done.',
    },
  },
  corrections: {
    name: { lv: 'Labojumi', en: 'Corrections' },
    purpose: {
      lv: 'Izlabot kļūdas, paturot redzamu, kas bija ierakstīts iepriekš.',
      en: 'To correct errors, while what was recorded before stays visible.',
    },
  },
};

/** Returns the name of a part of a file. */
export const partName = (part: FilePart): Bilingual => PURPOSES[part].name;

/** The parts of a file in the order of the pages. */
export const parts: readonly FilePart[] = [
  ...(Object.keys(Client.chapters) as Client.Chapter[]),
  'corrections',
];

/** Returns why the parts are kept that have events. */
export const purposesOf = (events: readonly AccessEvent[]): readonly Purpose[] =>
  parts.flatMap((part) => {
    const count = events.filter((each) => each.part === part).length;
    return count === 0 ? [] : [{ part, ...PURPOSES[part], events: count }];
  });
