import type { Latvian } from './latvian';

/** Operations, costs and claims, in Latvian. */
export const operation: Latvian = {
  events: {
    OperationOpened: { name: 'Darbība sākta', meaning: 'Darbība ir sākta.' },
    CoFinancingRateSet: {
      name: { lv: 'Līdzfinansējuma likme noteikta', en: 'Co-financing rate set' },
      meaning: 'Noteikta līdzfinansējuma likme. Tā ir spēkā, līdz nosaka citu.',
    },
    RuleSetAdopted: { name: 'Termiņa redakcija pieņemta', meaning: 'Pieņemta atbalsta termiņa redakcija.' },
    CostRecorded: { name: 'Izmaksas ierakstītas', meaning: 'Ierakstītas sniedzēja izmaksas par mēnesi.' },
    CostCorrected: {
      name: 'Izmaksas labotas',
      meaning: 'Rēķins vai pārbaude parādījusi citu summu. Pieprasījumi paliek, kādi bija.',
    },
    CostFoundIneligible: {
      name: 'Izmaksas atzītas par neattiecināmām',
      meaning: 'Izmaksas vai to daļa atzīta par tādām, ko no darbības līdzekļiem nevar apmaksāt.',
    },
    CostsClaimed: {
      name: 'Izmaksas iekļautas maksājuma pieprasījumā',
      meaning:
        'Izmaksas fondam pieprasītas un sadalītas kopā, ar summām, kādas aprēķinātas tajā dienā; vēlāk uzzinātais to nemaina.',
    },
    ClaimCorrected: {
      name: 'Finanšu korekcija',
      meaning:
        'Iegrāmatota pieprasījuma finanšu korekcija: šajā dienā zināmais stājas agrāk norādītā vietā. Korekcijas summa ir abu starpība.',
    },
    ClaimPaid: { name: 'Pieprasījums samaksāts', meaning: 'Maksājuma pieprasījums ir samaksāts.' },
    OperationClosed: { name: 'Darbība slēgta', meaning: 'Darbība ir slēgta.' },
    RetentionHeld: {
      name: 'Dokumentu glabāšana pagarināta',
      meaning: 'Dokumenti jāglabā pēc parastā termiņa tiesvedības dēļ vai pēc Komisijas pieprasījuma.',
    },
    RetentionReleased: {
      name: 'Pagarinātā glabāšana beigta',
      meaning:
        'Dokumenti vairs nav jātur: tiesvedība beigusies, vai pieprasījums izpildīts. Ar to beidzas visi agrākie pagarinājumi.',
    },
  },
  records: {
    Share: 'Daļa, ko viens avots maksā no katra eiro.',
    ClientMonth: 'Pakalpojuma mēnesis vienam klientam, par kādu maksā.',
    ClaimLine: 'Vienas izmaksas, kā tās norāda pieprasījums: pieprasītā summa un daļas, ko maksā avoti.',
    Split: 'Summas daļa, ko maksā katrs avots. Avots, kas nav nosaukts, nemaksā neko.',
  },
  meanings: {
    'The number of the operation.': 'Darbības numurs.',
    'The fund that pays.': 'Fonds, kas maksā.',
    'The groups that the operation is for.': 'Mērķa grupas, kam darbība paredzēta.',
    'The number of persons that the operation plans to reach.': 'Cik personu darbība plāno sasniegt.',
    'The day on which the rate was laid down.': 'Diena, kad likme noteikta.',
    'The first month of costs that are paid at this rate.':
      'Pirmais mēnesis, kura izmaksas maksā pēc šīs likmes.',
    'The shares of a co-financing rate: one source alone, or a fund and then the state.':
      'Līdzfinansējuma likmes daļas: viens avots vai fonds un tad valsts.',
    'A fund of the Union that pays, or the Latvian state.':
      'Savienības fonds, kas maksā, vai Latvijas valsts.',
    'The part of each euro that the source pays.': 'Daļa no katra eiro, ko maksā avots.',
    'The day from which the rule set applies.': 'Diena, no kuras redakciju piemēro.',
    'The day of the bill or calculation, which may lie after the month.':
      'Rēķina vai aprēķina diena; tā var būt pēc mēneša beigām.',
    'A cost of an operation.': 'Darbības izmaksas.',
    'The month it is for.': 'Mēnesis, par kuru tas ir.',
    'The amount of the cost.': 'Izmaksu summa.',
    'The way in which a cost was calculated. `actual`: By what was spent. `unit_cost`: By a price per unit. `flat_rate`: By a rate on other costs. `lump_sum`: As a fixed sum.':
      'Kā izmaksas aprēķinātas. `actual`: pēc iztērētā. `unit_cost`: pēc vienas vienības izmaksām. `flat_rate`: pēc vienotās likmes no citām izmaksām. `lump_sum`: kā vienreizējs maksājums.',
    'Whether the amount holds value added tax.': 'Vai summā ir pievienotās vērtības nodoklis.',
    'The client-months that the cost pays for: as agreed, never derived from the clients served.':
      'Klientu mēneši, par ko izmaksas maksā: kā norunāts, nekad no apkalpotajiem klientiem.',
    'A client, under a pseudonym that says nothing about who it is.':
      'Klients ar pseidonīmu, kas par personu neko nepasaka.',
    'The month.': 'Mēnesis.',
    'The kind of service it pays for; absent means social worker and mentor. `consultation`: A consultation of the One-Stop Agency. `mentor_only`: The service of the action of 2022.':
      'Pakalpojuma veids, par ko maksā; ja nav norādīts – sociālais darbinieks un mentors. `consultation`: Vienas pieturas aģentūras konsultācija. `mentor_only`: 2022. gada rīcības pakalpojums.',
    'The whole corrected amount of the cost.': 'Visa labotā izmaksu summa.',
    'The amount of the cost that is not payable.': 'Izmaksu summa, ko nevar apmaksāt.',
    'A payment claim made for costs of an operation.': 'Maksājuma pieprasījums par darbības izmaksām.',
    'The costs with the amounts claimed, in the order in which they are claimed.':
      'Izmaksas ar pieprasītajām summām pieprasīšanas secībā.',
    'The month of the cost.': 'Izmaksu mēnesis.',
    'The amount that is claimed: the eligible part of the cost.':
      'Pieprasītā summa: izmaksu attiecināmā daļa.',
    'The part of the amount that each source pays.': 'Summas daļa, ko maksā katrs avots.',
    'The part of the European Social Fund.': 'Eiropas Sociālā fonda daļa.',
    'The part of the European Social Fund Plus.': 'Eiropas Sociālā fonda Plus daļa.',
    'The part of the Asylum, Migration and Integration Fund.':
      'Patvēruma, migrācijas un integrācijas fonda daļa.',
    'The part of the Latvian state.': 'Latvijas valsts daļa.',
    'All lines of the claim as corrected; a cost that was never due has none.':
      'Visas pieprasījuma rindas pēc korekcijas; izmaksām, kas nekad nav pienākušās, rindas nav.',
  },
};
