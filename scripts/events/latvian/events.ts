/** The Latvian name of an event, and its meaning. */
type Told = readonly [name: string, meaning: string];

/** Events in Latvian, by their types. */
export const events: Readonly<Record<string, Told>> = {
  RetentionConfirmed: [
    'Apstiprināts glabāšanas termiņš',
    'Apstiprināts, līdz kurai dienai klienta lieta jāglabā. Katrai darbībai spēkā ir pēdējais apstiprinājums.',
  ],
  ForgettingRequested: [
    'Pieprasīta aizmiršana',
    'Lūgts iznīcināt klienta personas tekstus. Kamēr tas nav izdarīts, lūgumu var atsaukt.',
  ],
  ForgettingWithdrawn: [
    'Aizmiršanas pieprasījums atsaukts',
    'Lūgums aizmirst klientu atsaukts, pirms tas izpildīts.',
  ],
  ClientForgotten: [
    'Klients aizmirsts',
    'Šīs lietas personas teksti ir iznīcināti uz visiem laikiem; dienas un skaitļi paliek. Katrai personas lietai ir savs notikums.',
  ],
  ClientRegistered: [
    'Klients reģistrēts',
    'Klients reģistrēts pirmajā uzņemšanā. Vārdu un personas kodu glabā iestāde, kas sistēmu lieto; notikumā to nav.',
  ],
  ClientDied: ['Klients miris', 'Klients miris. Pēc šīs dienas nekas vairs nenotiek.'],
  ExternalIdLinked: [
    'Identifikators citā reģistrā piesaistīts',
    'Noskaidrots, ka identifikators citā reģistrā pieder šim klientam.',
  ],
  ExternalIdUnlinked: [
    'Identifikators citā reģistrā atsaistīts',
    'Identifikators citā reģistrā klientam vairs nepieder. Kļūdaini piesaistītu identifikatoru anulē.',
  ],
  DuplicateSuspected: ['Iespējams dublikāts', 'Cita lieta, iespējams, ir par to pašu klientu.'],
  DuplicateDismissed: ['Dublikāts neapstiprinās', 'Otra lieta ir par citu personu.'],
  ClientsMerged: [
    'Klienti apvienoti',
    'Šis klients un paliekošais klients ir viena persona: turpmāk šī lieta ir daļa no paliekošā klienta lietas.',
  ],
  MergeReverted: [
    'Apvienošana atcelta',
    'Abi klienti tomēr ir dažādas personas, un abas lietas ir tādas, kādas bija.',
  ],
  FamilyLinked: ['Iekļauts mājsaimniecībā', 'Klients pieder mājsaimniecībai; vienlaikus – tikai vienai.'],
  FamilyUnlinked: ['Izstājies no mājsaimniecības', 'Klients mājsaimniecību atstājis.'],
  GuardianAppointed: ['Aizbildnis iecelts', 'Nepilngadīgai personai bez pavadības iecelts aizbildnis.'],
  GuardianEnded: [
    'Aizbildnība beigusies',
    'Aizbildnība beigusies pirms 18. dzimšanas dienas; šajā dienā tā beidzas bez notikuma.',
  ],
  ConsentGiven: ['Piekrišana dota', 'Klients vai nepilngadīgā aizbildnis devis piekrišanu.'],
  ConsentWithdrawn: ['Piekrišana atsaukta', 'Piekrišana ir atsaukta.'],
  ServiceDeclined: [
    'Atteikšanās no pakalpojuma',
    'Klients no pakalpojuma atteicies. Pakalpojums ir brīvprātīgs, tāpēc klients bez plāna nav kļūda.',
  ],
  AsylumApplicationLodged: [
    'Iesniegums par statusa piešķiršanu iesniegts',
    'Klients lūdzis starptautisko aizsardzību un no šīs dienas ir patvēruma meklētājs.',
  ],
  StatusGranted: [
    'Statuss piešķirts',
    'Piešķirta starptautiskā aizsardzība. Ar to beidzas pamats dzīvot centrā, bet ne pakalpojums.',
  ],
  StatusRefused: [
    'Statuss atteikts',
    'Statusu piešķirt atteikts. Līdz galīgajam lēmumam klients paliek patvēruma meklētājs.',
  ],
  DecisionAppealed: [
    'Lēmums pārsūdzēts',
    'Pārsūdzēts lēmums par iesniegumu: atteikums vai statusa piešķiršana.',
  ],
  AppealDecided: [
    'Sūdzība izlemta',
    'Tiesa izlēmusi sūdzību. Statusu pēc tam piešķir atsevišķs notikums `StatusGranted`. Ja sūdzība noraidīta, lēmums ir galīgs.',
  ],
  DecisionBecameFinal: [
    'Lēmums kļuvis galīgs',
    'Lēmums kļuvis galīgs, un procedūra beigusies. Pēc atteikuma klients vairs nav patvēruma meklētājs.',
  ],
  AsylumProcedureDiscontinued: [
    'Procedūra izbeigta',
    'Procedūra izbeigta bez lēmuma. Var iesniegt jaunu iesniegumu.',
  ],
  DublinTransferDecided: ['Dublinas pārsūtīšana nolemta', 'Par iesniegumu atbildīga ir cita dalībvalsts.'],
  DublinTransferExecuted: [
    'Dublinas pārsūtīšana izpildīta',
    'Klients nodots atbildīgajai dalībvalstij. Izbraukšana ir notikums `LeftLatvia` līdzās šim.',
  ],
  StatusExtended: [
    'Uzturēšanās atļauja pagarināta',
    'Pagarināta uzturēšanās atļauja personai ar alternatīvo statusu. Pats statuss turpinās.',
  ],
  StatusRevoked: [
    'Statuss atņemts',
    'Statuss atņemts, jo piešķirts kļūdaini vai persona to vairs nav pelnījusi.',
  ],
  StatusCeased: ['Statuss zaudēts', 'Statuss zaudēts, piemēram, atgriežoties izcelsmes valstī.'],
  StatusRenounced: ['Atteikšanās no statusa', 'Klients no statusa atteicies.'],
  TemporaryProtectionGranted: [
    'Pagaidu aizsardzība piešķirta',
    'Piešķirta pagaidu aizsardzība: atsevišķa mērķa grupa, ar ko kopš 2022. gada strādā tikai mentors.',
  ],
  TemporaryProtectionEnded: ['Pagaidu aizsardzība beigusies', 'Pagaidu aizsardzība ir beigusies.'],
  ResidenceChanged: ['Dzīvesvieta mainīta', 'Klients Latvijā pārcēlies.'],
  LeftLatvia: ['Pametis Latviju', 'Klients pametis Latviju.'],
  ReturnedToLatvia: [
    'Atgriezies Latvijā',
    'Klients, kas bija pametis Latviju, atgriezies. Neviens posms ar to neatjaunojas.',
  ],
  ServiceStarted: [
    'Pakalpojums sākts',
    'Sācies pakalpojuma posms. Notikums glabā tās dienas sniedzēju, termiņa redakciju un mērķa grupu.',
  ],
  ServiceHandedOver: [
    'Pakalpojums nodots',
    'Posms turpinās ar citu līgumu, citu sniedzēju vai citā darbībā.',
  ],
  ServiceExtended: [
    'Pakalpojums pagarināts',
    'Pakalpojums pagarināts pēc atbalsta termiņa, līdz jaunai pēdējai dienai.',
  ],
  ServiceSuspended: ['Pakalpojums apturēts', 'Pakalpojums apturēts; posms paliek atvērts.'],
  ServiceResumed: ['Pakalpojums atsākts', 'Pakalpojums pēc apturēšanas atsākts.'],
  ServiceEnded: ['Pakalpojums izbeigts', 'Pakalpojuma posms beidzies.'],
  WorkerAssigned: ['Darbinieks norīkots', 'Darbinieks sācis strādāt ar klientu.'],
  WorkerUnassigned: ['Darbinieks atsaukts', 'Darbinieks ar klientu vairs nestrādā.'],
  ComplexityAssessed: [
    'Sarežģītības pakāpe noteikta',
    'Sociālais darbinieks novērtējis, cik daudz atbalsta gadījumā vajadzīgs.',
  ],
  NeedsAssessed: [
    'Vajadzības izvērtētas',
    'Sociālais darbinieks izvērtējis, kurās dzīves jomās klientam vajadzīgs atbalsts. Ko darīt, noteikts plānā.',
  ],
  SupportDelivered: [
    'Atbalsts sniegts',
    'Kontaktā sniegts atbalsts. Grupas nodarbībā katram klientam ir savs kontakts ar grupas identifikatoru.',
  ],
  PlanDrawnUp: [
    'Plāns sastādīts',
    'Sociālais darbinieks sastādījis klienta individuālo sociālekonomiskās iekļaušanas plānu.',
  ],
  PlanAgreed: [
    'Plānam piekrists',
    'Klients plānam piekritis (pašnoteikšanās); nepilngadīgā vietā – aizbildnis.',
  ],
  PlanRevised: ['Plāns pārskatīts', 'Plāns pārskatīts. Klientam tam jāpiekrīt no jauna.'],
  PlanClosed: ['Plāns slēgts', 'Plāns ir slēgts.'],
  PlanGoalSet: ['Mērķis izvirzīts', 'Plānā izvirzīts mērķis.'],
  PlanGoalProgressed: ['Mērķim tuvojas', 'Darbs pie mērķa turpinājies.'],
  PlanGoalAchieved: [
    'Mērķis sasniegts',
    'Mērķis sasniegts: tas ir pabeigts, vai darbs turpinās, lai sasniegto saglabātu.',
  ],
  PlanGoalNotAchieved: ['Mērķis nav sasniegts', 'Mērķis nav sasniegts, un uz to vairs netiecas.'],
  PlanGoalPutOnHold: ['Mērķis atlikts', 'Darbs pie mērķa uz laiku pārtraukts.'],
  PlanGoalResumed: ['Mērķis atsākts', 'Darbs pie atliktā mērķa atsākts.'],
  PlanGoalCancelled: [
    'Mērķis atcelts',
    'No mērķa atteicās, pirms tas sasniegts, jo tas vairs nav vēlams vai vajadzīgs.',
  ],
  PlanGoalRejected: ['Mērķis noraidīts', 'Klients piedāvāto mērķi noraidījis.'],
  PlanGoalReopened: [
    'Mērķis izvirzīts atkārtoti',
    'Uz slēgtu mērķi atkal tiecas, piemēram, ja stāvoklis pasliktinājies. Agrākie rezultāti paliek vēsturē.',
  ],
  ReferralMade: [
    'Nosūtījums izsniegts',
    'Klients nosūtīts uz institūciju. Līdzi tiek nodoti dati, tāpēc vajadzīga piekrišana vai iemesls iztikt bez tās.',
  ],
  ReferralAnswered: ['Nosūtījums atbildēts', 'Institūcija klientu pieņēmusi vai nav pieņēmusi.'],
  ReferralCompleted: [
    'Nosūtījums pabeigts',
    'Nosūtījums ir noslēdzies: pakalpojums sniegts, vai nosūtījums atsaukts.',
  ],
  ParticipationEntryRecorded: [
    'Dalības sākuma dati ierakstīti',
    'Ierakstīti dalībnieka dati, pirmoreiz iesaistoties darbībā. Vēlāka iesaistīšanās maina tikai izstāšanos.',
  ],
  ParticipationExitRecorded: [
    'Dalības beigu dati ierakstīti',
    'Ierakstīti dalībnieka rezultāti četru nedēļu laikā pēc izstāšanās. Skaitās pēdējā izstāšanās.',
  ],
  ParticipationFollowUpRecorded: [
    'Stāvoklis pēc sešiem mēnešiem ierakstīts',
    'Ierakstīts dalībnieka stāvoklis sešus mēnešus pēc izstāšanās.',
  ],
  ContractSigned: ['Līgums noslēgts', 'Līgums ir noslēgts.'],
  ContractAmended: ['Līgums grozīts', 'Grozījums mainījis pēdējo plānoto pakalpojuma dienu.'],
  ContractTerminated: ['Līgums izbeigts', 'Līgums izbeigts pirms termiņa.'],
  DirectProvisionStarted: [
    'Tieša sniegšana sākta',
    'Sākta tieša sniegšana: pakalpojumu bez līguma sniedz iestādes darbinieki.',
  ],
  DirectProvisionEnded: ['Tieša sniegšana beigta', 'Tieša sniegšana ir beigusies.'],
  StaffEngaged: ['Darbinieks pieņemts', 'Darbinieks sācis darbu.'],
  StaffReleased: ['Darbinieks atbrīvots', 'Darbinieks darbu beidzis.'],
  OperationOpened: ['Darbība sākta', 'Darbība ir sākta.'],
  CoFinancingRateSet: [
    'Līdzfinansējuma likme noteikta',
    'Noteikta līdzfinansējuma likme. Tā ir spēkā, līdz nosaka citu.',
  ],
  RuleSetAdopted: ['Termiņa redakcija pieņemta', 'Pieņemta atbalsta termiņa redakcija.'],
  CostRecorded: ['Izmaksas ierakstītas', 'Ierakstītas sniedzēja izmaksas par mēnesi.'],
  CostCorrected: [
    'Izmaksas labotas',
    'Rēķins vai pārbaude parādījusi citu summu. Pieprasījumi paliek, kādi bija.',
  ],
  CostFoundIneligible: [
    'Izmaksas atzītas par neattiecināmām',
    'Izmaksas vai to daļa atzīta par tādām, ko no darbības līdzekļiem nevar apmaksāt.',
  ],
  CostsClaimed: [
    'Izmaksas iekļautas maksājuma pieprasījumā',
    'Izmaksas fondam pieprasītas un sadalītas kopā, ar summām, kādas aprēķinātas tajā dienā; vēlāk uzzinātais to nemaina.',
  ],
  ClaimCorrected: [
    'Finanšu korekcija',
    'Iegrāmatota pieprasījuma finanšu korekcija: šajā dienā zināmais stājas agrāk norādītā vietā. Korekcijas summa ir abu starpība.',
  ],
  ClaimPaid: ['Pieprasījums samaksāts', 'Maksājuma pieprasījums ir samaksāts.'],
  OperationClosed: ['Darbība slēgta', 'Darbība ir slēgta.'],
  RetentionHeld: [
    'Dokumentu glabāšana pagarināta',
    'Dokumenti jāglabā pēc parastā termiņa tiesvedības dēļ vai pēc Komisijas pieprasījuma.',
  ],
  RetentionReleased: [
    'Pagarinātā glabāšana beigta',
    'Dokumenti vairs nav jātur: tiesvedība beigusies, vai pieprasījums izpildīts. Ar to beidzas visi agrākie pagarinājumi.',
  ],
  CentreOpened: ['Centrs atvērts', 'Patvēruma meklētāju izmitināšanas centrs ir atvērts.'],
  CentreServiceStarted: ['Pakalpojums centrā sākts', 'Centrā ir pieejami sociālie darbinieki un mentori.'],
  CentreClosed: ['Centrs slēgts', 'Patvēruma meklētāju izmitināšanas centrs ir slēgts.'],
  EventVoided: [
    'Notikums anulēts',
    'Agrāks lietas notikums ierakstīts kļūdas dēļ, vai labojums tiek atsaukts.',
  ],
  EventAmended: [
    'Notikums labots',
    'Agrāks lietas notikums ierakstīts nepareizi: spēkā ir laukā `to` norādītais.',
  ],
};
