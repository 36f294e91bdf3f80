import type {
  AppendError,
  ArgumentRule,
  ReadError,
  StoreUnavailable,
  StreamTruncated,
} from '@pavadonis/event-store';
import type { Language } from '../language';
import type { TextsOf } from '../text';

const RULES_LV: Readonly<Record<ArgumentRule, string>> = {
  'a category, a hyphen and a UUID in lower case': 'kategorija, defise un UUID ar mazajiem burtiem',
  'a list of events': 'notikumu saraksts',
  'at least one event': 'vismaz viens notikums',
  'a UUID in lower case': 'UUID ar mazajiem burtiem',
  'a text without U+0000 and without half a surrogate pair':
    'teksts bez U+0000 un bez nepilniem surogātpāriem',
  'an instant in UTC to the millisecond': 'brīdis UTC laikā ar milisekundēm',
  'nested at most 200 levels deep': 'ne vairāk kā 200 līmeņu dziļš',
  'a whole number from 0 on': 'vesels skaitlis, sākot no 0',
  'a whole number from 1 on': 'vesels skaitlis, sākot no 1',
  'a position or an instant': 'pozīcija vai brīdis',
  'an AbortSignal': 'AbortSignal',
  'a list of streams': 'lietu saraksts',
  'a day as YYYY-MM-DD': 'diena kā GGGG-MM-DD',
  'a list of streams with their revisions': 'lietu saraksts ar to pēdējo notikumu numuriem',
  'left out, since this store checks none': 'izlaists, jo šī krātuve nosacījumus nepārbauda',
  'left out, since this store keeps no fingerprints': 'izlaists, jo šī krātuve žurnāla nospiedumus neglabā',
  'a fingerprint of a log': 'žurnāla nospiedums',
  'names of the read models': 'pārskatu datu nosaukumi',
  'the word merging': 'vārds merging',
  'true or false': 'true vai false',
  'a text': 'teksts',
  'the kind of a personal text': 'personas datu teksta veids',
  'who reads and why, as texts that are not blank': 'norāde, kas lasa un kādēļ, un tā nav tukša',
  'an object': 'objekts',
};

const UNAVAILABLE: Readonly<Record<StoreUnavailable['reason'], Readonly<Record<Language, string>>>> = {
  busy: {
    lv: 'Notikumu krātuve ir aizņemta; nekas nav ierakstīts. Mēģiniet vēlreiz pēc brīža.',
    en: 'The event store is busy and nothing was recorded. Try again in a moment.',
  },
  disk_full: {
    lv: 'Notikumu krātuves diskā nav vietas; nekas nav ierakstīts. Atbrīvojiet vietu un mēģiniet vēlreiz.',
    en: 'The disk of the event store is full and nothing was recorded. Make room and try again.',
  },
  read_only: {
    lv: 'Notikumu krātuve ir atvērta tikai lasīšanai; nekas nav ierakstīts. Piešķiriet rakstīšanas tiesības vai atveriet krātuvi rakstīšanai.',
    en: 'The event store can only be read, and nothing was recorded. Grant the right to write, or open it for writing.',
  },
  quota_exceeded: {
    lv: 'Notikumu krātuves lietotājam atvēlētā diska vieta (kvota) ir izlietota; nekas nav ierakstīts. Atbrīvojiet vietu vai palieliniet kvotu un mēģiniet vēlreiz.',
    en: "The event store's user has used up the quota of the disk, and nothing was recorded. Make room or raise the quota, and try again.",
  },
  read_only_disk: {
    lv: 'Notikumu krātuves disks ir pievienots tikai lasīšanai; nekas nav ierakstīts. Noskaidrojiet, kāpēc (pēc diska kļūdas sistēma to dara pati), un pievienojiet to rakstīšanai.',
    en: 'The disk of the event store is mounted for reading only, and nothing was recorded. Find out why (after an error of the disk a system does so by itself), and mount it for writing.',
  },
  immutable: {
    lv: 'Notikumu krātuves datne vai mape ir atzīmēta kā nemaināma; nekas nav ierakstīts. Noņemiet atzīmi (Linux: chattr -i).',
    en: 'The file of the event store or its folder is marked as immutable, and nothing was recorded. Take the mark off (on Linux: chattr -i).',
  },
  io_error: {
    lv: 'Notikumu krātuves disks kļūdās lasot vai rakstot; nav zināms, vai pēdējais ieraksts ir saglabāts. Pārbaudiet disku un sistēmas žurnālu un nosūtiet to pašu vēlreiz: divreiz tas netiks ierakstīts.',
    en: 'The disk of the event store fails on reading or writing, and whether the last entry was recorded is not known. Check the disk and the system log, and send the same again: it will not be recorded twice.',
  },
  moved: {
    lv: 'Notikumu krātuves datne pārvietota, aizstāta vai izdzēsta, kamēr bija atvērta; nekas nav ierakstīts. Nolieciet to atpakaļ un palaidiet programmu vēlreiz.',
    en: 'The file of the event store was moved, replaced or removed while it was open, and nothing was recorded. Put it back and start the program again.',
  },
  corrupt: {
    lv: 'Notikumu krātuve ir bojāta. Pārtrauciet darbu un atjaunojiet to no rezerves kopijas.',
    en: 'The event store is damaged. Stop working with it and restore it from a backup.',
  },
  unreachable: {
    lv: 'Ar notikumu krātuvi nav savienojuma; nav zināms, vai pēdējais ieraksts ir saglabāts. Pārbaudiet savienojumu un nosūtiet to pašu vēlreiz: divreiz tas netiks ierakstīts.',
    en: 'The event store cannot be reached, and whether the last entry was recorded is not known. Check the connection and send the same again: it will not be recorded twice.',
  },
  access_denied: {
    lv: 'Notikumu krātuve nepieņem lietotājvārdu vai paroli, vai arī trūkst tiesību. Pārbaudiet savienojuma rindu un lietotāja tiesības.',
    en: "The event store refuses the user name or password, or the user lacks rights. Check the connection string and the user's rights.",
  },
  other: {
    lv: 'Notikumu krātuve pašlaik nedarbojas. Pārbaudiet disku, savienojumu un tiesības; paziņojiet iekavās norādīto kodu sistēmas uzturētājam.',
    en: 'The event store does not work at present. Check disk, connection and rights, and tell the code in brackets to whoever maintains the system.',
  },
};

