import type { NeverSealed, NotSealed, OpenLogError, ProofRefused } from '@pavadonis/audit';
import type { ReadError } from '@pavadonis/event-store';
import type { TextsOf } from '../text';

/** An error of sealing, proving or verifying, beyond those of the store. */
export type AuditError = Exclude<OpenLogError | ProofRefused | NotSealed | NeverSealed, ReadError>;

const EXPECTED_LV: Readonly<
  Record<Extract<AuditError, { readonly _tag: 'InvalidKey' }>['expected'], string>
> = {
  'name+id+key': 'name+id+key',
  'PRIVATE+KEY+name+id+key': 'PRIVATE+KEY+name+id+key',
  'a name without spaces and plus': 'nosaukumu bez atstarpēm un plusa zīmēm',
};

/** The texts of errors of seals and proofs, for whoever seals the log or checks it. They repeat no key. */
export const auditErrors: TextsOf<AuditError> = {
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
};
