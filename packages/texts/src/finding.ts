import type { Finding, FindingTag, Severity } from '@pavadonis/projection-findings';
import type { Format } from './format';
import type { Language } from './language';
import type { Texts } from './text';

type Days = Pick<Finding, 'on' | 'to'>;

const duringLv = ({ on, to = on }: Days, { day }: Format): string =>
  on === to ? day(on) : `No ${day(on, 'genitive')} līdz ${day(to, 'dative')}`;

const duringEn = ({ on, to = on }: Days, { day }: Format): string =>
  on === to ? `on ${day(on)}` : `from ${day(on)} to ${day(to)}`;

/** The text of each finding, without personal data. */
export const findings: Readonly<Record<FindingTag, Texts<Finding>>> = {
  ContactOutsideEpisode: {
    lv: 'Kontakts ārpus pakalpojuma posma.',
    en: 'A contact outside every episode of the service.',
  },
  ContactWhileAway: {
    lv: 'Kontakts klātienē, kad klients nebija Latvijā.',
    en: 'A contact in person while the client was not in Latvia.',
  },
  ContactAfterDeath: { lv: 'Kontakts pēc klienta nāves.', en: 'A contact after the client’s death.' },
  ForgottenTooEarly: {
    lv: 'Klients aizmirsts, kamēr lieta vēl bija jāglabā.',
    en: 'The client was forgotten while the file still had to be kept.',
  },
  ForgottenUnconfirmed: {
    lv: 'Klients aizmirsts, lai gan nebija apstiprināts, līdz kurai dienai lieta jāglabā.',
    en: 'The client was forgotten though it was not confirmed until when the file must be kept.',
  },
  ForgottenInPart: {
    lv: 'Persona aizmirsta vienā no savām apvienotajām lietām, bet citā nav.',
    en: 'The person is forgotten in one of the merged files, and not in another.',
  },
  RecordedAfterForgetting: {
    lv: 'Personas teksts ierakstīts pēc tam, kad klients aizmirsts.',
    en: 'A personal text was recorded after the client was forgotten.',
  },
  RecordedAfterDeath: {
    lv: 'Ieraksts par dienu pēc klienta nāves.',
    en: 'An entry of a day after the client’s death.',
  },
  RemoteContactAbroad: {
    lv: 'Attālināts kontakts, kad klients nebija Latvijā.',
    en: 'A remote contact while the client was not in Latvia.',
  },
  ContactPastLimit: {
    lv: 'Kontakts pēc atbalsta termiņa beigām; vienība nav attiecināma.',
    en: 'A contact after the service period; the unit is not eligible.',
  },
  EpisodesOverlap: {
    lv: 'Divi viena veida pakalpojuma posmi vienlaikus.',
    en: 'Two episodes of one kind at once.',
  },
  EndedTwice: { lv: 'Izbeigts vairāk nekā vienreiz.', en: 'Ended more than once.' },
  StartedWithoutRegistration: {
    lv: 'Pakalpojums sākts klientam, kurš nav reģistrēts.',
    en: 'The service began for a client who is not registered.',
  },
  StartedWithoutGround: {
    lv: 'Pakalpojums sākts klientam, kurš todien nepiederēja norādītajai mērķa grupai.',
    en: 'The service began for a client who was not in the stated target group on that day.',
  },
  StartedWhileAway: {
    lv: 'Pakalpojums sākts dienā, kad klients nebija Latvijā.',
    en: 'The service began on a day on which the client was not in Latvia.',
  },
  StartedPastLimit: {
    lv: 'Pakalpojums sākts pēc atbalsta termiņa beigām.',
    en: 'The service began after the service period had ended.',
  },
  GroupNotServed: {
    lv: 'Pakalpojums sākts vai nodots darbībai, kas šai mērķa grupai nav paredzēta.',
    en: 'The service began, or was handed over, under an operation that does not serve the group.',
  },
  ExtendedLate: {
    lv: 'Lēmums par pagarinājumu pieņemts pēc termiņa beigām.',
    en: 'The extension was decided after the limit had passed.',
  },
  ExtendedBeyondRule: {
    lv: 'Pakalpojums pagarināts ilgāk, nekā atļauts, klientam bez statusa vai bez plāna, kuram klients piekritis un kurā ir vēl nesasniegts mērķis.',
    en: 'The service was extended beyond the furthest limit, without a status, or without an agreed plan with a goal still sought.',
  },
  EpisodeOpenPastLimit: {
    lv: 'Pakalpojums turpinās pēc termiņa beigām.',
    en: 'The service goes on past its limit.',
  },
  EpisodeOpenAfterDeparture: {
    lv: 'Pakalpojums nav izbeigts, lai gan klients pametis Latviju.',
    en: 'The service has not ended though the client left Latvia.',
  },
  EpisodeOpenWithoutGround: {
    lv: 'Pakalpojums nav izbeigts, lai gan klientam tam vairs nav tiesiska pamata.',
    en: 'The service has not ended though the client has no legal ground any more.',
  },
  EpisodeOpenAfterDeath: {
    lv: 'Pakalpojums nav izbeigts pēc klienta nāves.',
    en: 'The service has not ended after the client’s death.',
  },
  ReferralWithoutConsent: {
    lv: 'Nosūtījums bez piekrišanas un bez pamatojuma.',
    en: 'A referral without consent and without a reason.',
  },
  GuardianMissing: {
    lv: 'Nepilngadīgai personai bez pavadības nav aizbildņa.',
    en: 'An unaccompanied minor has no guardian.',
  },
  ConsentLapsed: {
    lv: 'Klients ir sasniedzis pilngadību, bet pats vēl nav devis piekrišanu.',
    en: 'The client came of age and has not consented in person.',
  },
  ConsentWithoutGuardian: {
    lv: 'Nepilngadīgas personas bez pavadības vietā todien nebija piekritis iecelts aizbildnis.',
    en: 'An unaccompanied minor’s consent was not given by a guardian appointed by that day.',
  },
  GrantedWithoutApplication: {
    lv: 'Statuss piešķirts bez iesnieguma.',
    en: 'A status was granted without an application.',
  },
  GrantedAgainstStatus: {
    lv: 'Bēglim piešķirts alternatīvais statuss.',
    en: 'Alternative status was granted to a refugee.',
  },
  StepAfterProcedure: {
    lv: 'Patvēruma procedūras solis ierakstīts, kad procedūra jau bija beigusies.',
    en: 'A step of the asylum procedure was recorded after the procedure was over.',
  },
  StillInCentre: {
    lv: 'Klients ar statusu joprojām dzīvo centrā.',
    en: 'A client with status still lives in a centre.',
  },
  CentreNotOpen: {
    lv: 'Dzīvesvieta centrā, kurš todien nebija atvērts.',
    en: 'Residence in a centre that was not open on that day.',
  },
  ExternalIdShared: {
    lv: 'Diviem klientiem ir viens un tas pats cita reģistra identifikators.',
    en: 'Two clients have the same identifier of another register.',
  },
  RecordedAfterMerge: {
    lv: 'Ieraksts lietā, kas jau bija apvienota ar citu.',
    en: 'An entry in a file that was already merged into another.',
  },
  RevertOfNoMerge: {
    lv: 'Atcelta apvienošana, kuras nebija.',
    en: 'A merge was reverted that did not hold.',
  },
  MergeCycle: { lv: 'Lietas ir apvienotas cita ar citu pa apli.', en: 'Files are merged in a circle.' },
  DaysWithoutProvider: {
    lv: (days, format) => `${duringLv(days, format)} nebija pakalpojuma sniedzēja.`,
    en: (days, format) => `There was no provider ${duringEn(days, format)}.`,
  },
  EpisodeNotCovered: {
    lv: (days, format) => `${duringLv(days, format)} pakalpojumu neaptvēra tā līgums.`,
    en: (days, format) => `The contract did not cover the service ${duringEn(days, format)}.`,
  },
  StaffNotEngaged: {
    lv: 'Pakalpojuma sniedzējs todien nebija iesaistījis šo darbinieku.',
    en: 'The worker was not engaged by the provider on that day.',
  },
  FundedTwice: {
    lv: 'Viens klienta pakalpojuma mēnesis apmaksāts divreiz.',
    en: 'One month of a client’s service is paid for twice.',
  },
  ClaimedTwice: {
    lv: 'Vienas un tās pašas izmaksas ir pieprasītas divreiz.',
    en: 'One cost is claimed twice.',
  },
  ClaimNotCorrected: {
    lv: 'Pieprasītā summa atšķiras no tagad zināmās; jāiegrāmato finanšu korekcija.',
    en: 'The amount claimed differs from what is known now; a financial correction is to be booked.',
  },
  CorrectedBeforeClaimed: {
    lv: 'Finanšu korekcija iegrāmatota, pirms pieprasījums iesniegts.',
    en: 'A financial correction was booked before the claim was made.',
  },
  PaidBeforeClaimed: {
    lv: 'Pieprasījums apmaksāts, pirms tas iesniegts.',
    en: 'A claim was paid before it was made.',
  },
  RecordedTwice: {
    lv: 'Ierakstīts otrreiz; spēkā ir pirmais ieraksts.',
    en: 'Recorded a second time; the first record stands.',
  },
  RateMissing: {
    lv: 'Izmaksu mēnesim nav noteikta līdzfinansējuma likme.',
    en: 'No co-financing rate is set for the month of the cost.',
  },
  UnitWithoutSupport: {
    lv: 'Apmaksāts mēnesis, kurā sniedzējs klientam šī veida pakalpojumu nav sniedzis.',
    en: 'A month is paid in which the provider did not give the client that kind of service.',
  },
  NotBegun: {
    lv: 'Ieraksts par to, kas līdz tai dienai nebija sācies.',
    en: 'An entry about something that had not begun by that day.',
  },
  CostNotRecorded: {
    lv: 'Minētas izmaksas, kas līdz tam nav ierakstītas.',
    en: 'A cost is named that is not recorded by then.',
  },
  CostOutsideContract: {
    lv: 'Izmaksas par mēnesi, kurā līgums nebija spēkā.',
    en: 'A cost of a month in which the contract did not run.',
  },
  CostAfterClosing: {
    lv: 'Izmaksas par mēnesi pēc darbības slēgšanas.',
    en: 'A cost of a month after the operation had closed.',
  },
  ParticipationMissing: {
    lv: 'Nav ierakstīti dalībnieka dati dalības sākumā.',
    en: 'The participant’s data at entry are not recorded.',
  },
  ExitResultsLate: {
    lv: 'Rezultāti noskaidroti vēlāk nekā četras nedēļas pēc dalības beigām.',
    en: 'Results are of a day later than four weeks after the exit.',
  },
  FollowUpEarly: {
    lv: 'Ilgtermiņa rezultāts noskaidrots agrāk nekā sešus mēnešus pēc dalības beigām.',
    en: 'The follow-up was made before six months had passed since the exit.',
  },
  EvidenceMissing: { lv: 'Nav norādīts pamatojošs dokuments.', en: 'No supporting document is named.' },
  RecordedLate: {
    lv: 'Ierakstīts vēlākā mēnesī, nekā noticis.',
    en: 'Recorded in a later month than it happened in.',
  },
  RecordedBefore: {
    lv: 'Ierakstīts, pirms tas noticis.',
    en: 'Recorded before it happened.',
  },
  Corrected: { lv: 'Ieraksts labots vai anulēts.', en: 'An entry was corrected or voided.' },
  CorrectionOfNothing: {
    lv: 'Labojums neattiecas ne uz vienu labojamu ierakstu.',
    en: 'A correction means no entry that can be corrected.',
  },
};

const severities: Readonly<Record<Severity, Readonly<Record<Language, string>>>> = {
  breach: { lv: 'pārkāpums', en: 'breach' },
  warning: { lv: 'brīdinājums', en: 'warning' },
  notice: { lv: 'ievērībai', en: 'notice' },
};

/** Returns the word for the severity of a finding. */
export const severityText = (severity: Severity, language: Language): string =>
  severities[severity][language];
