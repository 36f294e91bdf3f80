/** The meanings of fields in Latvian, by the English docstring: where that changes, the translation is missing. */
export const fields: Readonly<Record<string, string>> = {
  'The part of the Asylum, Migration and Integration Fund.':
    'Patvēruma, migrācijas un integrācijas fonda daļa.',
  'The part of the European Social Fund Plus.': 'Eiropas Sociālā fonda Plus daļa.',
  'The part of the European Social Fund.': 'Eiropas Sociālā fonda daļa.',
  'The result so far.': 'Līdzšinējais rezultāts.',
  'The result.': 'Rezultāts.',
  'The result. `sustaining`: Reached, and worked on to keep it.':
    'Rezultāts. `sustaining`: sasniegts, un darbs turpinās, lai to saglabātu.',
  'The one who agreed.': 'Kas piekritis.',
  'The amount of the cost that is not payable.': 'Izmaksu summa, ko nevar apmaksāt.',
  'The amount of the cost.': 'Izmaksu summa.',
  'The whole corrected amount of the cost.': 'Visa labotā izmaksu summa.',
  'A random id that stands for register and identifier, where a vault seals the identifier: it is compared in its place, and is equal for the same identifier of any client.':
    'Nejaušs identifikators reģistra un identifikatora vietā, ja krātuve identifikatoru aizzīmogo: to salīdzina identifikatora vietā, un vienam identifikatoram tas ir vienāds visiem klientiem.',
  "The institution's answer.": 'Institūcijas atbilde.',
  'The appeal as a document.': 'Sūdzība kā dokuments.',
  'The application as a document.': 'Iesniegums kā dokuments.',
  'The area of life a goal is about. The list is our inference from the kinds of support the notices name.':
    'Mērķa dzīves joma. Saraksts ir mūsu secinājums no atbalsta veidiem, ko nosauc paziņojumi.',
  'The areas of life.': 'Dzīves jomas.',
  'The way in which a client came to Latvia. `relocated`: Taken over from another Member State. `spontaneous`: Arrived on their own.':
    'Kā klients nokļuvis Latvijā. `relocated`: pārvietots no citas dalībvalsts. `spontaneous`: ieradies patstāvīgi.',
  'The day of arrival in Latvia; absent where unknown.': 'Ierašanās diena Latvijā; nav, ja nav zināma.',
  "The Orphan's court that appointed the guardian.": 'Bāriņtiesa, kas iecēla aizbildni.',
  'The part of each euro that the source pays.': 'Daļa no katra eiro, ko maksā avots.',
  'The way in which a cost was calculated. `actual`: By what was spent. `unit_cost`: By a price per unit. `flat_rate`: By a rate on other costs. `lump_sum`: As a fixed sum.':
    'Kā izmaksas aprēķinātas. `actual`: pēc iztērētā. `unit_cost`: pēc vienas vienības izmaksām. `flat_rate`: pēc vienotās likmes no citām izmaksām. `lump_sum`: kā vienreizējs maksājums.',
  'Whether the client came on their own or was taken back from another Member State.':
    'Vai klients ieradies pats vai uzņemts atpakaļ no citas dalībvalsts.',
  'The date of birth; absent where unknown.': 'Dzimšanas datums; nav, ja nav zināms.',
  'The part of the amount that each source pays.': 'Summas daļa, ko maksā katrs avots.',
  'A reception centre.': 'Patvēruma meklētāju izmitināšanas centrs.',
  'Whether the departure is confirmed or presumed.': 'Vai izbraukšana ir apstiprināta vai pieņemta.',
  'A payment claim made for costs of an operation.': 'Maksājuma pieprasījums par darbības izmaksām.',
  'A client, under a pseudonym that says nothing about who it is.':
    'Klients ar pseidonīmu, kas par personu neko nepasaka.',
  'The number of the operation.': 'Darbības numurs.',
  'One contact with a client in which support was delivered.':
    'Viens kontakts, kurā klientam sniegts atbalsts.',
  "A provider's contract, or a time of direct provision.": 'Sniedzēja līgums vai tiešas sniegšanas laiks.',
  'A cost of an operation.': 'Darbības izmaksas.',
  'The country of nationality, or the country where a stateless client formerly lived.':
    'Pilsonības valsts vai valsts, kurā bezvalstnieks agrāk dzīvojis.',
  'The name of the criteria by which the worker assessed it.':
    'Kritēriju nosaukums, pēc kuriem darbinieks novērtējis.',
  'The date; only the parts that `precision` names count.':
    'Datums; skaitās tikai tās daļas, ko nosauc `precision`.',
  'The worker who decided it.': 'Darbinieks, kas to nolēma.',
  'The decision as a document.': 'Lēmums kā dokuments.',
  'The country the client went to; absent where unknown.':
    'Valsts, uz kuru klients devies; nav, ja nav zināma.',
  'Whether the participant has a disability.': 'Vai dalībniekam ir invaliditāte.',
  'The level of education, by the levels of ISCED that are reported together.':
    'Izglītības līmenis pēc ISCED līmeņiem, ko pārskatos rāda kopā.',
  'The amount that is claimed: the eligible part of the cost.': 'Pieprasītā summa: izmaksu attiecināmā daļa.',
  'Whether the participant is employed, by themselves or others.':
    'Vai dalībnieks ir nodarbināts vai pašnodarbināts.',
  'One episode of the service for one client, from its start to its end.':
    'Viena klienta pakalpojuma posms no sākuma līdz beigām.',
  'Whether the participant is of foreign background.': 'Vai dalībniekam ir ārvalstu izcelsme.',
  'The first month of costs that are paid at this rate.':
    'Pirmais mēnesis, kura izmaksas maksā pēc šīs likmes.',
  'The first planned day of service.': 'Pirmā plānotā pakalpojuma diena.',
  'The fund that pays.': 'Fonds, kas maksā.',
  'The one who consented.': 'Kas devis piekrišanu.',
  'A goal of an inclusion plan.': 'Iekļaušanas plāna mērķis.',
  'The goals that the contact served.': 'Mērķi, kam kontakts kalpojis.',
  'The ground in the law, in words.': 'Pamats likumā, vārdiem.',
  'A group activity: the contacts of everybody who took part carry the same one.':
    'Grupas nodarbība: visu dalībnieku kontaktos tā ir viena un tā pati.',
  'A guardian of an unaccompanied minor, under a pseudonym that says nothing about who it is.':
    'Nepilngadīgas personas bez pavadības aizbildnis ar pseidonīmu, kas par viņu neko nepasaka.',
  'Whether the participant is homeless or excluded from housing.':
    'Vai dalībnieks ir bez pajumtes vai mājokļa.',
  'A household: people who live together as a family.': 'Mājsaimniecība: cilvēki, kas dzīvo kopā kā ģimene.',
  "Whether the participant's situation in the labour market improved.":
    'Vai dalībnieka stāvoklis darba tirgū uzlabojies.',
  "The voided event of its stream in whose place it was recorded. It takes that event's place among those of its day.":
    'Anulētais lietas notikums, kura vietā šis ierakstīts. Tas stājas anulētā vietā starp savas dienas notikumiem.',
  'Whether the participant is in education or training.': 'Vai dalībnieks mācās vai apgūst prasmes.',
  'The institution the client was referred to.': 'Institūcija, uz kuru klients nosūtīts.',
  'The day of issue.': 'Izdošanas diena.',
  'The institution that issued it.': 'Institūcija, kas dokumentu izdevusi.',
  'Whether the participant is searching for a job.': 'Vai dalībnieks meklē darbu.',
  'In a centre.': 'Centrā.',
  'Not known.': 'Nav zināms.',
  'The kind of document.': 'Dokumenta veids.',
  'The kind of place.': 'Vietas veids.',
  "The subject of a contact, by the kinds that the service's notices name.":
    'Kontakta temats pēc veidiem, ko nosauc pakalpojuma paziņojumi.',
  "A participant's situation in the labour market, by Annex I of Regulation (EU) 2021/1057; one class each.":
    'Dalībnieka stāvoklis darba tirgū pēc Regulas (ES) 2021/1057 I pielikuma; katram viena grupa.',
  'The last day of service.': 'Pēdējā pakalpojuma diena.',
  'The day on which the departure became known, which may be later.':
    'Diena, kad izbraukšana kļuvusi zināma; tā var būt vēlāka.',
  'The amount of support that a case needs. The notices name only the maximum; the two levels below it are our inference.':
    'Cik daudz atbalsta gadījumā vajag. Paziņojumi nosauc tikai augstāko pakāpi; abas zemākās ir mūsu secinājums.',
  'All lines of the claim as corrected; a cost that was never due has none.':
    'Visas pieprasījuma rindas pēc korekcijas; izmaksām, kas nekad nav pienākušās, rindas nav.',
  'The costs with the amounts claimed, in the order in which they are claimed.':
    'Izmaksas ar pieprasītajām summām pieprasīšanas secībā.',
  'The responsible Member State.': 'Atbildīgā dalībvalsts.',
  'Whether the participant belongs to a minority.': 'Vai dalībnieks pieder pie minoritātes.',
  'The length of the contact.': 'Kontakta ilgums.',
  'The way in which a client left Latvia. `self`: On their own.': 'Kā klients pametis Latviju. `self`: pats.',
  'The way in which a contact took place.': 'Kā kontakts noticis.',
  'The month it is for.': 'Mēnesis, par kuru tas ir.',
  'The month of the cost.': 'Izmaksu mēnesis.',
  'The month.': 'Mēnesis.',
  "The municipality by the host's own code or name; absent where unknown.":
    'Pašvaldība ar kodu vai nosaukumu, ko lieto iestāde; nav, ja nav zināma.',
  'The name of the centre.': 'Centra nosaukums.',
  'The countries of nationality; none for a stateless client, or where unknown.':
    'Pilsonības valstis; nevienas, ja klients ir bezvalstnieks vai pilsonība nav zināma.',
  'The reason in words, where it is `other`.': 'Iemesls vārdiem, ja tas ir `other`.',
  'Its number.': 'Tā numurs.',
  'The number of the amendment.': 'Grozījuma numurs.',
  'The number of the contract.': 'Līguma numurs.',
  'The day from which the rule set applies.': 'Diena, no kuras redakciju piemēro.',
  'The day from which the status holds.': 'Diena, no kuras statuss ir spēkā.',
  'The day of death.': 'Nāves diena.',
  'The day of leaving.': 'Izbraukšanas diena.',
  'The day of signing.': 'Noslēgšanas diena.',
  'The day of the bill or calculation, which may lie after the month.':
    'Rēķina vai aprēķina diena; tā var būt pēc mēneša beigām.',
  'The day of the correction.': 'Korekcijas diena.',
  'The day of the correction; the corrected day stands in `to`.':
    'Labojuma diena; labotā diena ir laukā `to`.',
  'The day of the first intake.': 'Pirmās uzņemšanas diena.',
  'The day of the termination, which may lie before the last day of service.':
    'Izbeigšanas diena; tā var būt pirms pēdējās pakalpojuma dienas.',
  'The day on which it happened.': 'Diena, kad tas noticis.',
  'The day on which the rate was laid down.': 'Diena, kad likme noteikta.',
  'The first day at the new place.': 'Pirmā diena jaunajā vietā.',
  'The first day in the household.': 'Pirmā diena mājsaimniecībā.',
  'The first day of service after the suspension.': 'Pirmā pakalpojuma diena pēc apturēšanas.',
  'The first day of service.': 'Pirmā pakalpojuma diena.',
  'The first day of the service there.': 'Pirmā pakalpojuma diena tur.',
  'The first day of the service.': 'Pirmā pakalpojuma diena.',
  'The first day under the new contract.': 'Pirmā diena ar jauno līgumu.',
  'The first day without temporary protection.': 'Pirmā diena bez pagaidu aizsardzības.',
  'The first day.': 'Pirmā diena.',
  'The last day in the household.': 'Pēdējā diena mājsaimniecībā.',
  'The last day of guardianship.': 'Pēdējā aizbildnības diena.',
  'The last day of the service.': 'Pēdējā pakalpojuma diena.',
  'The last day on which it belonged to the client.': 'Pēdējā diena, kad tas piederējis klientam.',
  'The last day.': 'Pēdējā diena.',
  'An operation paid from a fund.': 'No fonda apmaksāta darbība.',
  'The other client, who is not the same.': 'Otrs klients, kas ir cita persona.',
  'The other client, who may be the same.': 'Otrs klients, kas, iespējams, ir tā pati persona.',
  'The decision of a court on an appeal. `remitted`: Sent back for a new decision.':
    'Tiesas lēmums par sūdzību. `remitted`: nodots jaunai izskatīšanai.',
  'The outcome of a plan.': 'Plāna iznākums.',
  'The reason why the referral was made without consent.': 'Kāpēc nosūtījums izsniegts bez piekrišanas.',
  'The kind of service it pays for; absent means social worker and mentor. `consultation`: A consultation of the One-Stop Agency. `mentor_only`: The service of the action of 2022.':
    'Pakalpojuma veids, par ko maksā; ja nav norādīts – sociālais darbinieks un mentors. `consultation`: Vienas pieturas aģentūras konsultācija. `mentor_only`: 2022. gada rīcības pakalpojums.',
  "A client's individual socio-economic inclusion plan.":
    'Klienta individuālais sociālekonomiskās iekļaušanas plāns.',
  'The precision to which the date is known. `estimated`: A day that an authority set where none is known; it counts as exact.':
    'Cik precīzi datums zināms. `estimated`: diena, ko noteikusi iestāde, jo tā nav zināma; skaitās precīza.',
  "An organisation that provides the service, by the host's own code.":
    'Organizācija, kas pakalpojumu sniedz, ar kodu, ko lieto iestāde.',
  'Whether the participant gained a qualification.': 'Vai dalībnieks ieguvis kvalifikāciju.',
  'The reason why an episode ended.': 'Kāpēc posms beidzies.',
  'The reason why the procedure was discontinued.': 'Kāpēc procedūra izbeigta.',
  'The reason why the service is suspended.': 'Kāpēc pakalpojums apturēts.',
  'The reason, in words.': 'Iemesls vārdiem.',
  'The reason, in words. It names nobody.': 'Iemesls vārdiem. Tas nevienu nenosauc.',
  'The ground in law. `no_longer_needed`: The data are no longer needed for what they were collected for: point (a). `consent_withdrawn`: The consent is withdrawn, and there is no other ground to keep the data: point (b). `objection`: The person objects, and nothing outweighs that: point (c). `unlawful`: The data were processed unlawfully: point (d). `legal_duty`: A law demands the erasure: point (e).':
    'Tiesiskais pamats. `no_longer_needed`: dati vairs nav vajadzīgi tam, kam tos vāca: a) punkts. `consent_withdrawn`: piekrišana ir atsaukta, un cita pamata datus glabāt nav: b) punkts. `objection`: persona iebilst, un nekas nav svarīgāks par to: c) punkts. `unlawful`: dati apstrādāti nelikumīgi: d) punkts. `legal_duty`: dzēst liek likums: e) punkts.',
  'The ground in law, as it was asked for. `no_longer_needed`: The data are no longer needed for what they were collected for: point (a). `consent_withdrawn`: The consent is withdrawn, and there is no other ground to keep the data: point (b). `objection`: The person objects, and nothing outweighs that: point (c). `unlawful`: The data were processed unlawfully: point (d). `legal_duty`: A law demands the erasure: point (e).':
    'Tiesiskais pamats, kā lūgts. `no_longer_needed`: dati vairs nav vajadzīgi tam, kam tos vāca: a) punkts. `consent_withdrawn`: piekrišana ir atsaukta, un cita pamata datus glabāt nav: b) punkts. `objection`: persona iebilst, un nekas nav svarīgāks par to: c) punkts. `unlawful`: dati apstrādāti nelikumīgi: d) punkts. `legal_duty`: dzēst liek likums: e) punkts.',
  'The last day on which the file must be kept.': 'Pēdējā diena, kurā lieta jāglabā.',
  'The rule that says so, with its article. It names nobody.':
    'Noteikums, kas to nosaka, ar pantu. Tas nevienu nenosauc.',
  'The operation whose documents the file belongs to; absent for what demands it besides all operations.':
    'Darbība, kuras dokumentiem lieta pieder; nav, ja glabāt liek kas cits, nevis darbības.',
  'The first day on which it may be done, after the delay that the host sets.':
    'Pirmā diena, kurā to drīkst izdarīt pēc iestādes noteiktā gaidīšanas laika.',
  'One referral of a client to an institution.': 'Viens klienta nosūtījums uz institūciju.',
  'The place of a client in a household. Spouses and unmarried minor children are family by law; other relations are recorded as stated.':
    'Klienta vieta mājsaimniecībā. Pēc likuma ģimene ir laulātie un nepilngadīgi bērni, kas nav laulībā; citas saites ieraksta, kā norādīts.',
  "A client's residence in Latvia.": 'Klienta dzīvesvieta Latvijā.',
  'The result of the referral. `done`: The service was given. `revoked`: The referral was taken back.':
    'Nosūtījuma rezultāts. `done`: pakalpojums sniegts. `revoked`: nosūtījums atsaukts.',
  'The role in which a worker of the service is engaged.': 'Pienākumi, kuros darbinieks pieņemts.',
  'A version of the rule on how long the service may last. An operation adopts versions by date.':
    'Redakcija noteikumam par to, cik ilgi pakalpojums var turpināties. Darbība redakcijas pieņem no noteikta datuma.',
  'Whether the participant is from a rural area.': 'Vai dalībnieks ir no lauku apvidus.',
  'The register the identifier is from: in Unicode NFC, trimmed, in small letters.':
    'Reģistrs, no kura ir identifikators: Unicode NFC, bez atstarpēm apkārt, ar maziem burtiem.',
  'The matters that consent no longer covers. `service`: The service itself. `referral`: The sharing of data with institutions. `statistics`: Use in statistics.':
    'Kam piekrišana vairs neattiecas. `service`: pats pakalpojums. `referral`: datu nodošana institūcijām. `statistics`: izmantošana statistikā.',
  'The matters that the consent is about. `service`: The service itself. `referral`: The sharing of data with institutions. `statistics`: Use in statistics.':
    'Uz ko piekrišana attiecas. `service`: pats pakalpojums. `referral`: datu nodošana institūcijām. `statistics`: izmantošana statistikā.',
  'The kind of service: by social worker and mentor together, as the rules lay down, or by a mentor alone. `mentor_only`: The service of the action of 2022.':
    'Pakalpojuma veids: sociālais darbinieks kopā ar mentoru, kā nosaka noteikumi, vai tikai mentors. `mentor_only`: 2022. gada rīcības pakalpojums.',
  'The service that was asked for.': 'Lūgtais pakalpojums.',
  'Sex as recorded. Maps to ISO/IEC 5218 (1 male, 2 female, 0 not known) and to ESF+ (women, men, non-binary).':
    'Dzimums, kā ierakstīts. Atbilst ISO/IEC 5218 (1 vīrietis, 2 sieviete, 0 nav zināms) un ESF+ (sievietes, vīrieši, nebināras personas).',
  'The shares of a co-financing rate: one source alone, or a fund and then the state.':
    'Līdzfinansējuma likmes daļas: viens avots vai fonds un tad valsts.',
  'A fund of the Union that pays, or the Latvian state.': 'Savienības fonds, kas maksā, vai Latvijas valsts.',
  'The part of the Latvian state.': 'Latvijas valsts daļa.',
  'Whether the client has no nationality.': 'Vai klients ir bezvalstnieks.',
  'The status that was granted.': 'Piešķirtais statuss.',
  'The client whose record includes this stream while the merge holds.':
    'Paliekošais klients, kura lietā šī lieta ietilpst, kamēr apvienošana ir spēkā.',
  'The ground on which the client is served.': 'Pamats, uz kura klientu apkalpo.',
  'The groups that the operation is for.': 'Mērķa grupas, kam darbība paredzēta.',
  'The day on which the goal is due.': 'Diena, līdz kurai mērķis jāsasniedz.',
  'The number of persons that the operation plans to reach.': 'Cik personu darbība plāno sasniegt.',
  'The event that is corrected, or an amendment of it.': 'Labojamais notikums vai tā labojums.',
  'The event that is voided, or an amendment.': 'Anulējamais notikums vai labojums.',
  'The term of a goal: a plan holds long-term and short-term goals (notice of October 2017).':
    'Mērķa termiņš: plānā ir ilgtermiņa un īstermiņa mērķi (2017. gada oktobra paziņojums).',
  "The goal in the client's words.": 'Mērķis klienta vārdiem.',
  'The last planned day of service from then on.': 'Turpmāk pēdējā plānotā pakalpojuma diena.',
  'The last planned day of service.': 'Pēdējā plānotā pakalpojuma diena.',
  'The whole event as it should have been, of the same type and in the same place.':
    'Viss notikums, kādam tam bija jābūt: tā paša veida un tajā pašā vietā.',
  'Whether the client came as a minor without a parent or guardian.':
    'Vai klients ieradies kā nepilngadīgs bez vecākiem un aizbildņa.',
  'The client-months that the cost pays for: as agreed, never derived from the clients served.':
    'Klientu mēneši, par ko izmaksas maksā: kā norunāts, nekad no apkalpotajiem klientiem.',
  'The last day of the new permit.': 'Jaunās atļaujas pēdējā diena.',
  'The new last day.': 'Jaunā pēdējā diena.',
  'The identifier: in Unicode NFC, trimmed, with its letters as they are. Only identifiers of `eurodac` and `unhcr` are in capitals. Decisions and amendments put it so; an older event may hold it otherwise, and is compared in this form.':
    'Identifikators: Unicode NFC, bez atstarpēm apkārt, ar burtiem, kādi tie ir; tikai `eurodac` un `unhcr` identifikatori ir ar lielajiem burtiem. Tā to ieraksta lēmumi un labojumi; senākā notikumā tas var būt citāds, un to salīdzina šajā veidā.',
  'Whether the amount holds value added tax.': 'Vai summā ir pievienotās vērtības nodoklis.',
  'A social worker, mentor, senior social worker or interpreter.':
    'Sociālais darbinieks, mentors, vecākais sociālais darbinieks vai tulks.',
  'The workers who took part.': 'Darbinieki, kas piedalījušies.',
};
