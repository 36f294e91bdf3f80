import type { Texts } from '../text';
import type { WordField, WordOf } from './field';

/** The words of each field that holds some. */
export type FieldWords = {
  readonly [F in WordField]: Readonly<Record<WordOf<F>, Texts<unknown>>>;
};

const OTHER = { lv: 'cits', en: 'other' };
const UNKNOWN = { lv: 'nav zināms', en: 'unknown' };

const WHO = {
  client: { lv: 'klients', en: 'client' },
  guardian: { lv: 'aizbildnis', en: 'guardian' },
};

const ANSWER = {
  yes: { lv: 'jā', en: 'yes' },
  no: { lv: 'nē', en: 'no' },
  refused: { lv: 'atteicās atbildēt', en: 'refused to answer' },
  unknown: UNKNOWN,
};

const AREA = {
  housing: { lv: 'mājoklis', en: 'housing' },
  health: { lv: 'veselība', en: 'health' },
  education: { lv: 'izglītība', en: 'education' },
  language: { lv: 'valoda', en: 'language' },
  employment: { lv: 'nodarbinātība', en: 'employment' },
  documents: { lv: 'dokumenti', en: 'documents' },
  finances: { lv: 'finanses', en: 'finances' },
  legal: { lv: 'tiesiskie jautājumi', en: 'legal matters' },
  family: { lv: 'ģimene', en: 'family' },
  social: { lv: 'sociālā dzīve', en: 'social life' },
  other: OTHER,
};

const PROTECTION = {
  refugee: { lv: 'bēgļa statuss', en: 'refugee status' },
  alternative: { lv: 'alternatīvais statuss', en: 'alternative status' },
};

const LEAVING = {
  voluntary_return: { lv: 'brīvprātīga atgriešanās', en: 'voluntary return' },
  dublin_transfer: { lv: 'Dublinas pārsūtīšana', en: 'Dublin transfer' },
  removal: { lv: 'izraidīšana', en: 'removal' },
};