const REMOVED: Readonly<
  Record<StreamTruncated['reason'], Readonly<Record<Language, (error: StreamTruncated) => string>>>
> = {
  truncated: {
    lv: ({ stream, first }) =>
      `Lietas ${stream} ${first === undefined ? 'visi notikumi' : `notikumi pirms revīzijas ${first}`} ir izņemti no krātuves; tās stāsts nav pilns, tāpēc nekas nav nolasīts vai ierakstīts. Noņemiet serverī straumes $tb, $maxCount un $maxAge, vai atjaunojiet krātuvi no rezerves kopijas.`,
    en: ({ stream, first }) =>
      `${first === undefined ? 'All events' : `The events before revision ${first}`} of the file ${stream} were removed from the store; its story is not whole, so nothing was read or recorded. Take $tb, $maxCount and $maxAge off the stream on the server, or restore the store from a backup.`,
  },
  deleted: {
    lv: ({ stream }) =>
      `Lieta ${stream} krātuvē ir izdzēsta; nekas nav nolasīts vai ierakstīts. Noņemiet serverī straumes $tb, pirms serveris iztīra žurnālu, vai atjaunojiet krātuvi no rezerves kopijas.`,
    en: ({ stream }) =>
      `The file ${stream} was deleted from the store; nothing was read or recorded. Take $tb off the stream before the server cleans up its log, or restore the store from a backup.`,
  },
  deleted_for_good: {
    lv: ({ stream }) =>
      `Lieta ${stream} krātuvē ir neatgriezeniski izdzēsta; nekas nav nolasīts vai ierakstīts. Atjaunojiet krātuvi no rezerves kopijas.`,
    en: ({ stream }) =>
      `The file ${stream} was deleted from the store for good; nothing was read or recorded. Restore the store from a backup.`,
  },
};

/** The texts of the errors of a store's calls. They name streams and ids, never the content of events. */
export const storeErrors: TextsOf<AppendError | ReadError> = {
  InvalidArgument: {
    lv: ({ argument, rule }) =>
      `Kļūda programmā, ne datos: „${argument}” jābūt: ${RULES_LV[rule]}. Nekas nav ierakstīts; paziņojiet sistēmas uzturētājam.`,
    en: ({ argument, rule }) =>
      `A fault in the program, not in the data: “${argument}” must be ${rule}. Nothing was recorded; tell whoever maintains the system.`,
  },
  AppendTooLarge: {
    lv: ({ bytes, limit }) =>
      `Ieraksts ir par lielu (${bytes} baiti; vienā reizē var ierakstīt ${limit}); nekas nav ierakstīts. Sadaliet to vairākos.`,
    en: ({ bytes, limit }) =>
      `The entry is too large (${bytes} bytes; ${limit} can be recorded at once) and nothing was recorded. Divide it into several.`,
  },
  WrongExpectedRevision: {
    lv: ({ stream }) =>
      `Lietu ${stream} šajā laikā papildinājis kāds cits; nekas nav ierakstīts. Apskatiet jaunāko un izlemiet vēlreiz.`,
    en: ({ stream }) =>
      `Somebody else has added to the file ${stream} meanwhile, and nothing was recorded. Look at what is new and decide again.`,
  },
  NewMerging: {
    lv: ({ stream }) =>
      `Pa šo laiku lietā ${stream} ierakstīta lietu apvienošana vai labojums; nekas nav ierakstīts. Apskatiet jaunāko un izlemiet vēlreiz.`,
    en: ({ stream }) =>
      `A merge or a correction was recorded in the file ${stream} meanwhile, and nothing was recorded. Look at what is new and decide again.`,
  },
  OtherHistory: {
    lv: ({ position }) =>
      `Krātuvē vairs nav tā paša notikumu žurnāla, kas līdz pozīcijai ${position} bija zināms: tā ir atjaunota no rezerves kopijas vai aizstāta. Nekas nav ierakstīts. Apskatiet pašreizējos datus un izlemiet vēlreiz.`,
    en: ({ position }) =>
      `The store no longer holds the log that was known up to position ${position}: it was put back from a backup or exchanged. Nothing was recorded. Look at the present data and decide again.`,
  },
  EventIdTaken: {
    lv: ({ id }) =>
      `Notikums ar identifikatoru ${id} jau ir citā vietā; nekas nav ierakstīts. Sūtiet jaunu komandu ar jaunu identifikatoru.`,
    en: ({ id }) =>
      `An event with the id ${id} already stands in another place, and nothing was recorded. Send a new command with an id of its own.`,
  },
  StreamTruncated: {
    lv: (error) => REMOVED[error.reason].lv(error),
    en: (error) => REMOVED[error.reason].en(error),
  },
  StoreClosed: {
    lv: 'Notikumu krātuve ir aizvērta. Atveriet to vēlreiz.',
    en: 'The event store is closed. Open it again.',
  },
  StoreUnavailable: {
    lv: ({ reason, cause }) => `${UNAVAILABLE[reason].lv} (${cause})`,
    en: ({ reason, cause }) => `${UNAVAILABLE[reason].en} (${cause})`,
  },
};
