import { describe, expect, it } from '@jest/globals';
import { civilDate, contractStream } from '@pavadonis/domain';
import { textOf } from '@pavadonis/texts';
import { contractId } from '@pavadonis/testing/examples/ids';

const LOCATIVE = [
  'janvārī',
  'februārī',
  'martā',
  'aprīlī',
  'maijā',
  'jūnijā',
  'jūlijā',
  'augustā',
  'septembrī',
  'oktobrī',
  'novembrī',
  'decembrī',
];
const GENITIVE = [
  'janvāra',
  'februāra',
  'marta',
  'aprīļa',
  'maija',
  'jūnija',
  'jūlija',
  'augusta',
  'septembra',
  'oktobra',
  'novembra',
  'decembra',
];
const DATIVE = [
  'janvārim',
  'februārim',
  'martam',
  'aprīlim',
  'maijam',
  'jūnijam',
  'jūlijam',
  'augustam',
  'septembrim',
  'oktobrim',
  'novembrim',
  'decembrim',
];

const dayIn = (index: number) => civilDate(`2024-${String(index + 1).padStart(2, '0')}-09`);

describe('a day in a Latvian sentence', () => {
  it.each(LOCATIVE.map((name, index) => [name, dayIn(index)] as const))(
    'on which something is: %s',
    (name, limit) => {
      expect(textOf({ _tag: 'PastServiceLimit', limit }, 'lv')).toBe(
        `Atbalsta termiņš beidzās 2024. gada 9. ${name}.`,
      );
    },
  );

  it.each(GENITIVE.map((name, index) => [name, dayIn(index)] as const))(
    'since which something is: %s',
    (name, since) => {
      expect(textOf({ _tag: 'ServiceAlreadySuspended', since }, 'lv')).toBe(
        `Pakalpojums ir apturēts jau kopš 2024. gada 9. ${name}.`,
      );
    },
  );

  it.each(DATIVE.map((name, index) => [name, dayIn(index)] as const))(
    'until which something is: %s',
    (name, due) => {
      const kept = { _tag: 'RetentionEnd', stream: contractStream(contractId), on: due, due } as const;
      expect(textOf(kept, 'lv')).toBe(`Darbības dokumenti jāglabā līdz 2024. gada 9. ${name}.`);
    },
  );
});
