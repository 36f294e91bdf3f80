/** Meanings of events in Latvian, by their types; `@pavadonis/texts` has the names. */
export const meanings: Readonly<Record<string, string>> = {
  RetentionConfirmed:
    'Apstiprināts, līdz kurai dienai klienta lieta jāglabā. Katrai darbībai spēkā ir pēdējais apstiprinājums.',
  ForgettingRequested:
    'Lūgts iznīcināt klienta personas tekstus. Kamēr tas nav izdarīts, lūgumu var atsaukt.',
  ForgettingWithdrawn: 'Lūgums aizmirst klientu atsaukts, pirms tas izpildīts.',
  ClientForgotten:
    'Šīs lietas personas teksti ir iznīcināti uz visiem laikiem; dienas un skaitļi paliek. Katrai personas lietai ir savs notikums.',
  ClientRegistered:
    'Klients reģistrēts pirmajā uzņemšanā. Vārdu un personas kodu glabā iestāde, kas sistēmu lieto; notikumā to nav.',
  ClientDied: 'Klients miris. Pēc šīs dienas nekas vairs nenotiek.',
  ExternalIdLinked: 'Noskaidrots, ka identifikators citā reģistrā pieder šim klientam.',
  ExternalIdUnlinked:
    'Identifikators citā reģistrā klientam vairs nepieder. Kļūdaini piesaistītu identifikatoru anulē.',
  DuplicateSuspected: 'Cita lieta, iespējams, ir par to pašu klientu.',
  DuplicateDismissed: 'Otra lieta ir par citu personu.',
  ClientsMerged:
    'Šis klients un paliekošais klients ir viena persona: turpmāk šī lieta ir daļa no paliekošā klienta lietas.',
  MergeReverted: 'Abi klienti tomēr ir dažādas personas, un abas lietas ir tādas, kādas bija.',
  FamilyLinked: 'Klients pieder mājsaimniecībai; vienlaikus – tikai vienai.',
  FamilyUnlinked: 'Klients mājsaimniecību atstājis.',
  GuardianAppointed: 'Nepilngadīgai personai bez pavadības iecelts aizbildnis.',
  GuardianEnded: 'Aizbildnība beigusies pirms 18. dzimšanas dienas; šajā dienā tā beidzas bez notikuma.',
  ConsentGiven: 'Klients vai nepilngadīgā aizbildnis devis piekrišanu.',
  ConsentWithdrawn: 'Piekrišana ir atsaukta.',
  ServiceDeclined:
    'Klients no pakalpojuma atteicies. Pakalpojums ir brīvprātīgs, tāpēc klients bez plāna nav kļūda.',
  AsylumApplicationLodged:
    'Klients lūdzis starptautisko aizsardzību un no šīs dienas ir patvēruma meklētājs.',
  StatusGranted:
    'Piešķirta starptautiskā aizsardzība. Ar to beidzas pamats dzīvot centrā, bet ne pakalpojums.',
  StatusRefused: 'Statusu piešķirt atteikts. Līdz galīgajam lēmumam klients paliek patvēruma meklētājs.',
  DecisionAppealed: 'Pārsūdzēts lēmums par iesniegumu: atteikums vai statusa piešķiršana.',
  AppealDecided:
    'Tiesa izlēmusi sūdzību. Statusu pēc tam piešķir atsevišķs notikums `StatusGranted`. Ja sūdzība noraidīta, lēmums ir galīgs.',
  DecisionBecameFinal:
    'Lēmums kļuvis galīgs, un procedūra beigusies. Pēc atteikuma klients vairs nav patvēruma meklētājs.',
  AsylumProcedureDiscontinued: 'Procedūra izbeigta bez lēmuma. Var iesniegt jaunu iesniegumu.',
  DublinTransferDecided: 'Par iesniegumu atbildīga ir cita dalībvalsts.',
  DublinTransferExecuted:
    'Klients nodots atbildīgajai dalībvalstij. Izbraukšana ir notikums `LeftLatvia` līdzās šim.',
  StatusExtended: 'Pagarināta uzturēšanās atļauja personai ar alternatīvo statusu. Pats statuss turpinās.',
  StatusRevoked: 'Statuss atņemts, jo piešķirts kļūdaini vai persona to vairs nav pelnījusi.',
  StatusCeased: 'Statuss zaudēts, piemēram, atgriežoties izcelsmes valstī.',
  StatusRenounced: 'Klients no statusa atteicies.',
  TemporaryProtectionGranted:
    'Piešķirta pagaidu aizsardzība: atsevišķa mērķa grupa, ar ko kopš 2022. gada strādā tikai mentors.',
  TemporaryProtectionEnded: 'Pagaidu aizsardzība ir beigusies.',
  ResidenceChanged: 'Klients Latvijā pārcēlies.',
  LeftLatvia: 'Klients pametis Latviju.',
  ReturnedToLatvia: 'Klients, kas bija pametis Latviju, atgriezies. Neviens posms ar to neatjaunojas.',
  ServiceStarted:
    'Sācies pakalpojuma posms. Notikums glabā tās dienas sniedzēju, termiņa redakciju un mērķa grupu.',
  ServiceHandedOver: 'Posms turpinās ar citu līgumu, citu sniedzēju vai citā darbībā.',
  ServiceExtended: 'Pakalpojums pagarināts pēc atbalsta termiņa, līdz jaunai pēdējai dienai.',
  ServiceSuspended: 'Pakalpojums apturēts; posms paliek atvērts.',
  ServiceResumed: 'Pakalpojums pēc apturēšanas atsākts.',
  ServiceEnded: 'Pakalpojuma posms beidzies.',
  WorkerAssigned: 'Darbinieks sācis strādāt ar klientu.',
  WorkerUnassigned: 'Darbinieks ar klientu vairs nestrādā.',
  ComplexityAssessed: 'Sociālais darbinieks novērtējis, cik daudz atbalsta gadījumā vajadzīgs.',
  NeedsAssessed:
    'Sociālais darbinieks izvērtējis, kurās dzīves jomās klientam vajadzīgs atbalsts. Ko darīt, noteikts plānā.',
  SupportDelivered:
    'Kontaktā sniegts atbalsts. Grupas nodarbībā katram klientam ir savs kontakts ar grupas identifikatoru.',
  PlanDrawnUp: 'Sociālais darbinieks sastādījis klienta individuālo sociālekonomiskās iekļaušanas plānu.',
  PlanAgreed: 'Klients plānam piekritis (pašnoteikšanās); nepilngadīgā vietā – aizbildnis.',
  PlanRevised: 'Plāns pārskatīts. Klientam tam jāpiekrīt no jauna.',
  PlanClosed: 'Plāns ir slēgts.',
  PlanGoalSet: 'Plānā izvirzīts mērķis.',
  PlanGoalProgressed: 'Darbs pie mērķa turpinājies.',
  PlanGoalAchieved: 'Mērķis sasniegts: tas ir pabeigts, vai darbs turpinās, lai sasniegto saglabātu.',
  PlanGoalNotAchieved: 'Mērķis nav sasniegts, un uz to vairs netiecas.',
  PlanGoalPutOnHold: 'Darbs pie mērķa uz laiku pārtraukts.',
  PlanGoalResumed: 'Darbs pie atliktā mērķa atsākts.',
  PlanGoalCancelled: 'No mērķa atteicās, pirms tas sasniegts, jo tas vairs nav vēlams vai vajadzīgs.',
  PlanGoalRejected: 'Klients piedāvāto mērķi noraidījis.',
  PlanGoalReopened:
    'Uz slēgtu mērķi atkal tiecas, piemēram, ja stāvoklis pasliktinājies. Agrākie rezultāti paliek vēsturē.',
  ReferralMade:
    'Klients nosūtīts uz institūciju. Līdzi tiek nodoti dati, tāpēc vajadzīga piekrišana vai iemesls iztikt bez tās.',
  ReferralAnswered: 'Institūcija klientu pieņēmusi vai nav pieņēmusi.',
  ReferralCompleted: 'Nosūtījums ir noslēdzies: pakalpojums sniegts, vai nosūtījums atsaukts.',
  ParticipationEntryRecorded:
    'Ierakstīti dalībnieka dati, pirmoreiz iesaistoties darbībā. Vēlāka iesaistīšanās maina tikai izstāšanos.',
  ParticipationExitRecorded:
    'Ierakstīti dalībnieka rezultāti četru nedēļu laikā pēc izstāšanās. Skaitās pēdējā izstāšanās.',
  ParticipationFollowUpRecorded: 'Ierakstīts dalībnieka stāvoklis sešus mēnešus pēc izstāšanās.',
  ContractSigned: 'Līgums ir noslēgts.',
  ContractAmended: 'Grozījums mainījis pēdējo plānoto pakalpojuma dienu.',
  ContractTerminated: 'Līgums izbeigts pirms termiņa.',
  DirectProvisionStarted: 'Sākta tieša sniegšana: pakalpojumu bez līguma sniedz iestādes darbinieki.',
  DirectProvisionEnded: 'Tieša sniegšana ir beigusies.',
  StaffEngaged: 'Darbinieks sācis darbu.',
  StaffReleased: 'Darbinieks darbu beidzis.',
  OperationOpened: 'Darbība ir sākta.',
  CoFinancingRateSet: 'Noteikta līdzfinansējuma likme. Tā ir spēkā, līdz nosaka citu.',
  RuleSetAdopted: 'Pieņemta atbalsta termiņa redakcija.',
  CostRecorded: 'Ierakstītas sniedzēja izmaksas par mēnesi.',
  CostCorrected: 'Rēķins vai pārbaude parādījusi citu summu. Pieprasījumi paliek, kādi bija.',
  CostFoundIneligible: 'Izmaksas vai to daļa atzīta par tādām, ko no darbības līdzekļiem nevar apmaksāt.',
  CostsClaimed:
    'Izmaksas fondam pieprasītas un sadalītas kopā, ar summām, kādas aprēķinātas tajā dienā; vēlāk uzzinātais to nemaina.',
  ClaimCorrected:
    'Iegrāmatota pieprasījuma finanšu korekcija: šajā dienā zināmais stājas agrāk norādītā vietā. Korekcijas summa ir abu starpība.',
  ClaimPaid: 'Maksājuma pieprasījums ir samaksāts.',
  OperationClosed: 'Darbība ir slēgta.',
  RetentionHeld: 'Dokumenti jāglabā pēc parastā termiņa tiesvedības dēļ vai pēc Komisijas pieprasījuma.',
  RetentionReleased:
    'Dokumenti vairs nav jātur: tiesvedība beigusies, vai pieprasījums izpildīts. Ar to beidzas visi agrākie pagarinājumi.',
  CentreOpened: 'Patvēruma meklētāju izmitināšanas centrs ir atvērts.',
  CentreServiceStarted: 'Centrā ir pieejami sociālie darbinieki un mentori.',
  CentreClosed: 'Patvēruma meklētāju izmitināšanas centrs ir slēgts.',
  EventVoided: 'Agrāks lietas notikums ierakstīts kļūdas dēļ, vai labojums tiek atsaukts.',
  EventAmended: 'Agrāks lietas notikums ierakstīts nepareizi: spēkā ir laukā `to` norādītais.',
};
