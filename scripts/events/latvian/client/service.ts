import type { Latvian } from '../latvian';

/** Episodes of the service, in Latvian. */
export const service: Latvian = {
  events: {
    ServiceStarted: {
      name: 'Pakalpojums sākts',
      meaning:
        'Sācies pakalpojuma posms. Notikums glabā tās dienas sniedzēju, termiņa redakciju un mērķa grupu.',
    },
    ServiceHandedOver: {
      name: 'Pakalpojums nodots',
      meaning: 'Posms turpinās ar citu līgumu, citu sniedzēju vai citā darbībā.',
    },
    ServiceExtended: {
      name: 'Pakalpojums pagarināts',
      meaning: 'Pakalpojums pagarināts pēc atbalsta termiņa, līdz jaunai pēdējai dienai.',
    },
    ServiceSuspended: {
      name: 'Pakalpojums apturēts',
      meaning: 'Pakalpojums apturēts; posms paliek atvērts.',
    },
    ServiceResumed: { name: 'Pakalpojums atsākts', meaning: 'Pakalpojums pēc apturēšanas atsākts.' },
    ServiceEnded: { name: 'Pakalpojums izbeigts', meaning: 'Pakalpojuma posms beidzies.' },
  },
  fields: {
    providerId: 'Pakalpojuma sniedzējs',
    contractId: 'Līgums',
    serviceKind: { lv: 'Pakalpojuma veids', en: 'Kind of service' },
    ruleSet: 'Termiņa redakcija',
    targetGroup: 'Mērķa grupa',
    decidedBy: 'Kas izlēma',
    note: 'Piezīme',
  },
  words: {
    serviceKind: {
      social_worker_and_mentor: 'sociālais darbinieks un sociālais mentors',
      mentor_only: { lv: 'tikai sociālais mentors', en: 'mentor alone' },
    },
    ruleSet: {
      'SP-2016': { lv: 'SP-2016', en: 'SP-2016' },
      'SP-2020': { lv: 'SP-2020', en: 'SP-2020' },
      'SP-2023': { lv: 'SP-2023', en: 'SP-2023' },
    },
    targetGroup: {
      asylum_seeker: 'patvēruma meklētājs',
      refugee: { lv: 'bēgļa statuss', en: 'refugee status' },
      alternative: { lv: 'alternatīvais statuss', en: 'alternative status' },
      temporary_protection: 'pagaidu aizsardzība',
    },
    reason: {
      detention: 'aizturēšana',
      hospital: 'slimnīca',
      short_absence: 'īsa prombūtne',
      left_latvia: { lv: 'pametis Latviju', en: 'left Latvia' },
      plan_fulfilled: 'plāns izpildīts',
      time_limit_reached: { lv: 'beidzies atbalsta termiņš', en: 'service period over' },
      status_refused_final: { lv: 'galīgs atteikums piešķirt statusu', en: 'status refused for good' },
      procedure_discontinued: 'procedūra izbeigta',
      status_lost: 'statuss zaudēts',
      dublin_transfer: { lv: 'Dublinas pārsūtīšana', en: 'Dublin transfer' },
      voluntary_return: 'brīvprātīga atgriešanās',
      removal: 'izraidīšana',
      transferred_to_other_support: 'nodots citam atbalstam',
      client_declined: { lv: 'klients atteicies', en: 'declined by the client' },
      no_contact: 'kontakts zudis',
      deceased: 'miris',
      registered_in_error: 'reģistrēts kļūdas dēļ',
      duplicate: 'dublikāts',
      operation_closed: 'darbība slēgta',
    },
  },
  meanings: {
    'The first day of the service.': 'Pirmā pakalpojuma diena.',
    'The kind of service: by social worker and mentor together, as the rules lay down, or by a mentor alone. `mentor_only`: The service of the action of 2022.':
      'Pakalpojuma veids: sociālais darbinieks kopā ar mentoru, kā nosaka noteikumi, vai tikai mentors. `mentor_only`: 2022. gada rīcības pakalpojums.',
    'The ground on which the client is served.': 'Pamats, uz kura klientu apkalpo.',
    'The first day under the new contract.': 'Pirmā diena ar jauno līgumu.',
    'The new last day.': 'Jaunā pēdējā diena.',
    'The worker who decided it.': 'Darbinieks, kas to nolēma.',
    'The reason why the service is suspended.': 'Kāpēc pakalpojums apturēts.',
    'The first day of service after the suspension.': 'Pirmā pakalpojuma diena pēc apturēšanas.',
    'The last day of the service.': 'Pēdējā pakalpojuma diena.',
    'The reason why an episode ended.': 'Kāpēc posms beidzies.',
    'The reason in words, where it is `other`.': 'Iemesls vārdiem, ja tas ir `other`.',
  },
};
