import type { Latvian } from '../latvian';

/** Asylum procedure and legal status, in Latvian. */
export const law: Latvian = {
  events: {
    AsylumApplicationLodged: {
      name: 'Iesniegums par statusa piešķiršanu iesniegts',
      meaning: 'Klients lūdzis starptautisko aizsardzību un no šīs dienas ir patvēruma meklētājs.',
    },
    StatusGranted: {
      name: 'Statuss piešķirts',
      meaning: 'Piešķirta starptautiskā aizsardzība. Ar to beidzas pamats dzīvot centrā, bet ne pakalpojums.',
    },
    StatusRefused: {
      name: 'Statuss atteikts',
      meaning: 'Statusu piešķirt atteikts. Līdz galīgajam lēmumam klients paliek patvēruma meklētājs.',
    },
    DecisionAppealed: {
      name: 'Lēmums pārsūdzēts',
      meaning: 'Pārsūdzēts lēmums par iesniegumu: atteikums vai statusa piešķiršana.',
    },
    AppealDecided: {
      name: 'Sūdzība izlemta',
      meaning:
        'Tiesa izlēmusi sūdzību. Statusu pēc tam piešķir atsevišķs notikums `StatusGranted`. Ja sūdzība noraidīta, lēmums ir galīgs.',
    },
    DecisionBecameFinal: {
      name: 'Lēmums kļuvis galīgs',
      meaning:
        'Lēmums kļuvis galīgs, un procedūra beigusies. Pēc atteikuma klients vairs nav patvēruma meklētājs.',
    },
    AsylumProcedureDiscontinued: {
      name: 'Procedūra izbeigta',
      meaning: 'Procedūra izbeigta bez lēmuma. Var iesniegt jaunu iesniegumu.',
    },
    DublinTransferDecided: {
      name: 'Dublinas pārsūtīšana nolemta',
      meaning: 'Par iesniegumu atbildīga ir cita dalībvalsts.',
    },
    DublinTransferExecuted: {
      name: 'Dublinas pārsūtīšana izpildīta',
      meaning: 'Klients nodots atbildīgajai dalībvalstij. Izbraukšana ir notikums `LeftLatvia` līdzās šim.',
    },
    StatusExtended: {
      name: 'Uzturēšanās atļauja pagarināta',
      meaning: 'Pagarināta uzturēšanās atļauja personai ar alternatīvo statusu. Pats statuss turpinās.',
    },
    StatusRevoked: {
      name: 'Statuss atņemts',
      meaning: 'Statuss atņemts, jo piešķirts kļūdaini vai persona to vairs nav pelnījusi.',
    },
    StatusCeased: {
      name: 'Statuss zaudēts',
      meaning: 'Statuss zaudēts, piemēram, atgriežoties izcelsmes valstī.',
    },
    StatusRenounced: { name: 'Atteikšanās no statusa', meaning: 'Klients no statusa atteicies.' },
    TemporaryProtectionGranted: {
      name: 'Pagaidu aizsardzība piešķirta',
      meaning:
        'Piešķirta pagaidu aizsardzība: atsevišķa mērķa grupa, ar ko kopš 2022. gada strādā tikai mentors.',
    },
    TemporaryProtectionEnded: {
      name: 'Pagaidu aizsardzība beigusies',
      meaning: 'Pagaidu aizsardzība ir beigusies.',
    },
  },
  fields: {
    application: 'Iesniegums',
    number: 'Numurs',
    issuedOn: 'Izdots',
    issuer: 'Izdevējs',
    status: 'Statuss',
    decision: 'Lēmums',
    appeal: 'Sūdzība',
    memberState: { lv: 'Dalībvalsts', en: 'Member State' },
  },
  words: {
    status: {
      refugee: { lv: 'bēgļa statuss', en: 'refugee status' },
      alternative: { lv: 'alternatīvais statuss', en: 'alternative status' },
    },
    outcome: {
      dismissed: 'noraidīta',
      allowed: 'apmierināta',
      remitted: { lv: 'nodota jaunai izskatīšanai', en: 'sent back for a new decision' },
    },
    reason: {
      withdrawn: { lv: 'iesniegums atsaukts', en: 'application withdrawn' },
      absconded: 'izvairījies',
    },
  },
  records: {
    DocumentRef: 'Dokuments, kas pierāda faktu.',
  },
  meanings: {
    'The application as a document.': 'Iesniegums kā dokuments.',
    'The kind of document.': 'Dokumenta veids.',
    'Its number.': 'Tā numurs.',
    'The day of issue.': 'Izdošanas diena.',
    'The institution that issued it.': 'Institūcija, kas dokumentu izdevusi.',
    'The day from which the status holds.': 'Diena, no kuras statuss ir spēkā.',
    'The status that was granted.': 'Piešķirtais statuss.',
    'The decision as a document.': 'Lēmums kā dokuments.',
    'The appeal as a document.': 'Sūdzība kā dokuments.',
    'The decision of a court on an appeal. `remitted`: Sent back for a new decision.':
      'Tiesas lēmums par sūdzību. `remitted`: nodots jaunai izskatīšanai.',
    'The reason why the procedure was discontinued.': 'Kāpēc procedūra izbeigta.',
    'The responsible Member State.': 'Atbildīgā dalībvalsts.',
    'The last day of the new permit.': 'Jaunās atļaujas pēdējā diena.',
    'The ground in the law, in words.': 'Pamats likumā, vārdiem.',
    'The first day without temporary protection.': 'Pirmā diena bez pagaidu aizsardzības.',
  },
};