/** The words that fields of clients' events hold, as people say them. */
export const fieldWords: FieldWords = {
  sex: {
    female: { lv: 'sieviete', en: 'female' },
    male: { lv: 'vīrietis', en: 'male' },
    other: OTHER,
    unknown: UNKNOWN,
  },
  arrivalMode: {
    relocated: { lv: 'pārvietots ES programmā', en: 'relocated' },
    resettled: { lv: 'pārmitināts', en: 'resettled' },
    spontaneous: { lv: 'ieradies patstāvīgi', en: 'arrived on their own' },
    born_in_latvia: { lv: 'dzimis Latvijā', en: 'born in Latvia' },
  },
  precision: {
    day: { lv: 'zināma diena', en: 'known to the day' },
    month: { lv: 'zināms mēnesis', en: 'known to the month' },
    year: { lv: 'zināms gads', en: 'known to the year' },
    estimated: { lv: 'iestādes noteikta diena', en: 'a day that an authority set' },
  },
  relation: {
    spouse: { lv: 'laulātais', en: 'spouse' },
    child: { lv: 'bērns', en: 'child' },
    parent: { lv: 'vecāks', en: 'parent' },
    sibling: { lv: 'brālis vai māsa', en: 'sibling' },
    other: OTHER,
  },
  scopes: {
    service: { lv: 'pakalpojums', en: 'the service' },
    referral: { lv: 'datu nodošana institūcijām', en: 'sharing data with institutions' },
    statistics: { lv: 'statistika', en: 'statistics' },
  },
  givenBy: WHO,
  agreedBy: WHO,
  status: PROTECTION,
  outcome: {
    dismissed: { lv: 'noraidīta', en: 'dismissed' },
    allowed: { lv: 'apmierināta', en: 'allowed' },
    remitted: { lv: 'nodota jaunai izskatīšanai', en: 'sent back for a new decision' },
    fulfilled: { lv: 'izpildīts', en: 'fulfilled' },
    partly_fulfilled: { lv: 'izpildīts daļēji', en: 'partly fulfilled' },
    abandoned: { lv: 'pārtraukts', en: 'abandoned' },
  },
  reason: {
    ...LEAVING,
    withdrawn: { lv: 'iesniegums atsaukts', en: 'application withdrawn' },
    absconded: { lv: 'izvairījies', en: 'absconded' },
    detention: { lv: 'aizturēšana', en: 'detention' },
    hospital: { lv: 'slimnīca', en: 'hospital' },
    short_absence: { lv: 'īsa prombūtne', en: 'short absence' },
    left_latvia: { lv: 'pametis Latviju', en: 'left Latvia' },
    plan_fulfilled: { lv: 'plāns izpildīts', en: 'plan fulfilled' },
    time_limit_reached: { lv: 'beidzies atbalsta termiņš', en: 'service period over' },
    status_refused_final: { lv: 'galīgs atteikums piešķirt statusu', en: 'status refused for good' },
    procedure_discontinued: { lv: 'procedūra izbeigta', en: 'procedure discontinued' },
    status_lost: { lv: 'statuss zaudēts', en: 'status lost' },
    transferred_to_other_support: { lv: 'nodots citam atbalstam', en: 'transferred to other support' },
    client_declined: { lv: 'klients atteicies', en: 'declined by the client' },
    no_contact: { lv: 'kontakts zudis', en: 'no contact' },
    deceased: { lv: 'miris', en: 'deceased' },
    registered_in_error: { lv: 'reģistrēts kļūdas dēļ', en: 'registered in error' },
    duplicate: { lv: 'dublikāts', en: 'duplicate' },
    operation_closed: { lv: 'darbība slēgta', en: 'operation closed' },
    other: OTHER,
  },
  kind: {
    centre: { lv: 'izmitināšanas centrs', en: 'reception centre' },
    private: { lv: 'privāts mājoklis', en: 'private housing' },
    detention: { lv: 'aizturēšanas vieta', en: 'detention' },
    household_goods: { lv: 'mājsaimniecības preces', en: 'household goods' },
    health_care: { lv: 'veselības aprūpe', en: 'health care' },
    internet_bank: { lv: 'internetbanka', en: 'internet bank' },
    migration_office: { lv: 'Pilsonības un migrācijas lietu pārvalde', en: 'migration office' },
    residence_permit: { lv: 'uzturēšanās atļauja', en: 'residence permit' },
    bank_account: { lv: 'bankas konts', en: 'bank account' },
    benefits: { lv: 'pabalsti', en: 'benefits' },
    court: { lv: 'tiesa', en: 'court' },
    social_service: { lv: 'sociālais dienests', en: 'social service' },
    employment_agency: { lv: 'nodarbinātības dienests', en: 'employment agency' },
    employer: { lv: 'darba devējs', en: 'employer' },
    leisure: { lv: 'brīvais laiks', en: 'leisure' },
    crisis: { lv: 'krīze', en: 'crisis' },
    housing: { lv: 'mājoklis', en: 'housing' },
    school: { lv: 'skola', en: 'school' },
    language: { lv: 'valoda', en: 'language' },
    humanitarian_aid: { lv: 'humānā palīdzība', en: 'humanitarian aid' },
    interpreting: { lv: 'tulkošana', en: 'interpreting' },
    mediation: { lv: 'starpniecība', en: 'mediation' },
    other: OTHER,
    unknown: UNKNOWN,
  },
  mode: {
    ...LEAVING,
    self: { lv: 'patstāvīgi', en: 'on their own' },
    in_centre: { lv: 'centrā', en: 'in the centre' },
    outreach: { lv: 'izbraukums', en: 'outreach' },
    accompaniment: { lv: 'pavadīšana', en: 'accompaniment' },
    remote: { lv: 'attālināti', en: 'remotely' },
    group: { lv: 'grupā', en: 'in a group' },
    unknown: UNKNOWN,
  },
  certainty: {
    confirmed: { lv: 'apstiprināts', en: 'confirmed' },
    presumed: { lv: 'pieņemts', en: 'presumed' },
  },
  basis: {
    own: { lv: 'patstāvīgi', en: 'on their own' },
    taken_back: { lv: 'uzņemts atpakaļ', en: 'taken back from another Member State' },
  },
  serviceKind: {
    social_worker_and_mentor: {
      lv: 'sociālais darbinieks un sociālais mentors',
      en: 'social worker and mentor',
    },
    mentor_only: { lv: 'tikai sociālais mentors', en: 'mentor alone' },
  },
  ruleSet: {
    'SP-2016': { lv: 'SP-2016', en: 'SP-2016' },
    'SP-2020': { lv: 'SP-2020', en: 'SP-2020' },
    'SP-2023': { lv: 'SP-2023', en: 'SP-2023' },
  },
  targetGroup: {
    ...PROTECTION,
    asylum_seeker: { lv: 'patvēruma meklētājs', en: 'asylum seeker' },
    temporary_protection: { lv: 'pagaidu aizsardzība', en: 'temporary protection' },
  },
  role: {
    social_worker: { lv: 'sociālais darbinieks', en: 'social worker' },
    mentor: { lv: 'sociālais mentors', en: 'social mentor' },
    senior_social_worker: { lv: 'vecākais projekta sociālais darbinieks', en: 'senior social worker' },
    interpreter: { lv: 'tulks', en: 'interpreter' },
  },
  level: {
    minimum: { lv: 'minimāla', en: 'minimum' },
    medium: { lv: 'vidēja', en: 'medium' },
    maximum: { lv: 'maksimāla', en: 'maximum' },
  },
  areas: AREA,
  area: AREA,
  term: {
    long: { lv: 'ilgtermiņa', en: 'long-term' },
    short: { lv: 'īstermiņa', en: 'short-term' },
  },
  achievement: {
    'in-progress': { lv: 'notiek darbs', en: 'in progress' },
    improving: { lv: 'uzlabojas', en: 'improving' },
    worsening: { lv: 'pasliktinās', en: 'worsening' },
    'no-change': { lv: 'bez izmaiņām', en: 'no change' },
    achieved: { lv: 'sasniegts', en: 'achieved' },
    sustaining: { lv: 'sasniegts un tiek uzturēts', en: 'achieved, and kept up' },
    'not-achieved': { lv: 'nav sasniegts', en: 'not achieved' },
    'no-progress': { lv: 'nav virzības', en: 'no progress' },
    'not-attainable': { lv: 'nav sasniedzams', en: 'not attainable' },
  },
  answer: {
    accepted: { lv: 'pieņemts', en: 'accepted' },
    rejected: { lv: 'noraidīts', en: 'rejected' },
  },
  result: {
    done: { lv: 'pakalpojums sniegts', en: 'service given' },
    revoked: { lv: 'nosūtījums atsaukts', en: 'referral taken back' },
  },
  labourStatus: {
    unemployed: { lv: 'bezdarbnieks', en: 'unemployed' },
    long_term_unemployed: { lv: 'ilgstošs bezdarbnieks', en: 'long-term unemployed' },
    inactive: { lv: 'ekonomiski neaktīvs', en: 'inactive' },
    employed: { lv: 'nodarbināts', en: 'employed' },
    unknown: UNKNOWN,
  },
  education: {
    'isced-0-2': { lv: 'ISCED 0-2', en: 'ISCED 0-2' },
    'isced-3-4': { lv: 'ISCED 3-4', en: 'ISCED 3-4' },
    'isced-5-8': { lv: 'ISCED 5-8', en: 'ISCED 5-8' },
    unknown: UNKNOWN,
  },
  disability: ANSWER,
  foreignBackground: ANSWER,
  minority: ANSWER,
  homeless: ANSWER,
  rural: ANSWER,
  jobSearching: ANSWER,
  inTraining: ANSWER,
  qualified: ANSWER,
  employed: ANSWER,
  improved: ANSWER,
  ground: {
    no_longer_needed: { lv: 'dati vairs nav vajadzīgi', en: 'the data are no longer needed' },
    consent_withdrawn: { lv: 'piekrišana atsaukta', en: 'consent withdrawn' },
    objection: { lv: 'persona iebilst', en: 'the person objects' },
    unlawful: { lv: 'dati apstrādāti nelikumīgi', en: 'the data were processed unlawfully' },
    legal_duty: { lv: 'dzēst prasa likums', en: 'a law demands the erasure' },
  },
};
