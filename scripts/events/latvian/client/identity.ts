import type { Latvian } from '../latvian';

/** Identifiers, duplicates and merges, in Latvian. */
export const identity: Latvian = {
  events: {
    ExternalIdLinked: {
      name: { lv: 'Identifikators citā reģistrā piesaistīts', en: 'External ID linked' },
      meaning: 'Noskaidrots, ka identifikators citā reģistrā pieder šim klientam.',
    },
    ExternalIdUnlinked: {
      name: { lv: 'Identifikators citā reģistrā atsaistīts', en: 'External ID unlinked' },
      meaning:
        'Identifikators citā reģistrā klientam vairs nepieder. Kļūdaini piesaistītu identifikatoru anulē.',
    },
    DuplicateSuspected: {
      name: 'Iespējams dublikāts',
      meaning: 'Cita lieta, iespējams, ir par to pašu klientu.',
    },
    DuplicateDismissed: { name: 'Dublikāts neapstiprinās', meaning: 'Otra lieta ir par citu personu.' },
    ClientsMerged: {
      name: 'Klienti apvienoti',
      meaning:
        'Šis klients un paliekošais klients ir viena persona: turpmāk šī lieta ir daļa no paliekošā klienta lietas.',
    },
    MergeReverted: {
      name: 'Apvienošana atcelta',
      meaning: 'Abi klienti tomēr ir dažādas personas, un abas lietas ir tādas, kādas bija.',
    },
  },
  fields: {
    scheme: { lv: 'Reģistrs', en: 'Register' },
    value: { lv: 'Identifikators', en: 'Identifier' },
    sameAs: { lv: 'Kas stāv identifikatora vietā', en: 'What stands for the identifier' },
    otherId: { lv: 'Otra lieta', en: 'The other file' },
    survivorId: { lv: 'Apvienots ar lietu', en: 'Merged into the file' },
  },
  meanings: {
    'The register the identifier is from: in Unicode NFC, trimmed, in small letters.':
      'Reģistrs, no kura ir identifikators: Unicode NFC, bez atstarpēm apkārt, ar maziem burtiem.',
    'The identifier: in Unicode NFC, trimmed, with its letters as they are. Only identifiers of `eurodac` and `unhcr` are in capitals. Decisions and amendments put it so; an older event may hold it otherwise, and is compared in this form.':
      'Identifikators: Unicode NFC, bez atstarpēm apkārt, ar burtiem, kādi tie ir; tikai `eurodac` un `unhcr` identifikatori ir ar lielajiem burtiem. Tā to ieraksta lēmumi un labojumi; senākā notikumā tas var būt citāds, un to salīdzina šajā veidā.',
    'A random id that stands for register and identifier, where a vault seals the identifier: it is compared in its place, and is equal for the same identifier of any client.':
      'Nejaušs identifikators reģistra un identifikatora vietā, ja krātuve identifikatoru aizzīmogo: to salīdzina identifikatora vietā, un vienam identifikatoram tas ir vienāds visiem klientiem.',
    'The last day on which it belonged to the client.': 'Pēdējā diena, kad tas piederējis klientam.',
    'The other client, who may be the same.': 'Otrs klients, kas, iespējams, ir tā pati persona.',
    'The other client, who is not the same.': 'Otrs klients, kas ir cita persona.',
    'The client whose record includes this stream while the merge holds.':
      'Paliekošais klients, kura lietā šī lieta ietilpst, kamēr apvienošana ir spēkā.',
  },
};
