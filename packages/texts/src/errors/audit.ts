import type { AuditError } from '@pavadonis/audit/errors';
import type { Language } from '../language';
import { shown } from '../shown';
import { type Texts, type TextsOf, write } from '../text';
import { anewErrors } from './anew';

const EXPECTED_LV: Readonly<
  Record<Extract<AuditError, { readonly _tag: 'InvalidKey' }>['expected'], string>
> = {
  'name+id+key': 'name+id+key',
  'PRIVATE+KEY+name+id+key': 'PRIVATE+KEY+name+id+key',
  'a name without spaces and plus': 'nosaukumu bez atstarpēm un plusa zīmēm',
};

const LABELS = {
  source: {
    lv: 'Arhīva avots (source) nav derīgs: tas ir pilns URI bez vaicājuma un fragmenta',
    en: 'The source of the archive is none: it is a whole URI without query and fragment',
  },
  date: {
    lv: 'Arhīva datums (date) nav derīgs: tas ir tāds kā 2024-05-31',
    en: 'The date of the archive is none: it is such as 2024-05-31',
  },
  at: {
    lv: 'Aizzīmogošanas brīdis (at) nav derīgs: tas ir tāds kā 2024-05-31T09:00:00.000Z',
    en: 'The moment of sealing anew (at) is none: it is such as 2024-05-31T09:00:00.000Z',
  },
  by: {
    lv: 'Aizzīmogotājs (by) nav derīgs: vajag lietotāju (actor) un lomu (role), kā komandā',
    en: 'Who seals anew (by) is not said: an actor and a role are needed, as in a command',
  },
} as const;

const PARTS_LV: Readonly<Record<Extract<AuditError, { readonly _tag: 'NotUtf8' }>['part'], string>> = {
  id: 'identifikators',
  stream: 'plūsmas nosaukums',
  type: 'veids',
  recordedAt: 'ierakstīšanas brīdis',
  data: 'dati',
  metadata: 'metadati',
};

const FAULTS = {
  form: { lv: 'rinda nav notikums', en: 'the line is no event' },
  id: { lv: 'identifikators jau ir bijis', en: 'the id came before' },
  revision: { lv: 'notikums nav nākamais savā plūsmā', en: 'the event is not the next one of its stream' },
} as const;

type WhyNotBelieved = Extract<AuditError, { readonly _tag: 'ArchiveNotBelieved' }>['why'];

const sealRefusals: TextsOf<WhyNotBelieved> = {
  MalformedNote: {
    lv: () =>
      'Tas nav parakstīts teksts: trūkst paraksta, vai arī teksts ir mainīts. Paņemiet to vēlreiz no avota.',
    en: () => 'This is no signed text: it has no signature, or was changed. Take it from its source again.',
  },
  WrongSignature: {
    lv: ({ key }) =>
      `Atslēgas ${key} paraksts neatbilst tekstam: teksts vai paraksts ir mainīts. Neuzticieties tam; paņemiet to vēlreiz no avota.`,
    en: ({ key }) =>
      `The signature of the key ${key} does not belong to the text: one of them was changed. Do not trust it; take it from its source again.`,
  },
  MalformedSeal: {
    lv: () =>
      'Parakstītais teksts nav žurnāla zīmogs: tajā nav nosaukuma, apjoma un saknes. Paņemiet zīmogu vēlreiz no avota.',
    en: () =>
      'The signed text is no seal of a log: it lacks a name, a size and a root. Take the seal from its source again.',
  },
  ForeignOrigin: {
    lv: ({ expected }) =>
      `Zīmogs ir cita žurnāla, nevis ${expected}. Paņemiet šī žurnāla zīmogu vai norādiet citu mapi.`,
    en: ({ expected }) =>
      `The seal is of another log, not of ${expected}. Take the seal of this log, or name another folder.`,
  },
  NotSigned: {
    lv: () =>
      'Zīmogu nav parakstījusi neviena zināma atslēga. Norādiet žurnāla atslēgu, arī agrākās, vai neuzticieties zīmogam.',
    en: () =>
      'No known key has signed the seal. Name the key of the log, former ones too, or do not trust the seal.',
  },
  TooFewWitnesses: {
    lv: ({ signed, needed }) =>
      `Zīmogu parakstījuši ${signed} zināmi liecinieki; vajag ${needed}. Pagaidiet, līdz parakstīs pārējie.`,
    en: ({ signed, needed }) =>
      `The seal was signed by ${signed} known witnesses; ${needed} are needed. Wait until others have signed.`,
  },
};

const whyNotBelieved = (why: WhyNotBelieved, language: Language): string =>
  write(sealRefusals[why._tag] as Texts<WhyNotBelieved>, shown(why), language);

/** The texts of errors of seals, proofs and archives, for whoever seals the log or checks it. They repeat no key. */
export const auditErrors: TextsOf<AuditError> = {
  ...sealRefusals,
  ...anewErrors,
  InvalidKey: {
    lv: ({ expected }) =>
      `Tā nav atslēga vai atslēgas nosaukums: vajag ${EXPECTED_LV[expected]}. Pārbaudiet, vai teksts ir pilns un īstā veida.`,
    en: ({ expected }) =>
      `This is no key or name of one: expected ${expected}. Check that the text is whole and of the right kind.`,
  },
  InvalidOrigin: {
    lv: () => 'Žurnālu tā nevar nosaukt: nosaukums ir viena rinda, kas nav tukša. Norādiet citu nosaukumu.',
    en: () => 'No log can have this name: a name is one line that is not empty. Choose another name.',
  },
  MalformedProof: {
    lv: () => 'Tas nav pierādījums: tam ir cita forma, vai arī tas nav pilns. Paņemiet to vēlreiz no avota.',
    en: () => 'This is no proof: it has another form, or is not whole. Take it from its source again.',
  },
  NotProven: {
    lv: () =>
      'Pierādījums neko nepierāda: notikums vai agrākais zīmogs nav tas, kas tika apzīmogots. Salīdziniet to ar avotu.',
    en: () =>
      'The proof proves nothing: the event or the former seal is not what was sealed. Compare it with its source.',
  },
  FolderUnavailable: {
    lv: ({ path, cause }) =>
      `Žurnāla mapi ${path} nevar lietot (${cause}). Pārbaudiet disku, vietu un tiesības un mēģiniet vēlreiz; iepriekšējais zīmogs ir spēkā.`,
    en: ({ path, cause }) =>
      `The folder of the log ${path} cannot be used (${cause}). Check disk, room and rights, and try again; the last seal stands.`,
  },
  LogClosed: {
    lv: () => 'Žurnāls ir aizvērts un vairs netiek apzīmogots. Atveriet to no jauna.',
    en: () => 'The log is closed, and is not sealed any more. Open it anew.',
  },
  LogLocked: {
    lv: ({ path, pid }) =>
      `Šo žurnālu apzīmogo cits process (${pid}). Ja tāda vairs nav, izdzēsiet datni ${path}.`,
    en: ({ path, pid }) =>
      `Another process seals this log (${pid}). If it does not run any more, remove the file ${path}.`,
  },
  MissingTile: {
    lv: ({ tile }) =>
      `Žurnāla mapē trūkst daļas ${tile}, vai arī tā ir cita garuma. Atveriet žurnālu apzīmogošanai: to izveido no jauna no krātuves.`,
    en: ({ tile }) =>
      `The folder of the log lacks ${tile}, or it has another length. Open the log for sealing, which makes it anew from the store.`,
  },
  NotAsSealed: {
    lv: ({ sealed }) =>
      `Krātuvē vairs nav tas, kas tika apzīmogots (${sealed} notikumi). Neapzīmogojiet tālāk; pārbaudiet krātuvi pret zīmogu, lai uzzinātu, kas ir mainīts.`,
    en: ({ sealed }) =>
      `The store does not hold what was sealed (${sealed} events). Do not seal on; verify the store against the seal, which tells what was changed.`,
  },
  NotUtf8: {
    lv: ({ position, part }) =>
      `Krātuvē bojāts teksts: notikuma ${position}. pozīcijā ${PARTS_LV[part]} (${part}) nav UTF-8. Salīdziniet krātuvi ar rezerves kopijām; līdz tam neko nevar ne apzīmogot, ne arhivēt.`,
    en: ({ position, part }) =>
      `A text in the store is damaged: the ${part} of the event at position ${position} is no UTF-8. Compare the store with backups; until then nothing can be sealed or archived.`,
  },
  SealContradicted: {
    lv: ({ size }) =>
      `Citur glabātais zīmogs par ${size} notikumiem neatbilst šim žurnālam: krātuve vai mape ir atjaunota no agrāka stāvokļa. Neapzīmogojiet tālāk; salīdziniet ar rezerves kopijām.`,
    en: ({ size }) =>
      `A seal kept elsewhere over ${size} events does not agree with this log: its store or folder was put back. Do not seal on; compare with backups.`,
  },
  NotSealed: {
    lv: () =>
      'Pēdējais zīmogs neaptver šo notikumu vai apjomu. Apzīmogojiet žurnālu vēlreiz un mēģiniet tad.',
    en: () => 'The last seal does not cover this event or size. Seal the log again and try then.',
  },
  NeverSealed: {
    lv: () => 'Šis žurnāls vēl nav apzīmogots. Norādiet zīmogu, kas glabājas citur, vai citu mapi.',
    en: () => 'This log was never sealed. Name a seal that is kept elsewhere, or another folder.',
  },
  LogTooShort: {
    lv: ({ held, asked }) =>
      `Žurnālā ir ${held} notikumi, bet jautāts par ${asked}. Pārbaudiet apjomu un to, vai krātuve nav atjaunota no agrāka stāvokļa.`,
    en: ({ held, asked }) =>
      `The log holds ${held} events, but was asked about ${asked}. Check the size, and whether the store was put back.`,
  },
  ArchiveNotBelieved: {
    lv: ({ path, why }) => `Arhīvā ${path}: ${whyNotBelieved(why, 'lv')} Nekas nav importēts.`,
    en: ({ path, why }) => `In the archive ${path}: ${whyNotBelieved(why, 'en')} Nothing was imported.`,
  },
  ArchiveUnavailable: {
    lv: ({ path, cause }) =>
      `Arhīva mapi ${path} nevar lasīt vai rakstīt (${cause}). Pārbaudiet disku, vietu un tiesības un mēģiniet vēlreiz.`,
    en: ({ path, cause }) =>
      `The folder of the archive ${path} cannot be read or written (${cause}). Check disk, room and rights, and try again.`,
  },
  FolderNotEmpty: {
    lv: ({ path }) => `Mape ${path} nav tukša, tāpēc arhīvs nav izveidots. Norādiet citu mapi.`,
    en: ({ path }) => `The folder ${path} is not empty, so no archive was made. Name another folder.`,
  },
  InvalidLabel: {
    lv: ({ label }) => `${LABELS[label].lv}. Labojiet to.`,
    en: ({ label }) => `${LABELS[label].en}. Mend it.`,
  },
  FetchingBag: {
    lv: ({ path }) =>
      `Arhīvs nav pilns: ${path} liek daļu datņu ņemt no citurienes. Palūdziet pilnu arhīvu; nekas nav importēts.`,
    en: ({ path }) =>
      `The archive is not whole: ${path} has files fetched from elsewhere. Ask for a whole archive; nothing was imported.`,
  },
  NotAPlainFile: {
    lv: ({ path }) =>
      `Arhīvā ${path} nav parasta datne, bet saite vai ierīce. Neuzticieties arhīvam; paņemiet to vēlreiz no avota.`,
    en: ({ path }) =>
      `In the archive ${path} is no plain file, but a link or a device. Do not trust the archive; take it from its source again.`,
  },
  ForbiddenFileName: {
    lv: ({ path }) =>
      `Arhīvā datni nevar saukt ${path}: derīgi ir burti no a līdz z, cipari, punkts, defise un pasvītra. Neuzticieties šādam arhīvam vai labojiet nosaukumu.`,
    en: ({ path }) =>
      `In an archive no file can be called ${path}: only a to z, digits, dot, hyphen and underscore will do. Do not trust such an archive, or mend the name.`,
  },
  RepeatedFile: {
    lv: ({ path }) =>
      `Datne ${path} arhīvā minēta divreiz. Neuzticieties arhīvam; paņemiet to vēlreiz no avota.`,
    en: ({ path }) =>
      `The file ${path} is named twice in the archive. Do not trust the archive; take it from its source again.`,
  },
  NamesDifferInCase: {
    lv: ({ path, other }) =>
      `Arhīvā datnes ${other} un ${path} atšķiras tikai ar lielajiem burtiem. Neuzticieties arhīvam; paņemiet to vēlreiz no avota.`,
    en: ({ path, other }) =>
      `In the archive the files ${other} and ${path} differ in capitals alone. Do not trust the archive; take it from its source again.`,
  },
  UnlistedFile: {
    lv: ({ path }) =>
      `Datne ${path} ir arhīvā, bet ne tā sarakstā. Izņemiet to, ja zināt, kas to ielika; citādi neuzticieties arhīvam.`,
    en: ({ path }) =>
      `The file ${path} is in the archive, but not on its list. Take it out if you know who put it there; otherwise do not trust the archive.`,
  },
  ListedFileMissing: {
    lv: ({ path }) => `Arhīvā trūkst datnes ${path}. Paņemiet arhīvu vēlreiz no avota; nekas nav importēts.`,
    en: ({ path }) =>
      `The archive lacks the file ${path}. Take the archive from its source again; nothing was imported.`,
  },
  WrongSum: {
    lv: ({ path }) =>
      `Datne ${path} nav tā, kas tika arhivēta: tās summa ir cita. Paņemiet arhīvu vēlreiz no avota; nekas nav importēts.`,
    en: ({ path }) =>
      `The file ${path} is not the one that was archived: its sum is another. Take the archive from its source again; nothing was imported.`,
  },
  MalformedTagFile: {
    lv: ({ path }) =>
      `Arhīva datnei ${path} ir cita forma, vai arī tā neatbilst pārējam. Paņemiet arhīvu vēlreiz no avota; nekas nav importēts.`,
    en: ({ path }) =>
      `The file ${path} of the archive has another form, or does not fit the rest. Take the archive from its source again; nothing was imported.`,
  },
  OversizedFile: {
    lv: ({ path, limit }) =>
      `Arhīva datne ${path} ir lielāka nekā ${limit} baiti, tāpēc tā nav lasīta. Paņemiet arhīvu vēlreiz no avota.`,
    en: ({ path, limit }) =>
      `The file ${path} of the archive has more than ${limit} bytes, so it was not read. Take the archive from its source again.`,
  },
  MalformedEventLine: {
    lv: ({ path, line, fault }) =>
      `Datnē ${path}, ${line}. rindā: ${FAULTS[fault].lv}. Paņemiet arhīvu vēlreiz no avota; nekas nav importēts.`,
    en: ({ path, line, fault }) =>
      `In the file ${path}, line ${line}: ${FAULTS[fault].en}. Take the archive from its source again; nothing was imported.`,
  },
  RootDiffers: {
    lv: ({ path, events }) =>
      `Arhīvā ir citi notikumi (${events}) nekā tie, par kuriem liecina ${path}. Neuzticieties arhīvam; nekas nav importēts.`,
    en: ({ path, events }) =>
      `The archive holds other events (${events}) than those for which ${path} speaks. Do not trust the archive; nothing was imported.`,
  },
  ChangedSinceChecked: {
    lv: ({ path }) =>
      `Datne ${path} importa laikā ir mainīta. Krātuvē ir tikai vēstures daļa: nelietojiet to un importējiet vēlreiz citā, tukšā krātuvē.`,
    en: ({ path }) =>
      `The file ${path} was changed during the import. The store holds a part of the history: do not use it, and import again into another, empty one.`,
  },
  StoreNotEmpty: {
    lv: () => 'Krātuvē jau ir notikumi, tāpēc nekas nav importēts. Norādiet tukšu krātuvi.',
    en: () => 'The store holds events already, so nothing was imported. Name an empty store.',
  },
  NotAsArchived: {
    lv: ({ events }) =>
      `Krātuvē nav tieši tie ${events} notikumi, kas importēti: tajā rakstīja vēl kāds. Nelietojiet to un importējiet vēlreiz citā, tukšā krātuvē.`,
    en: ({ events }) =>
      `The store does not hold exactly the ${events} events that were imported: somebody else wrote into it. Do not use it, and import again into another, empty one.`,
  },
};
